import assert from 'node:assert/strict';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { wavHeader } from '../../src/audio/wav-writer.ts';
import { anUpload, aTinyWavFile } from '../support/make-recordings.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';
import { waitUntil } from '../support/wait-until.ts';

const skipSql = process.env.TEST_DATABASE_URL
  ? false
  : 'the embedded database cannot be looked into while it works (TEST_DATABASE_URL is not set)';
const skipSound = process.platform === 'win32' ? 'the decoder that never ends is a shell script' : false;

let app: TestApp;
let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phonograph-leaves-'));
  app = await startTestApp({
    work: false,
    config: {
      ffmpeg: await endlessDecoder(),
      maxQueryClipS: 600,
      limits: { maxQueryCost: 10_000, timeoutS: 600, requestsPerMinute: 0, concurrentSearches: 1 },
    },
  });
});
after(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

/** A decoder that notes its process and gives silence for ever. */
async function endlessDecoder(): Promise<string> {
  const path = join(folder, 'ffmpeg');
  await writeFile(join(folder, 'header'), wavHeader(0x3fffffff, 24_000, 1, 's16'));
  await writeFile(
    path,
    `#!/bin/sh\ncat ${folder}/header\necho $$ > ${folder}/pid\nwhile :; do head -c 48000 /dev/zero; sleep 0.05; done\n`,
  );
  await chmod(path, 0o755);
  return path;
}

const post = (query: string, id: string, signal: AbortSignal) =>
  fetch(new URL('graphql', app.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-request-id': id },
    body: JSON.stringify({ query }),
    signal,
  });

/** Statements of a request that the server works on; they carry its id. */
const statementsOf = (id: string) =>
  app.db.query(
    `select pid from pg_stat_activity
     where state = 'active' and query like '%' || $1 || '%' and pid <> pg_backend_pid()`,
    [id],
  );

test('the statement of a caller who leaves is cancelled in the server', { skip: skipSql }, async () => {
  const release = Promise.withResolvers<void>();
  const locked = Promise.withResolvers<void>();
  const holder = app.db.transaction(async (tx) => {
    await tx.query('lock table recording in access exclusive mode');
    locked.resolve();
    await release.promise;
  });
  await locked.promise;
  try {
    const places = {
      'leaver-of-graphql': (signal: AbortSignal) =>
        post('{ audioRecords { nodes { id } } }', 'leaver-of-graphql', signal),
      'leaver-of-route': (signal: AbortSignal) =>
        fetch(new URL('recordings/01a20515-d8a1-77f6-bec8-2fa2af6496ab/original', app.url), {
          headers: { 'x-request-id': 'leaver-of-route' },
          signal,
        }),
    };
    for (const [id, ask] of Object.entries(places)) {
      const leaving = new AbortController();
      const asked = ask(leaving.signal);
      await waitUntil(`${id} waits`, async () => (await statementsOf(id)).length === 1);
      leaving.abort();
      await assert.rejects(asked, { name: 'AbortError' });
      // The lock still stands: nothing but a cancellation can end it.
      await waitUntil(`${id} is cancelled`, async () => (await statementsOf(id)).length === 0);
    }
  } finally {
    release.resolve();
    await holder;
  }
});

test('the work on sound of a caller who leaves ends, and its place is free', {
  skip: skipSound,
}, async () => {
  const unknown = await anUpload(app, Buffer.from('no sound that we know'.repeat(100)), 'odd.bin');
  const known = await anUpload(app, aTinyWavFile(3, 48_000));
  const search = (uploadId: string) =>
    `{ findCopies(query: { uploadId: "${uploadId}" }) { hits { confidence } } }`;
  const leaving = new AbortController();
  const asked = post(search(unknown.uploadId), 'leaver-of-sound', leaving.signal);
  asked.catch(() => undefined);
  const pid = await decoderPid();
  assert.equal((await app.post({ query: search(known.uploadId) })).status, 429);
  leaving.abort();
  await assert.rejects(asked, { name: 'AbortError' });
  await waitUntil('the decoder is ended', () => !isRunning(pid));
  // One thread hears for all who wait: it is free again, and so is the caller's only place.
  const { body, text } = await app.post({ query: search(known.uploadId) });
  assert.deepEqual(body.data?.findCopies.hits, [], text);
});

async function decoderPid(): Promise<number> {
  let pid = Number.NaN;
  await waitUntil('the decoder runs', async () => {
    pid = Number.parseInt(await readFile(join(folder, 'pid'), 'utf8').catch(() => ''), 10);
    return Number.isFinite(pid);
  });
  return pid;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
