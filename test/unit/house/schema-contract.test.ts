import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildSchema } from 'graphql';
import {
  findChanges,
  judgeChanges,
  notedPaths,
  printContract,
  readPresentSchema,
} from '../../../src/setup/checks/schema-contract.ts';

const before = `
  enum Shade { DARK LIGHT }
  input LampInput { shade: Shade }
  type Lamp { id: ID! shade: Shade watts: Int! }
  type Query { lamp(id: ID!): Lamp lamps(first: Int = 20): [Lamp!]! }`;

const changesTo = (after: string) => findChanges(buildSchema(before), buildSchema(after));
const notes = (...lines: string[]) =>
  `# Changes\n\n## Unreleased\n\n${lines.join('\n')}\n\n## 0.0.1\n\n- \`Lamp.watts\`: old.\n`;

test('a breaking change without a note is refused, and passes with one', async () => {
  const changes = await changesTo(before.replace(' watts: Int!', ''));
  assert.match(judgeChanges(changes, notes()).problems.join(), /Lamp\.watts.*removed/s);
  assert.deepEqual(
    judgeChanges(changes, notes('- `Lamp.watts`: lamps are told by lumens now.')).problems,
    [],
  );
});

test('a note of another release, or of another place, excuses nothing', async () => {
  const changes = await changesTo(before.replace(' watts: Int!', ''));
  for (const line of ['', '- `Lamp`: changed.', '- Lamp.watts: gone.', 'See `Lamp.watts`: gone.']) {
    assert.equal(judgeChanges(changes, notes(line)).problems.length, 1, line);
  }
});

test('what a caller sends and what a caller reads are both looked at', async () => {
  const paths = async (after: string) =>
    (await changesTo(after)).filter(({ level }) => level === 'BREAKING').map(({ path }) => path);
  assert.deepEqual(await paths(before.replace('id: ID!)', 'id: ID! room: ID!)')), ['Query.lamp.room']);
  assert.deepEqual(await paths(before.replace('{ shade: Shade }', '{ shade: Shade! }')), ['LampInput.shade']);
  assert.deepEqual(await paths(before.replace('watts: Int!', 'watts: Int')), ['Lamp.watts']);
  assert.deepEqual(await paths(before.replace('DARK LIGHT', 'DARK')), ['Shade.LIGHT']);
  assert.deepEqual(await paths(before.replace('id: ID! shade', 'id: ID! height: Float shade')), []);
});

test('another default is told, and fails nothing', async () => {
  const { problems, notes: told } = judgeChanges(await changesTo(before.replace('= 20', '= 50')), notes());
  assert.deepEqual(problems, []);
  assert.match(told!.join(), /Query\.lamps\.first/);
});

test('one note may name several places', () => {
  assert.deepEqual(
    [...notedPaths(notes('- `Lamp.watts` and `Lamp.shade`: told by `Lamp.light`.'))],
    ['Lamp.watts', 'Lamp.shade'],
  );
});

test('the printed contract of the present schema is the same schema', async () => {
  const present = readPresentSchema();
  assert.deepEqual(await findChanges(present, buildSchema(printContract(present))), []);
});
