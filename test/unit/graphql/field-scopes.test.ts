import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GraphQLObjectType } from 'graphql';
import { fieldScopes } from '../../../src/graphql/field-scopes.ts';
import { createSchema } from '../../../src/graphql/server.ts';

test('every field of the roots says which scope it needs', () => {
  const schema = createSchema();
  for (const root of ['Query', 'Mutation', 'Subscription'] as const) {
    const fields = Object.keys((schema.getType(root) as GraphQLObjectType).getFields());
    assert.deepEqual(
      Object.keys(fieldScopes[root]).toSorted(),
      fields.toSorted(),
      `Add the ${root} that is new to src/graphql/field-scopes.ts, or take out the one that is gone.`,
    );
  }
});
