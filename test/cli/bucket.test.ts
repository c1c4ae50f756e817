import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, type TestContext, test } from 'node:test';
import { runBackup, runRestore } from '../../src/cli/run-backup.ts';
import { runVerify } from '../../src/cli/run-verify.ts';
import type { RecordingFactsFragment } from '../../src/client/generated/operations.ts';
import type { Config } from '../../src/config.ts';
import { LOCAL_WORKSPACE_ID } from '../../src/features/workspaces/index.ts';
import { openBlobStore } from '../../src/storage/open-blob-store.ts';
import { openBucketFiles } from '../../src/storage/open-bucket-files.ts';
import { freshDataFolder } from '../support/fresh-data-folder.ts';
import { jobsAreDone } from '../support/jobs-are-done.ts';
import { aReadyRecording, aWavFile } from '../support/make-recordings.ts';
import { type S3Server, skipWithoutS3, startS3Server } from '../support/s3-server.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';

// Files of PostgreSQL's services are copied by the bucket's own tools.
const skip = process.env.TEST_DATABASE_URL ? 'of the embedded database alone' : skipWithoutS3();
const bytes = aWavFile({ seconds: 3, seed: 31 });
const sha256Of = (some: Uint8Array) => createHash('sha256').update(some).digest('hex');

/** Runs a command that prints one JSON object a line, and gives those. */
async function told(context: TestContext, run: () => Promise<number>) {
  const log = context.mock.method(console, 'log', () => undefined);
  const exitCode = await run();
  const lines = log.mock.calls.map((call) => JSON.parse(String(call.arguments[0])));
  log.mock.restore();
  return { exitCode, lines };
}

describe('an embedded database with its files in a bucket', { skip }, () => {
  let server: S3Server;
  let data: string;
  let files: string;
  let backup: string;
  let settings: Partial<Config>;
  let config: Config;
  let recording: RecordingFactsFragment;
  let app: TestApp;

  before(async () => {
    server = await startS3Server();
    data = await freshDataFolder();
    files = await mkdtemp(join(tmpdir(), 'phonograph-bucket-'));
    backup = join(files, 'backup');
    settings = { s3: server.settings };
    app = await startTestApp({ dataFolder: data, config: settings });
    config = app.config;
    recording = await aReadyRecording(app, { bytes });
    await jobsAreDone(app);
  });
  after(async () => {
    await app.close();
    await server.stop();
    for (const folder of [data, files]) await rm(folder, { recursive: true, force: true });
  });

  /** A second look at the same bucket, past the caches of the server. */
  const openBlobs = () =>
    openBlobStore({ dataFolder: join(files, 'other'), s3: server.settings, cacheBytes: 1e6 });
  const verify = (context: TestContext, some: TestApp, options = {}) =>
    told(context, () => runVerify(some.app, { json: true, ...options }));
  test('verify names an object that no row knows and one that is missing, and removes the first', async (context) => {
    assert.equal((await verify(context, app)).exitCode, 0);
    const { blobs, close } = openBlobs();
    const stray = join(files, 'stray');
    await writeFile(stray, 'nobody knows me');
    const strayHash = sha256Of(await readFile(stray));
    const bucket = openBucketFiles(server.settings);
    const original = `originals/${LOCAL_WORKSPACE_ID}/${recording.sha256.slice(0, 2)}/${recording.sha256}`;
    await bucket.send(`originals/${LOCAL_WORKSPACE_ID}/${strayHash.slice(0, 2)}/${strayHash}`, stray);
    await blobs.removeOriginal(LOCAL_WORKSPACE_ID, recording.sha256);
    const found = await verify(context, app, { repair: true });
    assert.equal(found.exitCode, 1);
    const problems = found.lines.filter(({ event }) => event === 'problem');
    assert.deepEqual(
      problems.map(({ message, repaired }) => [message, repaired]),
      [
        [`Its original ${recording.sha256} is missing.`, false],
        [`No row knows the original ${strayHash}.`, true],
      ],
    );
    assert.equal(problems[0].recordingId, recording.id);
    assert.equal(await blobs.hasOriginal(LOCAL_WORKSPACE_ID, strayHash), false);

    // Other bytes under the name: the server has the right ones in its cache, and is not asked.
    await bucket.send(original, stray);
    const damaged = await verify(context, app);
    assert.match(damaged.lines[0].message, /other bytes/);
    await writeFile(stray, bytes);
    await bucket.send(original, stray);
    assert.equal((await verify(context, app)).exitCode, 0);
    bucket.close();
    close();
  });

  test('a backup holds the objects, and is restored to another bucket', async (context) => {
    await app.close();
    const take = { json: true, models: true, bucket: true, keep: null };
    const taken = await told(context, () => runBackup(config, backup, take));
    assert.ok(taken.lines[0].addedBytes > bytes.length);

    const elsewhere = {
      ...config,
      s3: { ...server.settings, prefix: 'another/' },
      dataFolder: join(files, 'copy'),
    };
    const make = { json: true, snapshot: null, check: false, keepBucket: false };
    assert.equal((await told(context, () => runRestore(elsewhere, backup, make))).exitCode, 0);
    const restored = await startTestApp({ dataFolder: elsewhere.dataFolder, config: { s3: elsewhere.s3 } });
    // All but the pictures, which a backup leaves out: they are drawn again.
    const { exitCode, lines } = await verify(context, restored, { repair: true });
    assert.deepEqual([exitCode, lines.map(({ check }) => check)], [0, ['pictures', undefined]]);
    await jobsAreDone(restored);
    assert.equal((await verify(context, restored)).lines[0].problems, 0);
    const played = await fetch(new URL(`recordings/${recording.id}/original`, restored.url));
    assert.equal(sha256Of(Buffer.from(await played.arrayBuffer())), recording.sha256);
    await restored.close();
  });
});
