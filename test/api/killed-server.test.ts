import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { CreateAudioRecordDocument, FindBySha256Document } from '../../src/client/generated/operations.ts';
import { PhonographClient } from '../../src/client/phonograph-client.ts';
import type { Db } from '../../src/db/db.ts';
import { type Codes, concatCodes, unpackCodes } from '../../src/inference/codes.ts';
import { loadPhonographBase } from '../../src/inference/phonograph-base/load-phonograph-base.ts';
import { shippedModelsFolder } from '../../src/shipped-models.ts';
import { listFiles } from '../support/list-files.ts';
import { aWavFile } from '../support/make-recordings.ts';
import { startServer } from '../support/run-command.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { createServiceHome, type ServiceHome } from '../support/service-home.ts';
import { waitUntil } from '../support/wait-until.ts';

/** `npm run test:kill` asks for 20. */
const KILLS = Number(process.env.PHONOGRAPH_TEST_KILLS ?? 3);
const FILES = 30;
const SECONDS = 8.1;

let home: ServiceHome;
before(async () => {
  home = await createServiceHome();
});
after(() => home.remove());

test(`after ${KILLS} kills during an ingest of ${FILES} files all are READY exactly once and sound`, async () => {
  const random = seededRandom(20);
  const files = await Promise.all(Array.from({ length: FILES }, (_, each) => makeFile(each)));
  let server = await startServer(home.environment);
  let kills = 0;
  const client = () => new PhonographClient(server.url);

  /** Asks until the file is READY, as a caller does who sees a server come and go. */
  async function bringIn(file: TestFile): Promise<void> {
    for (;;) {
      try {
        const known = await client().request(FindBySha256Document, { sha256: file.sha256 });
        const [recording] = known.audioRecords.nodes;
        if (recording?.status === 'READY') return;
        if (recording?.status === 'FAILED') assert.fail(JSON.stringify(recording.failure));
        if (!recording) {
          const { uploadId } = await client().upload(file.path);
          await client().request(CreateAudioRecordDocument, { input: { uploadId } });
        }
      } catch (error) {
        // Whatever a dying server says, or does not: UNAVAILABLE, half an answer, an upload that is gone.
        if (error instanceof assert.AssertionError) throw error;
      }
      await delay(50);
    }
  }

  async function killAndRestart(): Promise<void> {
    while (kills < KILLS) {
      await delay(random() * 1_500);
      server.command.process.kill('SIGKILL');
      await server.command.ended;
      server = await startServer(home.environment);
      kills++;
    }
  }

  const killing = killAndRestart();
  // Four at a time, spread over the kills: at each there are uploads, creations or ingests under way.
  const rest = files.entries();
  const lane = async () => {
    for (const [each, file] of rest) {
      await waitUntil('the next kill', () => kills >= Math.floor((each * KILLS) / FILES), 120_000);
      await bringIn(file);
    }
  };
  await Promise.all([killing, ...Array.from({ length: 4 }, lane)]);
  server.command.process.kill('SIGINT');
  assert.equal((await server.command.ended).exitCode, 0);
  // What a kill leaves in the folders is swept by the next start; this one then ends in good order.
  server = await startServer(home.environment);
  server.command.process.kill('SIGINT');
  assert.equal((await server.command.ended).exitCode, 0);

  const db = await home.openDatabase();
  try {
    await everythingIsThereOnce(db, files);
    await codesAreThoseOfTheSound(db, files);
    if (db.kind === 'pglite') await stagedFilesAreUploads(db);
  } finally {
    await db.close();
  }
  const originals = await listFiles(home.dataFolder, 'originals');
  assert.deepEqual(
    originals.map((path) => path.split('/').at(-1)).sort(),
    files.map(({ sha256 }) => sha256).sort(),
  );
});

test('an upload that a kill cut off goes on in the next process, and has the same hash', async () => {
  const file = await makeFile(FILES);
  const bytes = await readFile(file.path);
  let server = await startServer(home.environment);
  const begun = Promise.withResolvers<string>();
  const stop = new AbortController();
  const half = Math.floor(bytes.length / 2);
  const first = new PhonographClient(server.url).uploadResumable(
    {
      name: 'cut.wav',
      size: bytes.length,
      async *open() {
        yield bytes.subarray(0, half);
        await new Promise(() => undefined);
      },
    },
    { onBegun: begun.resolve, signal: stop.signal },
  );
  first.catch(() => undefined);
  const uploadId = await begun.promise;
  const staged = join(home.dataFolder, 'uploads', uploadId);
  await waitUntil('half of it is there', async () => (await stat(staged)).size === half);
  server.command.process.kill('SIGKILL');
  await server.command.ended;
  stop.abort();

  server = await startServer(home.environment);
  const sent: number[] = [];
  const onProgress = (count: number) => sent.push(count);
  const upload = await new PhonographClient(server.url).uploadResumable(file.path, { uploadId, onProgress });
  assert.deepEqual([upload.uploadId, upload.sha256], [uploadId, file.sha256]);
  assert.ok(sent[0]! > half, `${sent[0]} of ${bytes.length}: it began anew`);
  server.command.process.kill('SIGINT');
  await server.command.ended;
});

