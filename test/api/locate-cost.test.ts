import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readSound } from '../../src/bench/sample-sound.ts';
import { LocateDocument, type LocateQueryVariables } from '../../src/client/generated/operations.ts';
import { overhear } from '../../src/db/overhear.ts';
import { wavBytes } from '../support/audio-fixtures.ts';
import { jobsAreDone } from '../support/jobs-are-done.ts';
import { anUpload, aReadyRecording } from '../support/make-recordings.ts';
import { readSample, samplePath } from '../support/samples.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';

const HEARING = 'hearings/hearing-of-the-northern-star.opus';
let app: TestApp;
let example: LocateQueryVariables['example'];
before(async () => {
  app = await startTestApp();
  await aReadyRecording(app, { bytes: await readSample(HEARING), fileName: '0.opus' });
  example = { uploadId: (await anUpload(app, await readSample('queries/hearing-phrase.mp3'))).uploadId };
});
after(() => app.close());

/** The hearing at another volume: the same bytes would be the same recording. */
const quieter = async (gain: number) =>
  wavBytes([(await readSound(samplePath(HEARING))).map((sample) => gain * sample)], 24_000);

/** Reads of codes and of recordings. */
async function readsOf(variables: Partial<LocateQueryVariables>) {
  await jobsAreDone(app);
  const reads: string[] = [];
  const stop = overhear(app.db, {
    onStatement: (sql, _, options) => {
      if (options === null && /from (codes_chunk|recording)\b/.test(sql)) reads.push(sql);
    },
  });
  try {
    const { locate } = await app.execute(LocateDocument, { example, ...variables });
    return { reads, locate };
  } finally {
    stop();
  }
}

test('recordings, their codes and the recordings of all hits are one statement each', async () => {
  const { reads, locate } = await readsOf({});
  assert.equal(locate.nodes.length, 5);
  assert.equal(reads.length, 3, reads.join('\n'));
});

test('a further page neither reads codes nor searches again, until a recording arrives', async () => {
  const { locate: page } = await readsOf({ first: 2 });
  const next = await readsOf({ first: 2, after: page.pageInfo.endCursor ?? null });
  assert.deepEqual(
    next.locate.nodes.map(({ number }) => number),
    [3, 4],
  );
  assert.equal(next.locate.example.scanMs, 0);
  assert.equal(next.reads.filter((sql) => sql.includes('codes_chunk')).length, 0);

  await aReadyRecording(app, { bytes: await quieter(0.7), fileName: '1.wav' });
  const { locate, reads } = await readsOf({ first: 10 });
  assert.equal(locate.total.count, 10);
  assert.ok(locate.example.scanMs > 0);
  // Ten hits in two recordings: no more statements than five in one.
  assert.equal(reads.length, 3, reads.join('\n'));
});

test('another limit of similarity is another search', async () => {
  const { locate } = await readsOf({ minSimilarity: 1 });
  assert.equal(locate.total.count, 0);
});

test('more than 500 hours are refused, and searched when they are narrowed', async () => {
  const { id } = await aReadyRecording(app, { bytes: await quieter(0.5), fileName: 'long.wav' });
  await app.db.query('update recording set duration_s = 3600 * 500 where id = $1::uuid', [id]);
  const { extensions } = await app.refusal(LocateDocument as never, { example } as never);
  assert.deepEqual(
    [extensions.code, extensions.field, extensions['limit']],
    ['BAD_USER_INPUT', 'filter', 500],
  );
  assert.equal((await app.execute(LocateDocument, { example, in: [id] })).locate.total.count, 5);
});
