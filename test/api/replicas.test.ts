import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { buildSchema, type GraphQLObjectType } from 'graphql';
import { PhonographClient } from '../../src/client/phonograph-client.ts';
import type { Db } from '../../src/db/db.ts';
import { openDb } from '../../src/db/open-db.ts';
import { ServerWatch } from '../../src/db/replicas/server-watch.ts';
import { readSchema } from '../../src/graphql/server.ts';
import { jobsAreDone } from '../support/jobs-are-done.ts';
import { aReadyRecording, aRecording, aTinyWavFile } from '../support/make-recordings.ts';
import {
  findServerPrograms,
  type ReplicatedPostgres,
  startReplicatedPostgres,
} from '../support/replicated-postgres.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';
import { waitUntil } from '../support/wait-until.ts';
import { widestSelection } from '../support/widest-selection.ts';

const programs = await findServerPrograms();
const skip = typeof programs === 'string' ? programs : false;
const maxLagS = 3;

let cluster: ReplicatedPostgres;
let standby: Db;
let app: TestApp;
/** Another process as far as its memory goes: it knows nothing of what the first one's callers wrote. */
let other: TestApp;
let recordingId: string;

before(async () => {
  if (typeof programs === 'string') return;
  cluster = await startReplicatedPostgres(programs);
  const config = {
    databaseUrl: cluster.primary.url,
    databaseReplicaUrls: [cluster.standby.url],
    replicaMaxLagS: maxLagS,
    limits: { maxQueryCost: 1e9, timeoutS: 120, requestsPerMinute: 0, concurrentSearches: 100 },
  };
  app = await startTestApp({ config });
  other = await startTestApp({ config: { ...config, dataFolder: app.config.dataFolder }, work: false });
  standby = await openDb({ databaseUrl: cluster.standby.url, dataFolder: null, poolSize: 1 });
  ({ id: recordingId } = await aReadyRecording(app, { bytes: aTinyWavFile(901, 48_000) }));
  await jobsAreDone(app);
  await serving();
});
after(async () => {
  if (skip) return;
  await standby?.close();
  await other?.close();
  await app?.close();
  await cluster?.remove();
});

interface Replica {
  readonly state: string;
  readonly problem: string | null;
  readonly lagS: number | null;
  readonly reads: number;
}

async function replica(of: TestApp = app): Promise<Replica> {
  const { body } = await of.post({
    query: '{ system { database { replicas { name state problem lagS reads } } } }',
  });
  return body.data.system.database.replicas[0];
}

/** A query at both is answered by the replica. */
async function serving(): Promise<void> {
  for (const each of [app, other]) {
    await waitUntil('the replica answers reads', async () => {
      const { reads } = await replica(each);
      await titleOf(each);
      return (await replica(each)).reads > reads;
    });
  }
}

async function titleOf(of: TestApp, headers: Record<string, string> = {}): Promise<string | null> {
  const query = 'query ($id: ID!) { audioRecord(id: $id) { title } }';
  const { body, text } = await of.post({ query, variables: { id: recordingId } }, headers);
  assert.equal(body.errors, undefined, text);
  return body.data.audioRecord.title;
}

/** Gives the position that the answer bears. */
async function setTitle(of: TestApp, title: string): Promise<string> {
  const response = await fetch(new URL('graphql', of.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query:
        'mutation ($input: UpdateAudioRecordInput!) { updateAudioRecord(input: $input) { audioRecord { id } } }',
      variables: { input: { id: recordingId, title } },
    }),
  });
  const text = await response.text();
  assert.equal(JSON.parse(text).errors, undefined, text);
  return response.headers.get('x-phonograph-position') ?? assert.fail('a write has no position');
}

/** Counts of phonograph_replica_reads_total by `server` and `reason`. */
async function readsBy(of: TestApp = app): Promise<Record<string, number>> {
  const text = await (await fetch(new URL('metrics', of.url))).text();
  const lines = text.matchAll(/^phonograph_replica_reads_total\{server="(\w+)",reason="(\w*)"\} (\d+)/gm);
  return Object.fromEntries(
    [...lines].map(([, server, reason, count]) => [`${server} ${reason}`.trim(), Number(count)]),
  );
}

