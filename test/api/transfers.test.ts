import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import {
  CancelTransferDocument,
  DeleteTransferDocument,
  FollowTransferDocument,
  StartExportDocument,
  type StartExportInput,
  StartImportDocument,
  type StartImportInput,
  type TransferFactsFragment,
  TransferOfDocument,
  TransfersDocument,
} from '../../src/client/generated/operations.ts';
import { PhonographClient } from '../../src/client/phonograph-client.ts';
import { newId } from '../../src/lib/uuid.ts';
import { makeKey, makeWorkspace } from '../support/access.ts';
import { jobsAreDone } from '../support/jobs-are-done.ts';
import { anUpload, aReadyRecording, aTinyWavFile, aWavFile } from '../support/make-recordings.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';

let app: TestApp;
/** Of the workspace that things come from, and of the one that they go to. */
let from: PhonographClient;
let to: PhonographClient;
let ids: string[];

before(async () => {
  app = await startTestApp();
  ids = [];
  const clip = aWavFile({ seconds: 6, seed: 11 });
  ids.push((await aReadyRecording(app, { bytes: clip, title: 'first', metadata: { team: 'red' } })).id);
  for (const seed of [21, 22]) {
    ids.push((await aReadyRecording(app, { bytes: aTinyWavFile(seed, 48_000), title: `${seed}` })).id);
  }
  const mutate = async (query: string) => assert.equal((await app.post({ query })).body.errors, undefined);
  await mutate(
    `mutation { setTranscript(input: { recordingId: "${ids[0]}", content: "The parcel never came" }) { transcript { revision } } }`,
  );
  await mutate(
    `mutation { upsertArticle(input: { key: "lost", title: "Lost parcels", body: "Ask the carrier." }) { outcome } }`,
  );
  await mutate(
    `mutation { confirmLink(input: { recording: { id: "${ids[1]}" }, articleKey: "lost" }) { link { id } } }`,
  );
  await jobsAreDone(app);
  const workspaceId = await makeWorkspace(app, 'copy');
  // Its key makes keys needed: before it was made, whoever asked at a loopback name was let in.
  to = new PhonographClient(app.url, (await makeKey(app, ['ADMIN'], { workspaceId })).text);
  from = new PhonographClient(app.url, (await makeKey(app, ['ADMIN'])).text);
});
after(() => app.close());

async function followed(client: PhonographClient, id: string): Promise<TransferFactsFragment[]> {
  const steps: TransferFactsFragment[] = [];
  for await (const { transferProgress } of client.subscribe(FollowTransferDocument, { id }))
    steps.push(transferProgress);
  return steps;
}

async function exported(input?: StartExportInput): Promise<TransferFactsFragment> {
  const { transfer } = (await from.request(StartExportDocument, { input })).startExport;
  assert.deepEqual([transfer.kind, transfer.files, transfer.endedAt], ['EXPORT', [], null]);
  const steps = await followed(from, transfer.id);
  const progress = steps.map((step) => step.progress);
  assert.deepEqual(
    progress,
    progress.toSorted((a, b) => a - b),
  );
  return steps.at(-1)!;
}

async function imported(bytes: Uint8Array, input: Omit<StartImportInput, 'uploadId'> = {}) {
  const upload = await to.upload(new File([bytes as Uint8Array<ArrayBuffer>], 'export'));
  const { transfer } = (
    await to.request(StartImportDocument, { input: { uploadId: upload.uploadId, ...input } })
  ).startImport;
  await followed(to, transfer.id);
  const of = await to.request(TransferOfDocument, { id: transfer.id, problemsFirst: 100 });
  return of.transfer!;
}

/** Fetched without a key: the address is signed. */
async function fetched(file: { url: string }, headers: Record<string, string> = {}) {
  const response = await fetch(new URL(file.url, app.url), { headers });
  return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
}

const answersOf = (client: PhonographClient) =>
  client.request<Record<string, unknown>, Record<string, never>>(
    `{ audioRecords(orderBy: { field: CREATED_AT }) { nodes { id title metadata createdAt durationS histogram
        codes { tokens } transcript { text } } }
      locatePhrase(phrase: "parcel never") { total { count } nodes { recording { id } text } }
      links { nodes { recording { id } article { key } status } }
      searchArticles(query: "carrier") { nodes { article { key body } } } }`,
    {},
  );

