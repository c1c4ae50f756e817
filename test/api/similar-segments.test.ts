import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readSound } from '../../src/bench/sample-sound.ts';
import {
  SimilarSegmentsDocument,
  type SimilarSegmentsQueryVariables,
} from '../../src/client/generated/operations.ts';
import { wavBytes } from '../support/audio-fixtures.ts';
import { jobsAreDone } from '../support/jobs-are-done.ts';
import { aReadyRecording } from '../support/make-recordings.ts';
import { readSample, samplePath } from '../support/samples.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';

const CALL = 'calls/router-keeps-dropping.mp3';
const OTHER = 'hearings/hearing-of-the-northern-star.opus';
let app: TestApp;
let call: string;
let quieter: string;

before(async () => {
  app = await startTestApp();
  call = (await aReadyRecording(app, { bytes: await readSample(CALL), fileName: 'call.mp3' })).id;
  const sound = (await readSound(samplePath(CALL))).map((sample) => 0.6 * sample);
  quieter = (await aReadyRecording(app, { bytes: wavBytes([sound], 24_000), fileName: 'quieter.wav' })).id;
  await aReadyRecording(app, { bytes: await readSample(OTHER), fileName: 'other.opus' });
  await jobsAreDone(app);
});
after(() => app.close());

/** A stretch of the call between pauses, as the service cut it. */
async function aStretch(): Promise<{ startS: number; endS: number }> {
  const [row] = await app.db.query<{ start_frame: number; frame_count: number }>(
    `select start_frame, frame_count from rhythm_segment
     where recording_id = $1::uuid order by frame_count desc, start_frame limit 1`,
    [call],
  );
  assert.ok(row);
  return { startS: row.start_frame / 12.5, endS: (row.start_frame + row.frame_count) / 12.5 };
}

async function search(
  stretch: { startS: number; endS: number },
  more: Partial<SimilarSegmentsQueryVariables>,
) {
  const query = { recording: { id: call, ...stretch } };
  return (await app.execute(SimilarSegmentsDocument, { query, first: 100, ...more })).similarSegments;
}

test('the same stretch of a quieter copy comes first, and the stretch itself is left out', async () => {
  const stretch = await aStretch();
  const { hits, total } = await search(stretch, {});
  assert.equal(hits[0]?.recording.id, quieter);
  assert.ok(
    Math.abs(hits[0].startS - stretch.startS) < 0.5,
    `${hits[0].startS} instead of ${stretch.startS}`,
  );
  // Layer 1 follows the level, so a quieter copy is less alike than in layer 0.
  assert.ok(hits[0].similarity > 0.4, `${hits[0].similarity}`);
  assert.equal(total.count, hits.length);
  for (const { recording, startS, endS } of hits) {
    assert.ok(recording.id !== call || endS <= stretch.startS || startS >= stretch.endS);
  }
  assert.ok(
    hits.some(({ recording }) => recording.id === call),
    'other stretches of its recording',
  );
});

test('hits come in order, and those less alike than asked for are left out', async () => {
  const stretch = await aStretch();
  const { hits } = await search(stretch, {});
  const similarities = hits.map(({ similarity }) => similarity);
  assert.deepEqual(
    similarities,
    similarities.toSorted((a, b) => b - a),
  );
  const minSimilarity = similarities[0]! - 0.001;
  const few = await search(stretch, { minSimilarity });
  assert.equal(few.hits.length, similarities.filter((each) => each >= minSimilarity).length);
  assert.ok(few.hits.length < hits.length);
});

test('a page outside its limits is refused', async () => {
  const { body } = await app.post({
    query: `{ similarSegments(query: { recording: { id: "${call}" } }, first: 0) { total { count } } }`,
  });
  assert.deepEqual(body.errors?.[0]?.extensions?.field, 'first');
});
