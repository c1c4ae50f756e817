import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import {
  CreateAudioRecordDocument,
  DeleteRecordingDocument,
  FindBySha256Document,
  FindCopiesDocument,
  QueueStatusDocument,
} from '../../src/client/generated/operations.ts';
import { PhonographClient } from '../../src/client/phonograph-client.ts';
import { type RunningCommand, startCommand } from '../support/run-command.ts';
import { type S3Server, skipWithoutS3, startS3Server } from '../support/s3-server.ts';
import { samplePath, samples } from '../support/samples.ts';
import { createServiceHome, type ServiceHome } from '../support/service-home.ts';
import { waitUntil } from '../support/wait-until.ts';

const skip = process.env.TEST_DATABASE_URL
  ? skipWithoutS3()
  : 'needs TEST_DATABASE_URL: the embedded database belongs to one process';

/** Of a real call, and a second one. */
const [call, other] = ['calls/router-keeps-dropping.mp3', 'calls/direct-debit-twice.wav'] as const;
const sha256Of = (file: string) => String(samples.find((sample) => sample.file === file)!['sha256']);
const minutes = 60_000;

describe('a server and workers that share a database and a bucket, and no folder', { skip }, () => {
  let home: ServiceHome;
  let s3: S3Server;
  let client: PhonographClient;
  const commands: RunningCommand[] = [];
  const folders: string[] = [];

  /** A process of a machine of its own. */
  async function start(...args: string[]): Promise<RunningCommand> {
    const folder = await mkdtemp(join(tmpdir(), 'phonograph-machine-'));
    folders.push(folder);
    const environment = { ...home.environment, ...s3.environment, PHONOGRAPH_DATA: folder };
    const ports = { PHONOGRAPH_PORT: '0', PHONOGRAPH_WORK_PORT: '0', PHONOGRAPH_WORKERS: '1' };
    const command = startCommand([...args, '--json'], { ...environment, ...ports });
    commands.push(command);
    return command;
  }

  const find = async (file: string) =>
    (await client.request(FindBySha256Document, { sha256: sha256Of(file) })).audioRecords.nodes[0];
  const unserved = async () =>
    (await client.request(QueueStatusDocument, {})).queue.unserved.map(({ needs }) => needs);

  before(async () => {
    home = await createServiceHome();
    s3 = await startS3Server();
    const server = await start('serve', '--no-work');
    const { graphql } = JSON.parse(await server.nextLine());
    client = new PhonographClient(new URL('/', graphql).href);
  });
  after(async () => {
    for (const { process } of commands) process.kill('SIGTERM');
    await Promise.all(commands.map(({ ended }) => ended));
    await s3.stop();
    for (const folder of folders) await rm(folder, { recursive: true, force: true });
    await home.remove();
  });

  test('a recording waits for who can tokenize it, is found, played back and deleted', async () => {
    const { uploadId } = await client.upload(samplePath(call));
    const created = await client.request(CreateAudioRecordDocument, { input: { uploadId } });
    const { id } = created.createAudioRecord.audioRecord;
    assert.deepEqual(await unserved(), ['INFERENCE']);
    const worker = await start('work', '--capabilities', 'sound,codes,text');
    const { health } = JSON.parse(await worker.nextLine());
    const readiness = JSON.parse(await (await fetch(new URL('/readyz', health))).text());
    assert.equal(readiness.status, 'ready', JSON.stringify(readiness));
    assert.match(readiness.warnings.queue, /wait for INFERENCE/);
    assert.match(await (await fetch(new URL('/metrics', health))).text(), /phonograph_queue_jobs/);
    assert.equal((await fetch(new URL('/graphql', health))).status, 404);
    assert.equal((await find(call))?.status, 'QUEUED');

    const gpu = await start('work', '--capabilities', 'inference');
    await gpu.nextLine();
    await waitUntil('it is ready', async () => (await find(call))?.status === 'READY', 2 * minutes);
    await waitUntil(
      'all jobs are done',
      async () => {
        const { queue } = await client.request(QueueStatusDocument, {});
        return queue.waiting + queue.running === 0;
      },
      2 * minutes,
    );
    assert.deepEqual(await unserved(), []);
    const { system } = await client.request(QueueStatusDocument, {});
    assert.deepEqual(
      system.workers.map(({ takes }) => takes),
      [['CODES', 'SOUND', 'TEXT'], ['INFERENCE']],
    );

    const bytes = await readFile(samplePath(call));
    const clipPath = join(home.files, 'clip.mp3');
    await writeFile(clipPath, bytes.subarray(60_000, 120_000));
    const clip = await client.upload(clipPath);
    const { findCopies } = await client.request(FindCopiesDocument, {
      query: { uploadId: clip.uploadId },
      first: 1,
      minConfidence: 0.5,
    });
    assert.equal(findCopies.hits[0]?.recording.id, id);
    const original = await fetch(new URL(`/recordings/${id}/original`, client.url), {
      headers: { range: 'bytes=1000-1999' },
    });
    assert.equal(original.status, 206);
    assert.deepEqual(Buffer.from(await original.arrayBuffer()), bytes.subarray(1_000, 2_000));
    const tile = await fetch(new URL(`/recordings/${id}/pictures/waveform/0/0`, client.url));
    assert.equal(tile.status, 200, await tile.text());
    const keys = await s3.keys();
    assert.ok(
      keys.some((key) => key.startsWith('originals/')) && keys.some((key) => key.endsWith('/pictures')),
    );

    await client.request(DeleteRecordingDocument, { input: { id } });
    const left = (await s3.keys()).filter((key) => !key.startsWith('uploads/'));
    assert.deepEqual(left, []);
  });

  test('a bucket that is away for a moment costs a recording nothing but time', async () => {
    const gpu = commands.at(-1)!;
    const { uploadId } = await client.upload(samplePath(other));
    gpu.process.kill('SIGSTOP');
    await client.request(CreateAudioRecordDocument, { input: { uploadId } });
    await s3.shut();
    gpu.process.kill('SIGCONT');
    const db = await home.openDatabase();
    await waitUntil(
      'its worker asked in vain',
      async () => {
        const rows = await db.query(
          `select from pgboss.job where name = 'ingest.tokenize-recording' and (data->>'troubles')::int > 0`,
        );
        return rows.length > 0;
      },
      2 * minutes,
    );
    await db.close();
    assert.notEqual((await find(other))?.status, 'FAILED');
    await s3.open();
    await waitUntil('it is ready', async () => (await find(other))?.status === 'READY', 2 * minutes);
  });
});

test('`work` without a database server is refused', async () => {
  const { exitCode, stderr } = await startCommand(['work'], { PHONOGRAPH_DATA: '/nowhere' }).ended;
  assert.notEqual(exitCode, 0);
  assert.match(stderr, /Set DATABASE_URL to share. \(BAD_USER_INPUT\)/);
});
