import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildSchema } from 'graphql';
import { findUndescribed } from '../../../src/setup/checks/schema-descriptions.ts';

test('names every kind of thing that has no description', () => {
  const schema = buildSchema(`
    directive @cost(weight: Int) on FIELD_DEFINITION
    scalar Time
    enum Order { UP }
    input Filter { text: String }
    interface Node { id: ID! }
    type Query implements Node { id: ID! find(filter: Filter, order: Order, at: Time): Int }
  `);
  assert.deepEqual(findUndescribed(schema).sort(), [
    '@cost',
    '@cost(weight:)',
    'Filter',
    'Filter.text',
    'Node',
    'Node.id',
    'Order',
    'Order.UP',
    'Query',
    'Query.find',
    'Query.find(at:)',
    'Query.find(filter:)',
    'Query.find(order:)',
    'Query.id',
    'Time',
  ]);
});

test('is content with a described schema and refuses blank descriptions', () => {
  const described = (text: string) => buildSchema(`"What is asked." type Query { "${text}" now: Int }`);
  assert.deepEqual(findUndescribed(described('The hour.')), []);
  assert.deepEqual(findUndescribed(described('  ')), ['Query.now']);
});