describe('a read replica', { skip }, () => {
  test('that stands still hides nothing from whoever wrote it, here or with the position elsewhere', async () => {
    await setTitle(app, 'before');
    await waitUntil('the replica has the title', async () => (await titleOf(other)) === 'before');
    await serving();
    await standby.exec('select pg_wal_replay_pause()');
    try {
      const position = await setTitle(app, 'after');
      assert.equal(await titleOf(app), 'after');
      assert.equal(await titleOf(other), 'before', 'the replica answers who has written nothing');
      assert.equal(await titleOf(other, { 'x-phonograph-position': position }), 'after');
      assert.equal(await titleOf(other, { 'x-phonograph-position': 'no position!' }), 'after');
    } finally {
      await standby.exec('select pg_wal_replay_resume()');
    }
    await serving();
    assert.equal(await titleOf(other), 'after');
  });

  test('that stands still hides nothing that an event told, wherever it is read', async () => {
    const told = new AbortController();
    const client = new PhonographClient(app.url);
    const after = await client.eventCursor();
    const events = client.events({ types: ['RECORDING_CREATED'], after }, told.signal);
    await serving();
    await standby.exec('select pg_wal_replay_pause()');
    try {
      const id = await aRecording(app, { bytes: aTinyWavFile(902) });
      const { value: event } = await events.next();
      assert.equal(event?.recordingId, id);
      const query = 'query ($id: ID!) { audioRecord(id: $id) { id } }';
      const read = async (headers: Record<string, string>) =>
        (await other.post({ query, variables: { id } }, headers)).body.data.audioRecord;
      assert.equal(await read({}), null, 'the replica answers who was told nothing');
      assert.deepEqual(await read({ 'x-phonograph-position': event!.position! }), { id });
    } finally {
      told.abort();
      await standby.exec('select pg_wal_replay_resume()');
    }
    await jobsAreDone(app);
    await serving();
  });

  test('is looked at once more, not once each, for all who ask while a look is under way', async () => {
    let looks = 0;
    const watch = new ServerWatch<number>({
      databaseUrl: cluster.primary.url,
      everyMs: 3_600_000,
      timeoutMs: 5_000,
      onConnected: async () => undefined,
      look: async (client) => {
        looks++;
        await client.query('select 1');
        return looks;
      },
      onLook: () => undefined,
      onLost: () => undefined,
    });
    try {
      await waitUntil('it is connected', async () => looks > 0);
      const first = await watch.lookNow();
      const underWay = watch.lookNow();
      await new Promise(setImmediate);
      const later = await Promise.all(Array.from({ length: 50 }, () => watch.lookNow()));
      assert.equal(await underWay, first + 1);
      assert.deepEqual(
        new Set(later),
        new Set([first + 2]),
        'who asks during a look is not told of that one',
      );
    } finally {
      await watch.close();
    }
  });

  test('that is too far behind is left alone until it has caught up', async () => {
    await standby.exec('select pg_wal_replay_pause()');
    try {
      await setTitle(app, 'far ahead');
      await waitUntil('it is BEHIND', async () => (await replica(other)).state === 'BEHIND');
      assert.equal(await titleOf(other), 'far ahead');
      const { lagS, problem } = await replica(other);
      assert.ok(lagS! > maxLagS && lagS! < 60, `${lagS}`);
      assert.match(problem!, /s behind/);
      assert.ok((await readsBy(other))['primary behind']! > 0);
    } finally {
      await standby.exec('select pg_wal_replay_resume()');
    }
    await serving();
    assert.equal((await replica(other)).problem, null);
  });

  test('answers everything that the contract lets be read, or lets the primary do it without being asked', async () => {
    const schema = buildSchema(readSchema().join('\n'));
    const root = schema.getQueryType() as GraphQLObjectType;
    const before = await readsBy(other);
    let asked = 0;
    for (const name of Object.keys(root.getFields())) {
      const field = widestSelection(schema, root, name, ['AudioRecord.roundTrip', 'Query.roundTrip']);
      if (field === null) continue;
      asked++;
      // Refusals of made-up arguments are answers too.
      const { body, text } = await other.post({ query: `{ ${field} }` });
      const codes = (body.errors ?? []).map(
        ({ extensions }: { extensions: { code: string } }) => extensions.code,
      );
      assert.ok(
        !codes.includes('INTERNAL_SERVER_ERROR') && !codes.includes('UNAVAILABLE'),
        `${name}: ${text}`,
      );
    }
    const search =
      'query ($id: ID!) { search(input: { sound: { recording: { recordingId: $id } }, text: "a" }) { nodes { __typename } } }';
    await other.post({ query: search, variables: { id: recordingId } });
    const after = await readsBy(other);
    assert.ok(asked > 10, `${asked} fields`);
    assert.equal(
      after['primary refused'] ?? 0,
      before['primary refused'] ?? 0,
      'a standby refused a statement',
    );
    assert.ok(after['replica']! - before['replica']! > asked, JSON.stringify(after));
  });

  test('that is lost, comes back, or hangs costs no caller an error', async () => {
    const failures: string[] = [];
    let ended = false;
    let answers = 0;
    const read = async () => {
      while (!ended) {
        const { body, text } = await other.post({
          query: '{ audioRecords(first: 5) { nodes { id title } total { count } } }',
        });
        if (body?.errors || !body?.data) failures.push(text);
        answers++;
      }
    };
    const reading = Promise.all([read(), read(), read()]);
    try {
      const state = async () => (await replica(other)).state;
      await cluster.standby.kill();
      await waitUntil('it is LOST', async () => (await state()) === 'LOST');
      const ready = await fetch(new URL('readyz', other.url));
      assert.equal(ready.status, 200);
      assert.match(
        ((await ready.json()) as { warnings: Record<string, string> }).warnings['read replicas']!,
        /LOST/,
      );
      const whileLost = answers;
      await waitUntil('reads go on', () => answers > whileLost + 10);
      await cluster.standby.start();
      await waitUntil('it serves again', async () => (await state()) === 'SERVING');
      const { reads } = await replica(other);
      await waitUntil('it answers again', async () => (await replica(other)).reads > reads);

      await cluster.standby.signal('SIGSTOP');
      try {
        await waitUntil('a server that hangs is LOST', async () => (await state()) === 'LOST', 10_000);
        const whileHanging = answers;
        await waitUntil('reads go on', () => answers > whileHanging + 10);
      } finally {
        await cluster.standby.signal('SIGCONT');
      }
      await waitUntil('it serves once it wakes', async () => (await state()) === 'SERVING');
    } finally {
      ended = true;
      await reading;
    }
    assert.deepEqual(failures.slice(0, 3), []);
    const counts = await readsBy(other);
    assert.ok(counts['primary lost']! > 0, JSON.stringify(counts));
  });

  test('that is no standby of the primary is refused', async () => {
    const wrong = await startTestApp({
      config: { ...app.config, databaseReplicaUrls: [cluster.primary.url] },
      work: false,
    });
    try {
      await waitUntil('it is REFUSED', async () => (await replica(wrong)).state === 'REFUSED');
      assert.match((await replica(wrong)).problem!, /no standby/);
      assert.equal(typeof (await titleOf(wrong)), 'string');
    } finally {
      await wrong.close();
    }
  });
});
