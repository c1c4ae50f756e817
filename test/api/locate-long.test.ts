import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { LocateDocument } from '../../src/client/generated/operations.ts';
import { wavBytes } from '../support/audio-fixtures.ts';
import { anUpload, aReadyRecording } from '../support/make-recordings.ts';
import { readSample, samples } from '../support/samples.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';

const HEARING = 'hearings/hearing-of-the-northern-star.opus';
const phrase = samples.find(({ file }) => file === HEARING)!['occurrences'] as { startS: number }[];
/** 20 hearings in a row: a little over an hour. */
const TIMES = 20;

/** Seconds of a call in which nothing is said that the hearing holds. */
const FOREIGN = [
  [2, 3],
  [6.4, 7],
  [11, 13],
  [15, 19],
] as const;

let app: TestApp;
let id: string;
let callId: string;
let hearingS: number;
before(async () => {
  app = await startTestApp();
  ({ id } = await aReadyRecording(app, { bytes: await readSample(HEARING), fileName: 'day.opus' }));
  const call = samples.find(({ file }) => file.startsWith('calls/'))!.file;
  ({ id: callId } = await aReadyRecording(app, { bytes: await readSample(call), fileName: 'call.opus' }));
  // As if it had been ingested: the codes of a hearing, again and again.
  const [stored] = await app.db.query<{ frames: number; chunks: number }>(
    'select sum(frame_count)::int as frames, count(*)::int as chunks from codes_chunk where recording_id = $1::uuid',
    [id],
  );
  const { frames, chunks } = stored!;
  hearingS = frames * 0.08;
  await app.db.query(
    `insert into codes_chunk
       select workspace_id, recording_id, tokenizer_id, chunk_index + $2::int * n, start_frame + $3::int * n,
         frame_count, packed
       from codes_chunk, generate_series(1, $4::int - 1) as n where recording_id = $1::uuid`,
    [id, chunks, frames, TIMES],
  );
  await app.db.query('update recording set frame_count = $2, duration_s = $3 where id = $1::uuid', [
    id,
    frames * TIMES,
    hearingS * TIMES,
  ]);
});
after(() => app.close());

test('an hour in which a phrase is said a hundred times: counted exactly, each at its place', async () => {
  const example = {
    uploadId: (await anUpload(app, await readSample('queries/hearing-phrase.mp3'))).uploadId,
  };
  for (const occurrence of [3, 98]) {
    const { nodes, total } = (await app.execute(LocateDocument, { example, occurrence, in: [id] })).locate;
    assert.deepEqual(total, { count: TIMES * phrase.length, exact: true });
    const place = (occurrence - 1) % phrase.length;
    const round = Math.floor((occurrence - 1) / phrase.length);
    const startS = round * hearingS + phrase[place]!.startS;
    assert.ok(Math.abs(nodes[0]!.startS - startS) < 0.1, `${nodes[0]!.startS} is not ${startS}`);
  }
});

test('what is not said in that hour is found nowhere', async () => {
  for (const [startS, endS] of FOREIGN) {
    const example = { recording: { id: callId, startS, endS } };
    const { nodes, total } = (await app.execute(LocateDocument, { example, in: [id] })).locate;
    assert.deepEqual([nodes, total], [[], { count: 0, exact: true }], `${startS} to ${endS} s of the call`);
  }
});

test('noise, a hum and a tone that glides are found nowhere in that hour', async () => {
  const random = seededRandom(3);
  const sounds = [
    () => 0.4 * random() - 0.2,
    (second: number) => 0.3 * Math.sin(2 * Math.PI * 120 * second),
    (second: number) => 0.3 * Math.sin(2 * Math.PI * (200 + 400 * second) * second),
  ];
  for (const [index, at] of sounds.entries()) {
    const samples = Float32Array.from({ length: 2 * 24_000 }, (_, place) => at(place / 24_000));
    const { uploadId } = await anUpload(app, wavBytes([samples], 24_000));
    const { total } = (await app.execute(LocateDocument, { example: { uploadId }, in: [id] })).locate;
    assert.equal(total.count, 0, `sound ${index}`);
  }
});
