import assert from 'node:assert/strict';
import { mkdir, rename, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { runVerify } from '../../src/cli/run-verify.ts';
import {
  type RecordingFactsFragment,
  SetTranscriptDocument,
  UpsertArticleDocument,
} from '../../src/client/generated/operations.ts';
import type { VerifyCounts } from '../../src/features/verify/index.ts';
import { LOCAL_WORKSPACE_ID } from '../../src/features/workspaces/index.ts';
import { jobsAreDone } from '../support/jobs-are-done.ts';
import { aReadyRecording, aWavFile } from '../support/make-recordings.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';

const workspaceId = LOCAL_WORKSPACE_ID;
let app: TestApp;
let long: RecordingFactsFragment;
let short: RecordingFactsFragment;
let lookedAt: VerifyCounts;

before(async () => {
  app = await startTestApp();
  // More than one chunk, a transcript of more than one block, and an article.
  long = await aReadyRecording(app, { seconds: 58, seed: 7 });
  short = await aReadyRecording(app, { seconds: 3, seed: 8 });
  const content = Array.from({ length: 300 }, (_, each) => `word ${each}`).join('. ');
  await app.execute(SetTranscriptDocument, { input: { recordingId: long.id, content, format: 'TEXT' } });
  await app.execute(UpsertArticleDocument, {
    input: { key: 'a', title: 'Cards', body: 'A blocked card is opened by a call.' },
  });
  await jobsAreDone(app);
});
after(() => app.close());

/** What is wrong, as the operator of an idle installation is told. */
async function problems(recordingId: string | null = null): Promise<[string, string | null][]> {
  const counts: VerifyCounts = { recordings: 0, frames: 0, anchors: 0, files: 0 };
  const options = { workspaceIds: [workspaceId], recordingId, alone: true, readOriginals: true };
  const found: [string, string | null][] = [];
  for await (const problem of app.app.verifier.verify(options, counts)) {
    found.push([problem.check, problem.recordingId]);
  }
  lookedAt = counts;
  return found;
}

/** Runs a change, looks, and takes it back. */
async function problemsWith(change: string, undo: string): Promise<string[]> {
  await app.db.exec(change);
  try {
    return (await problems(long.id)).map(([check]) => check);
  } finally {
    await app.db.exec(undo);
  }
}

test('what was brought in agrees with its codes, its files and its words', async () => {
  assert.deepEqual(await problems(), []);
  const { recordings, frames, anchors } = lookedAt;
  assert.deepEqual([recordings, frames, anchors], [2, 725 + 38, 73 + 4]);
});

describe('what does not follow from the codes any more is named:', () => {
  const keep = (table: string) =>
    `create table kept_${table} as select * from ${table} where recording_id = '${long.id}'`;
  const putBack = (table: string) => `delete from ${table} where recording_id = '${long.id}';
    insert into ${table} select * from kept_${table}; drop table kept_${table}`;
  const cases: readonly [name: string, table: string, change: string, checks: readonly string[]][] = [
    [
      'an anchor',
      'anchor',
      `update T set histogram = '{1:1}/2048' where R and anchor_index = 70`,
      ['anchors'],
    ],
    ['a lost anchor', 'anchor', 'delete from T where R and anchor_index = 3', ['anchors']],
    [
      'one block',
      'posting_block',
      'update T set hashes[5] = hashes[5] + 1 where R and block_index = 11',
      ['postings'],
    ],
    [
      'an anchor too many',
      'anchor',
      `insert into T select workspace_id, recording_id, tokenizer_id, 900, 9000, 10, histogram from T where R and anchor_index = 0`,
      ['anchors'],
    ],
    [
      'codes of another sound',
      'codes_chunk',
      `update T set packed = set_byte(packed, 100, (get_byte(packed, 100) + 1) % 256) where R and chunk_index = 1`,
      ['codes'],
    ],
    ['a lost chunk', 'codes_chunk', 'delete from T where R and chunk_index = 0', ['codes']],
    ['the histogram', 'recording_histogram', `update T set heaviest = '{1:1}/2048' where R`, ['histogram']],
    ['the counts', 'token_total', 'update T set token_count = token_count + 1 where R', ['totals']],
    ['the totals of speech', 'speech_total', 'update T set syllables = syllables + 1 where R', ['totals']],
    [
      'a block of words',
      'transcript_block',
      `update T set keys = keys || '<more>' where R and block_index = 1`,
      ['transcript'],
    ],
    ['a vector', 'segment_embedding', 'delete from T where R and segment_index = 0', ['embeddings']],
  ];
  for (const [name, table, change, checks] of cases) {
    test(name, async () => {
      const sql = change.replaceAll(/\bT\b/g, table).replaceAll(/\bR\b/g, `recording_id = '${long.id}'`);
      const found = await problemsWith(`${keep(table)}; ${sql}`, putBack(table));
      for (const check of checks) assert.ok(found.includes(check), `${found}`);
    });
  }

  test('the length', async () => {
    const set = (frames: number) => `update recording set frame_count = ${frames} where id = '${long.id}'`;
    assert.ok((await problemsWith(set(700), set(725))).includes('recording'));
  });
});

test('files without rows, rows without files and work without a job are named, and --repair mends what can be', async () => {
  const { dataFolder } = app.config;
  const orphan = 'ab'.repeat(32);
  const goneId = '00000000-0000-7000-8000-000000000001';
  for (const [folder, name] of [
    [`originals/${workspaceId}/ab`, orphan],
    [`derived/${workspaceId}/${goneId}`, 'pictures'],
    [`clips/${workspaceId}`, goneId],
    [`transfers/${workspaceId}/${goneId}`, 'upload'],
    [`originals/${goneId}/cd`, 'cd'.repeat(32)],
    ['uploads', goneId],
  ] as const) {
    await mkdir(join(dataFolder, folder), { recursive: true });
    await writeFile(join(dataFolder, folder, name), 'left');
  }
  const picture = join(dataFolder, 'derived', workspaceId, short.id, 'pictures');
  await rename(picture, `${picture}.away`);
  const found = await problems();
  assert.deepEqual(
    found.filter(([check]) => check !== 'files'),
    [['pictures', short.id]],
  );
  assert.equal(found.length, 7);
  await rename(`${picture}.away`, picture);
  const setStatus = (status: string) =>
    app.db.query('update recording set status = $2 where id = $1::uuid', [short.id, status]);
  await setStatus('PROCESSING');
  assert.deepEqual(await problems(short.id), [['jobs', short.id]]);
  await setStatus('READY');

  assert.equal(await runVerify(app.app, { offline: true, repair: true, json: true }), 0);
  assert.deepEqual(await problems(), []);

  await truncate(join(dataFolder, 'originals', workspaceId, long.sha256.slice(0, 2), long.sha256), 1_000);
  assert.deepEqual(await problems(), [['original', long.id]]);
  assert.equal(await runVerify(app.app, { recording: long.id, json: true }), 1);
  await writeFile(
    join(dataFolder, 'originals', workspaceId, long.sha256.slice(0, 2), long.sha256),
    aWavFile({ seconds: 58, seed: 7 }),
  );
});
