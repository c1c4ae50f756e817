import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { Db } from '../../src/db/db.ts';
import { migrate } from '../../src/db/migrate.ts';
import { openDb } from '../../src/db/open-db.ts';
import { withinWorkspace } from '../../src/db/workspace-reach.ts';
import { LOCAL_WORKSPACE_ID } from '../../src/features/workspaces/index.ts';
import { newId } from '../../src/lib/uuid.ts';
import { jobsAreDone } from '../support/jobs-are-done.ts';
import { anUpload, aReadyRecording, aTinyWavFile } from '../support/make-recordings.ts';
import { answerOf, startTestApp } from '../support/start-test-app.ts';
import { createEmptyTestDatabase } from '../support/test-database.ts';

const skip = process.env.TEST_DATABASE_URL
  ? false
  : 'the embedded database has a superuser alone (TEST_DATABASE_URL is not set)';
const login = `phonograph_plain_${process.pid}`;
/** Of a superuser, in the database that the login owns. */
let admin: Db;
let databaseUrl: string;

before(async () => {
  if (skip) return;
  const { db, url } = await createEmptyTestDatabase();
  admin = db;
  const plainUrl = new URL(url!);
  const password = randomBytes(16).toString('hex');
  await admin.exec(
    `create role ${login} login password '${password}' nosuperuser nocreatedb nocreaterole nobypassrls`,
  );
  await admin.exec(`alter database "${plainUrl.pathname.slice(1)}" owner to ${login}`);
  plainUrl.username = login;
  plainUrl.password = password;
  databaseUrl = plainUrl.href;
});
after(async () => {
  if (skip) return;
  // On another database: this one cannot be dropped while the login owns it.
  await admin.exec(`reassign owned by ${login} to current_user; drop owned by ${login}`);
  await admin.exec(`drop role ${login}`);
  await admin.close();
});

test('a login that owns its database and is nothing else migrates, brings in, and searches', {
  skip,
}, async () => {
  const first = await openDb({ databaseUrl, dataFolder: null, poolSize: 1 });
  try {
    // What it may not do itself is named, for somebody who may.
    await assert.rejects(migrate(first), (error: { code: string; message: string }) => {
      assert.equal(error.code, 'UNAVAILABLE');
      assert.match(error.message, /CREATE EXTENSION vector; CREATE ROLE phonograph_app;/);
      return true;
    });
  } finally {
    await first.close();
  }
  await admin.exec('create extension if not exists vector');
  for (const role of ['phonograph_app', 'phonograph_maintenance']) {
    await admin.exec(
      `do $$ begin create role ${role}; exception when duplicate_object or unique_violation then null; end $$`,
    );
    await admin.exec(`grant ${role} to ${login}`);
  }

  const app = await startTestApp({ config: { databaseUrl } });
  try {
    const bytes = aTinyWavFile(41, 96_000);
    const { id } = await aReadyRecording(app, { bytes });
    const ask = async (query: string) => {
      const { body, text } = await app.post({ query });
      assert.equal(body.errors, undefined, text);
      return body.data;
    };
    await ask(
      `mutation { setTranscript(input: { recordingId: "${id}", content: "the refund was never sent" }) { transcript { revision } } }`,
    );
    await ask(
      'mutation { upsertArticle(input: { key: "a", title: "Refunds", body: "A refund takes three days." }) { article { id } } }',
    );
    await jobsAreDone(app);
    const { uploadId } = await anUpload(app, bytes);
    const found = await ask(`{
      findCopies(query: { uploadId: "${uploadId}" }) { hits { recording { id } } }
      similarAudio(query: { uploadId: "${uploadId}" }) { hits { recording { id } } }
      locatePhrase(phrase: "never sent") { total { count } }
      searchArticles(query: "refund") { total { count } }
      search(input: { text: "refund" }) { nodes { __typename } }
      audioRecords(filter: { metadata: {} }) { nodes { id } }
    }`);
    assert.equal(found.findCopies.hits[0].recording.id, id);
    assert.equal(found.similarAudio.hits[0].recording.id, id);
    assert.equal(found.locatePhrase.total.count, 1);
    assert.equal(found.searchArticles.total.count, 1);
    assert.ok(found.search.nodes.length > 0);

    // The wall stands for the owner of the tables too.
    const foreign = await withinWorkspace(newId(), () => app.db.query('select id from recording'));
    assert.deepEqual(foreign, []);

    const ready = async () => (await answerOf(await fetch(new URL('readyz', app.url)))).body;
    const before = await ready();
    assert.equal(before.status, 'ready');
    const remedy = /Let a superuser run once: (.*)$/.exec(before.warnings['database indexes'])![1]!;
    assert.equal(await usesIndex(), false);
    await admin.exec(remedy);
    assert.equal((await ready()).warnings, undefined);
    assert.equal(await usesIndex(), true);
  } finally {
    await app.close();
  }
});

/** Whether a search of copies may use its index: where there is no other one, the planner takes it if it may. */
async function usesIndex(): Promise<boolean> {
  const answer = Promise.withResolvers<boolean>();
  const undone = admin.transaction(async (tx) => {
    await tx.query('alter table posting_block drop constraint posting_block_pkey');
    await tx.query('set local enable_seqscan = off');
    await tx.query('set local role phonograph_app');
    await tx.query(`select set_config('phonograph.workspace_id', $1, true)`, [LOCAL_WORKSPACE_ID]);
    const plan = await tx.query<Record<string, string>>(
      'explain select 1 from posting_block where hashes && array[1, 2]',
    );
    answer.resolve(plan.some((row) => row['QUERY PLAN']!.includes('posting_block_hashes')));
    throw new Error('only asked');
  });
  await assert.rejects(undone, /only asked/);
  return answer.promise;
}