interface TestFile {
  readonly path: string;
  readonly sha256: string;
}

async function makeFile(each: number): Promise<TestFile> {
  const bytes = aWavFile({ seconds: SECONDS, seed: 500 + each });
  const path = join(home.files, `${each}.wav`);
  await writeFile(path, bytes);
  return { path, sha256: createHash('sha256').update(bytes).digest('hex') };
}

async function everythingIsThereOnce(db: Db, files: readonly TestFile[]): Promise<void> {
  const rows = await db.query<Record<string, string | number>>(
    `select encode(r.sha256, 'hex') as sha256, r.status, r.frame_count,
       (select count(*)::int from codes_chunk c where c.recording_id = r.id) as chunks,
       (select sum(c.frame_count)::int from codes_chunk c where c.recording_id = r.id) as chunk_frames,
       (select sum(octet_length(c.packed))::int from codes_chunk c where c.recording_id = r.id) as chunk_bytes,
       (select count(*)::int from anchor a where a.recording_id = r.id) as anchors,
       (select sum(a.frame_count)::int from anchor a where a.recording_id = r.id) as anchor_frames,
       (select sum(cardinality(p.hashes))::int from posting_block p where p.recording_id = r.id) as posting_frames,
       (select count(*)::int from recording_histogram h where h.recording_id = r.id) as histograms,
       (select octet_length(l.levels) from frame_level l where l.recording_id = r.id) as levels
     from recording r order by 1`,
  );
  const frames = Math.ceil((SECONDS * 24_000) / 1_920);
  const expected = files
    .map(({ sha256 }) => ({
      sha256,
      status: 'READY',
      frame_count: frames,
      chunks: 1,
      chunk_frames: frames,
      chunk_bytes: frames * 22,
      anchors: Math.ceil(frames / 10),
      anchor_frames: frames,
      posting_frames: frames,
      histograms: 1,
      levels: frames,
    }))
    .sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
  assert.deepEqual(rows, expected);
  const [jobs] = await db.query<{ count: number }>(
    `select count(*)::int as count from pgboss.job
     where name = 'ingest.tokenize-recording' and state in ('created', 'retry', 'active')`,
  );
  assert.equal(jobs!.count, 0);
}

/** What a killed server had acknowledged waits a day for its mutation; anything else in the folder is swept. */
async function stagedFilesAreUploads(db: Db): Promise<void> {
  const rows = await db.query<{ id: string }>('select id from upload');
  const known = new Set(rows.map(({ id }) => id));
  const strange = (await listFiles(home.dataFolder, 'uploads')).filter((name) => !known.has(name));
  assert.deepEqual(strange, []);
}

/** A fresh tokenization of every fifth file gives exactly what is stored. */
async function codesAreThoseOfTheSound(db: Db, files: readonly TestFile[]): Promise<void> {
  const tokenizer = await loadPhonographBase(join(shippedModelsFolder, 'phonograph-base'), { threads: 1 });
  try {
    for (const [each, { sha256 }] of files.entries()) {
      if (each % 5 !== 0) continue;
      const parts: Codes[] = [];
      const wav = Buffer.from(aWavFile({ seconds: SECONDS, seed: 500 + each })).subarray(44);
      const pcm = Float32Array.from({ length: wav.length / 2 }, (_, at) => wav.readInt16LE(at * 2) / 32_768);
      for await (const codes of tokenizer.encode([pcm])) parts.push(codes);
      const rows = await db.query<{ packed: Uint8Array }>(
        `select c.packed from codes_chunk c join recording r on r.id = c.recording_id
         where r.sha256 = decode($1, 'hex')`,
        [sha256],
      );
      const stored = concatCodes(rows.map(({ packed }) => unpackCodes(packed)));
      assert.deepEqual(stored.values, concatCodes(parts).values);
    }
  } finally {
    await tokenizer.close();
  }
}
