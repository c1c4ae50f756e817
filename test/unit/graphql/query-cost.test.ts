import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  buildSchema,
  getIntrospectionQuery,
  getOperationAST,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  validate,
} from 'graphql';
import { readConfig } from '../../../src/config.ts';
import {
  assumedSizes,
  fieldWeights,
  INTROSPECTION_WEIGHT,
} from '../../../src/graphql/limits/field-weights.ts';
import { costOf } from '../../../src/graphql/limits/query-cost.ts';
import { readSchema } from '../../../src/graphql/server.ts';

const schema = buildSchema(readSchema().join('\n'));

function cost(text: string, variables: Record<string, unknown> = {}): number {
  const document = parse(text);
  assert.deepEqual(validate(schema, document), []);
  return costOf(schema, document, getOperationAST(document)!, variables).cost;
}

test('every weighted field exists', () => {
  for (const key of [...Object.keys(fieldWeights), ...Object.keys(assumedSizes)]) {
    const [typeName, fieldName] = key.split('.') as [string, string];
    const type = schema.getType(typeName);
    assert.ok(isObjectType(type) && type.getFields()[fieldName], `${key} is no field`);
  }
});

test('every field that takes a sound to search with has a place for it counted', () => {
  for (const [name, { args }] of Object.entries(schema.getQueryType()!.getFields())) {
    const takesSound = args.some(({ type }) => /\bAudioQuery\b/.test(String(type)));
    if (takesSound) assert.ok(fieldWeights[`Query.${name}`]?.infers, `Query.${name}`);
  }
});

test('what the command line and the client ask for is within the limit, with pages as large as may be', () => {
  const files = globSync('src/client/operations/*.graphql');
  const document = parse(files.map((file) => readFileSync(file, 'utf8')).join('\n'));
  const limit = readConfig({}, '').limits.maxQueryCost;
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  assert.ok(operations.length > 20);
  const tooMuch = operations.flatMap((definition) => {
    const operation = getOperationAST(document, (definition as OperationDefinitionNode).name!.value)!;
    const sizes = (operation.variableDefinitions ?? [])
      .filter(({ type }) => /\bInt\b/.test(print(type)))
      .map(({ variable }) => [variable.name.value, 100] as const);
    const { cost: most } = costOf(schema, document, operation, Object.fromEntries(sizes));
    return most <= limit ? [] : [`${operation.name!.value} costs ${most}`];
  });
  assert.deepEqual(tooMuch, []);
});

test('sizes multiply through nested lists, however they are given', () => {
  const nested = 'audioRecords(first: 7) { nodes { id anchors(first: 11) { nodes { index } } } }';
  // The connection, then of each of 7 recordings itself, its connection and 11 anchors.
  const expected = 1 + 7 * (1 + 1 + 11);
  assert.equal(cost(`{ ${nested} }`), expected);
  const byVariables = `query ($a: Int = 7, $b: Int) {
    audioRecords(first: $a) { nodes { id anchors(first: $b) { nodes { index } } } } }`;
  assert.equal(cost(byVariables, { b: 11 }), expected);
  assert.equal(cost(byVariables, { a: 14, b: 11 }), 1 + 14 * 13);
  // 20 by the default of the contract, as for an explicit null.
  assert.equal(cost(byVariables), 1 + 7 * 22);
  assert.equal(cost('{ audioRecords(last: 3) { edges { node { id } } } }'), 1 + 3 * 2);
});

test('fragments, aliases and list arguments of fields within a page count each time', () => {
  const one = cost('{ audioRecords(first: 9) { nodes { copies(first: 4) { kind } } } }');
  assert.equal(one, 1 + 9 * (1 + 4));
  assert.equal(
    cost(`{ a: audioRecords(first: 9) { ...P } b: audioRecords(first: 9) { ... on AudioRecordConnection { ...P } } }
      fragment P on AudioRecordConnection { nodes { copies(first: 4) { kind } } }`),
    2 * one,
  );
});

test('what is skipped costs nothing, a variable decides', () => {
  const query =
    'query ($with: Boolean!) { system { version } audioRecords(first: 50) @include(if: $with) { nodes { id } } }';
  assert.equal(cost(query, { with: false }), 1);
  assert.equal(cost(query, { with: true }), 1 + 51);
});

test('expensive fields weigh, and introspection is cheap', () => {
  const search = cost('{ findCopies(query: { uploadId: "x" }, first: 5) { hits { confidence } } }');
  assert.equal(search, fieldWeights['Query.findCopies']!.weight + 1 + 5);
  assert.equal(cost(getIntrospectionQuery()), INTROSPECTION_WEIGHT);
  assert.ok(cost('mutation { deleteAudioRecord(input: { id: "x" }) { deletedId } }') >= 10);
});

test('sizes beyond all numbers stay a number', () => {
  const big = 'first: 2147483647';
  const total = cost(`{ audioRecords(${big}) { nodes { anchors(${big}) { nodes { codes { tokens } } } } } }`);
  assert.equal(total, Number.MAX_SAFE_INTEGER);
});
