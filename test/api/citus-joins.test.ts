import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { buildSchema, type GraphQLObjectType } from 'graphql';
import { loadCitusScripts, readPlacement } from '../../src/db/citus/placement.ts';
import { readSchema } from '../../src/graphql/server.ts';
import { gatherStatements } from '../support/gather-statements.ts';
import { jobsAreDone } from '../support/jobs-are-done.ts';
import { aReadyRecording, aTinyWavFile } from '../support/make-recordings.ts';
import { type Bindings, findBindings } from '../support/scan-bindings.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';
import { widestSelection } from '../support/widest-selection.ts';

let app: TestApp;
const statements = new Set<string>();

before(async () => {
  app = await startTestApp({
    config: { limits: { maxQueryCost: 1e9, timeoutS: 600, requestsPerMinute: 0, concurrentSearches: 100 } },
  });
  const gathering = gatherStatements(app.db);
  await liveThroughADay();
  gathering.stop();
  for (const sql of gathering.statements) statements.add(sql);
  // Those of other tests, which wrote them there when they were run with TEST_GATHER_STATEMENTS=FILE.
  const file = process.env.TEST_STATEMENTS;
  const lines = file ? (await readFile(file, 'utf8')).split('\n') : [];
  for (const line of lines.filter(Boolean)) statements.add(JSON.parse(line));
});
after(() => app.close());

/** Writes, reads and deletes of nearly every kind of thing. */
async function liveThroughADay(): Promise<void> {
  const ask = async (query: string, variables: object = {}) => {
    const { body, text } = await app.post({ query, variables });
    assert.equal(body.errors, undefined, `${query}\n${text.slice(0, 1_000)}`);
    return body.data;
  };
  const ids: string[] = [];
  for (const seed of [701, 702]) {
    const { id } = await aReadyRecording(app, { bytes: aTinyWavFile(seed, 48_000) });
    ids.push(id);
    await ask(
      'mutation ($input: SetTranscriptInput!) { setTranscript(input: $input) { transcript { revision } } }',
      {
        input: { recordingId: id, content: `The router of ${seed} is slow.`, format: 'TEXT' },
      },
    );
    await ask('mutation ($input: ArticleInput!) { upsertArticle(input: $input) { outcome } }', {
      input: {
        key: `router-${seed}`,
        title: 'Router',
        body: 'The router must be restarted.',
        tags: ['router'],
      },
    });
    const { createSoundLabel } = await ask(
      'mutation ($name: String!) { createSoundLabel(input: { name: $name }) { soundLabel { id } } }',
      { name: `sound ${seed}` },
    );
    await ask(
      'mutation ($input: AddLabelExampleInput!) { addLabelExample(input: $input) { example { id } } }',
      {
        input: { labelId: createSoundLabel.soundLabel.id, recordingId: id, startS: 0, endS: 1.6 },
      },
    );
  }
  await jobsAreDone(app);
  const schema = buildSchema(readSchema().join('\n'));
  const root = schema.getQueryType() as GraphQLObjectType;
  for (const name of Object.keys(root.getFields())) {
    const field = widestSelection(schema, root, name, ['AudioRecord.roundTrip', 'Query.roundTrip']);
    if (field !== null) await app.post({ query: `{ ${field} }` });
  }
  const recording = schema.getType('AudioRecord') as GraphQLObjectType;
  const everything = Object.keys(recording.getFields()).flatMap(
    (name) => widestSelection(schema, recording, name, ['AudioRecord.roundTrip']) ?? [],
  );
  await app.post({ query: `{ audioRecords { nodes { ${everything.join(' ')} } } }` });
  const sound = { recording: { recordingId: ids[0] } };
  for (const query of [
    'query ($sound: SoundInput!) { search(input: { text: "router -slow \\"is slow\\"", sound: $sound }) { nodes { __typename } } }',
    'query ($sound: SoundInput!) { findCopies(input: { sound: $sound }) { hits { confidence } } }',
  ])
    await app.post({ query, variables: { sound } });
  for (const id of ids)
    await ask('mutation ($id: ID!) { deleteAudioRecord(id: $id) { deletedId } }', { id }).catch(
      () => undefined,
    );
  await jobsAreDone(app);
}

test('what grows is joined by workspace alone, and read on one node', async () => {
  const placement = readPlacement(await loadCitusScripts());
  const seen: { readonly sql: string; readonly found: Bindings }[] = [];
  const unplanned: string[] = [];
  for (const sql of statements) {
    // What the queue and the catalogue are asked stays on the coordinator; settings and locks have no plan.
    if (
      /pgboss|pg_catalog|information_schema/.test(sql) ||
      !/^\s*(select|with|insert|update|delete|values)\b/i.test(sql)
    )
      continue;
    try {
      seen.push({ sql, found: await findBindings(app.db, sql, (table) => placement.get(table)) });
    } catch (error) {
      unplanned.push(`${(error as Error).message}: ${short(sql)}`);
    }
  }
  const growing = seen.filter(({ found }) => found.scans.length > 0);
  const joins = growing.filter(({ found }) => found.scans.length > 1);
  assert.deepEqual(unplanned, []);
  assert.ok(growing.length > 60 && joins.length > 15, `${growing.length} statements, ${joins.length} joins`);
  assert.deepEqual(
    growing
      .filter(({ found }) => found.loose.length > 0)
      .map(({ sql, found }) => `${found.loose}: ${short(sql)}`),
    [],
    'joined to something of another workspace',
  );
  assert.deepEqual(
    growing
      .filter(({ found }) => found.values.length > 1)
      .map(({ sql, found }) => `${found.values}: ${short(sql)}`),
    [],
    'bound to two values, so nobody knows that they are the same workspace',
  );
  assert.deepEqual(
    growing
      .filter(({ found }) => found.local.length > 0)
      .map(({ sql, found }) => `${found.local}: ${short(sql)}`),
    [],
    'joined to a table of the coordinator',
  );
});

test('a join that would cross nodes is seen', async () => {
  const placement = readPlacement(await loadCitusScripts());
  const find = (sql: string) => findBindings(app.db, sql, (table) => placement.get(table));
  const loose = await find(
    `select from recording r join transcript t on t.recording_id = r.id where r.workspace_id = $1 and r.id = $2`,
  );
  assert.deepEqual(loose.loose, ['t (transcript)']);
  const joined = await find(
    `select from recording r join transcript t on t.workspace_id = r.workspace_id and t.recording_id = r.id`,
  );
  assert.deepEqual([joined.loose, joined.scans.length], [[], 2], 'all workspaces, each on its node');
  const spread = await find(
    `update transcript t set language = null from recording r
     where r.workspace_id = t.workspace_id and r.id = t.recording_id and t.workspace_id = $1::uuid`,
  );
  assert.deepEqual([spread.loose, spread.values], [[], ['$1']]);
  const two = await find(
    `select from recording r join transcript t on t.recording_id = r.id where r.workspace_id = $1 and t.workspace_id = $2`,
  );
  assert.deepEqual([...two.values].sort(), ['$1', '$2']);
  const local = await find(
    `select from event e join recording r on r.workspace_id = e.workspace_id and r.id = e.recording_id where e.workspace_id = $1`,
  );
  assert.deepEqual(local.local, ['e (event)']);
});

const short = (sql: string) => sql.replace(/\s+/g, ' ').trim().slice(0, 300);
