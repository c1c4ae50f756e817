import { basename } from 'node:path';
import { ingestFiles } from '../cli/commands/ingest.ts';
import { seededRandom } from '../demo/make/seeded-random.ts';
import { updatePostingCensus } from '../features/ingest/posting-census.store.ts';
import { findPostings } from '../features/search/postings.store.ts';
import { LOCAL_WORKSPACE_ID } from '../features/workspaces/index.ts';
import { FRAMES_PER_SECOND } from '../inference/tokenizer.ts';
import { pairHash } from '../tokens/index.ts';
import { operations, type SearchTimes } from './bench-operations.ts';
import type { BenchOptions } from './bench-options.ts';
import { joinSound, measureTokenizing } from './ingest-stages.ts';
import { quantile, type ReportDetails } from './measurement.ts';
import { listSamples, readSound } from './sample-sound.ts';
import { openScratchService } from './scratch-service.ts';
import { createSpeechOfTokens, type SpeechOfTokens } from './speech-of-tokens.ts';
import { storeRecording } from './store-recording.ts';
import { listTableSizes } from './table-sizes.ts';

const queryFrames = Math.ceil(5 * FRAMES_PER_SECOND);
const framesPerRecording = 600 * FRAMES_PER_SECOND;
const repeats = 60;
/** Speeds at which the shipped recordings are tokenized, so that the index holds more than a few sounds. */
const speeds = [1, 0.92, 1.09];

/** Lookups and whole searches for copies in a large index, and what an hour of it takes. */
export async function copiesBench(options: BenchOptions): Promise<void> {
  const paths = await listSamples();
  const sounds = await Promise.all(paths.map(readSound));
  const service = await openScratchService(options);
  const { db, tokenizer } = service.app;
  const index = { workspaceId: LOCAL_WORKSPACE_ID, tokenizerId: tokenizer.id };
  try {
    const varied = sounds.flatMap((sound) => speeds.map((speed) => atSpeed(sound, speed)));
    const real = joinSound((await measureTokenizing(service.config.modelsFolder, varied)).blocks);
    const speech = createSpeechOfTokens(real, tokenizer.layer0, seededRandom('copies'));
    const calls = (await listSamples('calls')).slice(0, 4);
    const files = calls.map((path) => ({ path, fileName: basename(path) }));
    const ended = await ingestFiles(
      service.client,
      files,
      { outcome: () => {} },
      new AbortController().signal,
    );
    const recordingIds = ended.flatMap(({ id }) => (id ? [id] : []));

    const hours = options.quick ? 10 : 100;
    const before = new Map((await listTableSizes(db)).map((size) => [size.table, size.byteCount]));
    const storedH = await fill(hours, options.quick ? 120 : 600, async () => {
      const sound = speech.recording(framesPerRecording);
      await storeRecording(db, tokenizer, 'of-tokens.wav', [sound], { withAnchors: false });
    });
    await updatePostingCensus(db, index);
    for (const table of ['posting_block', 'recording', 'posting_frequency'])
      await db.exec(`vacuum analyze ${table}`);
    const conditions = { audioH: storedH, wantedH: hours, database: db.version, repeats };
    const details: ReportDetails = { conditions };
    options.report('index of sound', storedH, 'h', details);
    for (const { table, byteCount } of await listTableSizes(db)) {
      const perHour = (byteCount - (before.get(table) ?? 0)) / storedH;
      if (!/posting|codes_chunk|recording_histogram/.test(table)) continue;
      const aim = table === 'posting_block' ? { aim: { atMost: 1_840_000 } } : {};
      options.report(table, perHour, 'B/h', { ...details, ...aim });
    }
    for (const variants of [4, 16]) {
      const timesMs: number[] = [];
      let hashCount = 0;
      let found = 0;
      for (let index_ = -3; index_ < repeats; index_++) {
        const hashes = queryHashes(speech, variants);
        const startedAt = performance.now();
        const postings = await findPostings(db, { ...index, hashes, filter: {}, exceptRecordingId: null });
        if (index_ < 0) continue;
        timesMs.push(performance.now() - startedAt);
        hashCount += hashes.length / repeats;
        found += postings.frame.length / repeats;
      }
      const row = `lookup of a 5 s query, ${variants} variants of it (${Math.round(hashCount)} pairs, ${Math.round(found)} postings)`;
      options.report(`${row} p50`, quantile(timesMs, 0.5), 'ms', details);
      options.report(`${row} p95`, quantile(timesMs, 0.95), 'ms', {
        ...details,
        ...(variants === 4 && { aim: { atMost: 50 } }),
      });
    }
    await measureSearches(service.client, recordingIds, options, details);
  } finally {
    await service.close();
  }
}

async function measureSearches(
  client: Awaited<ReturnType<typeof openScratchService>>['client'],
  recordingIds: readonly string[],
  options: BenchOptions,
  details: ReportDetails,
): Promise<void> {
  const wholeMs: number[] = [];
  const asked: SearchTimes['query'][] = [];
  for (let index = -2; index < repeats / 2; index++) {
    const id = recordingIds[Math.abs(index) % recordingIds.length]!;
    const startS = 1 + (Math.abs(index) % 7) * 1.37;
    const query = { recording: { id, startS, endS: startS + 5 } };
    const startedAt = performance.now();
    const { findCopies } = await client.request(operations.findCopies, { query });
    if (index < 0) continue;
    wholeMs.push(performance.now() - startedAt);
    asked.push(findCopies.query);
  }
  const rows: [string, number[]][] = [
    ['findCopies, 5 s', wholeMs],
    ['findCopies: tokenize', asked.map(({ tokenizeMs }) => tokenizeMs)],
    ['findCopies: database', asked.map(({ databaseMs }) => databaseMs)],
  ];
  for (const [row, timesMs] of rows) {
    for (const [name, share] of [
      ['p50', 0.5],
      ['p95', 0.95],
    ] as const) {
      options.report(`${row} ${name}`, quantile(timesMs, share), 'ms', details);
    }
  }
}

/** Stores recordings of ten minutes until there are so many hours or the time is over; gives the hours stored. */
async function fill(hours: number, maxS: number, store: () => Promise<void>): Promise<number> {
  const hoursEach = framesPerRecording / FRAMES_PER_SECOND / 3_600;
  const deadline = performance.now() + maxS * 1_000;
  let stored = 0;
  while (stored < hours - 1e-9 && performance.now() < deadline) {
    await store();
    stored += hoursEach;
  }
  return Number(stored.toFixed(2));
}

/** Distinct pairs of a stretch of speech and of slightly different hearings of it, as phases and speeds give them. */
function queryHashes(speech: SpeechOfTokens, variants: number): Int32Array {
  const hashes = new Set<number>();
  for (const tokens of speech.hearings(queryFrames, variants)) {
    for (let frame = 0; frame + 1 < tokens.length; frame++)
      hashes.add(pairHash(tokens[frame]!, tokens[frame + 1]!));
  }
  return Int32Array.from(hashes);
}

/** Played faster or slower, pitch and all; good enough to sound like another voice. */
function atSpeed(sound: Float32Array, speed: number): Float32Array {
  return Float32Array.from({ length: Math.floor((sound.length - 1) / speed) }, (_, index) => {
    const at = index * speed;
    const before = Math.floor(at);
    return sound[before]! + (at - before) * (sound[before + 1]! - sound[before]!);
  });
}