describe('an export in one file', () => {
  let done: TransferFactsFragment;
  let bytes: Buffer;
  before(async () => {
    done = await exported();
    ({ bytes } = await fetched(done.files[0]!));
  });

  test('is fetched at a signed address, in parts too, and holds what its hash says', async () => {
    assert.deepEqual([done.status, done.progress, done.files.length], ['DONE', 1, 1]);
    const [file] = done.files;
    assert.equal(bytes.length, file!.byteCount);
    assert.equal(createHash('sha256').update(bytes).digest('hex'), file!.sha256);
    const part = await fetched(file!, { range: 'bytes=10-29' });
    assert.deepEqual([part.status, part.bytes], [206, bytes.subarray(10, 30)]);
    assert.equal((await fetched({ url: file!.url.replace(/\?.*/, '') })).status, 401);
    assert.equal((await fetched({ url: file!.url.replace('export.', 'other.') })).status, 401);
    const hours = (Date.parse(done.expiresAt!) - Date.parse(done.endedAt!)) / 3_600_000;
    assert.ok(Math.abs(hours - 24) < 0.01);
  });

  test('goes into another workspace, which answers the same; done again, it changes nothing', async () => {
    const first = await imported(bytes);
    assert.deepEqual(
      [first.status, first.counts, first.problems.total.count],
      ['DONE', { imported: 9, unchanged: 0, queued: 0, failed: 0 }, 0],
    );
    await jobsAreDone(app);
    assert.deepEqual(await answersOf(to), await answersOf(from));
    const again = await imported(bytes);
    assert.deepEqual(again.counts, { imported: 0, unchanged: 9, queued: 0, failed: 0 });
  });

  test('lines that are wrong are listed with their number, table and column, and stop no others', async () => {
    const lines = gunzipSync(bytes).toString().trimEnd().split('\n');
    const recording = JSON.parse(lines[1]!);
    const bad = [
      lines[0],
      JSON.stringify({ table: 'recordings', row: { ...recording.row, durationS: -1 } }),
      'no JSON',
      JSON.stringify({ table: 'secrets', row: {} }),
      lines[2],
      JSON.stringify({ table: 'links', row: { recordingSha256: 'x' } }),
    ];
    const { status, counts, problems } = await imported(Buffer.from(bad.join('\n')));
    assert.deepEqual([status, counts?.unchanged, counts?.failed], ['DONE', 1, 4]);
    assert.deepEqual(
      problems.nodes.map(({ line, table, code, field }) => [line, table, code, field]),
      [
        [2, 'RECORDINGS', 'BAD_USER_INPUT', 'durationS'],
        [3, null, 'BAD_USER_INPUT', null],
        [4, null, 'BAD_USER_INPUT', 'table'],
        [6, 'LINKS', 'BAD_USER_INPUT', 'articleKey'],
      ],
    );
  });

  test('an import that was cut off goes on behind what was noted', async () => {
    const { uploadId } = await to.upload(new File([bytes as Uint8Array<ArrayBuffer>], 'export'));
    const { transfer } = (await to.request(StartImportDocument, { input: { uploadId } })).startImport;
    await to.request(CancelTransferDocument, { id: transfer.id }).catch(() => undefined);
    await jobsAreDone(app);
    // As a killed process leaves it.
    await app.db.query(
      `update transfer set status = 'RUNNING', ended_at = null, state = '{"line": 4}', row_count = 3, counts = $2::jsonb
       where id = $1::uuid`,
      [transfer.id, JSON.stringify({ imported: 3, unchanged: 0, queued: 0, failed: 0 })],
    );
    await app.db.query(
      `update pgboss.job set state = 'retry', completed_on = null, start_after = now()
       where name = 'transfer.import' and data -> 'payload' ->> 'id' = $1`,
      [transfer.id],
    );
    const last = (await followed(to, transfer.id)).at(-1)!;
    assert.deepEqual(
      [last.status, last.rowCount, last.counts],
      ['DONE', 9, { imported: 3, unchanged: 6, queued: 0, failed: 0 }],
    );
  });
});

test('Parquet: a file for each table, which is imported by its name; what is no export is refused', async () => {
  const { files } = await exported({ format: 'PARQUET', filter: { nameContains: 'first' } });
  const recordings = files.find(({ name }) => name.startsWith('recordings'))!;
  const { bytes } = await fetched(recordings);
  const report = await imported(bytes, { table: 'RECORDINGS' });
  assert.deepEqual([report.status, report.counts?.unchanged], ['DONE', 1], 'the filter left one');
  for (const [wrong, input] of [
    [bytes, {}],
    [Buffer.from('{"some":"thing"}\n'), {}],
    [Buffer.concat([Buffer.from([0x1f, 0x8b]), Buffer.alloc(50)]), { table: 'LINKS' as const }],
  ] as const) {
    const refused = await imported(wrong, input);
    assert.deepEqual(
      [refused.status, refused.failure?.code],
      ['FAILED', 'BAD_USER_INPUT'],
      refused.failure?.message,
    );
  }
});

test('what ended is deleted by hand or by its time, with its files; others see none of it', async () => {
  const one = await exported();
  const [file] = one.files;
  const folder = join(app.config.dataFolder, 'transfers');
  assert.equal((await to.request(TransferOfDocument, { id: one.id })).transfer, null);
  await assert.rejects(to.request(DeleteTransferDocument, { id: one.id }), { code: 'NOT_FOUND' });
  await assert.rejects(from.request(CancelTransferDocument, { id: one.id }), { code: 'CONFLICT' });
  await assert.rejects(from.request(CancelTransferDocument, { id: newId() }), { code: 'NOT_FOUND' });
  const count = async () => (await from.request(TransfersDocument, {})).transfers.total.count;
  const before = await count();
  await from.request(DeleteTransferDocument, { id: one.id });
  assert.equal(await count(), before - 1);
  assert.equal((await fetched(file!)).status, 404);
  const [workspace] = await app.db.query<{ id: string }>(
    `select workspace_id as id from transfer where kind = 'EXPORT' limit 1`,
  );
  await assert.rejects(access(join(folder, workspace!.id, one.id)));
  await assert.rejects(
    from.request(StartImportDocument, { input: { uploadId: newId() } }),
    (error: { code: string; field: string }) =>
      error.code === 'NOT_FOUND' && error.field === 'input.uploadId',
  );
  const { uploadId } = await anUpload(app).catch(() => ({ uploadId: '' }));
  assert.equal(uploadId, '', 'keys are needed by now');
});
