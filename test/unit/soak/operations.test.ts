import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, validate } from 'graphql';
import { createSchema } from '../../../src/graphql/server.ts';
import { followDocuments } from '../../../src/soak/followers.ts';
import { changingDocuments } from '../../../src/soak/operations/changing.operations.ts';
import { allOperations } from '../../../src/soak/run-soak.ts';

test('what the soak asks is what the schema offers', () => {
  const schema = createSchema();
  const sent = allOperations.flatMap(({ document }) => document ?? []);
  assert.ok(sent.length > 20, `${sent.length} documents`);
  const documents = [...sent, ...Object.values(changingDocuments), ...followDocuments];
  const problems = documents.flatMap((document) => validate(schema, parse(document)));
  assert.deepEqual(
    problems.map(({ message }) => message),
    [],
  );
});

test('each operation has a name of its own', () => {
  const names = allOperations.map(({ name }) => name);
  assert.deepEqual(names, [...new Set(names)]);
});
