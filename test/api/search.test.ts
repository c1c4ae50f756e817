import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import {
  type AudioQuery,
  type AudioRecordFilter,
  CopiesOfDocument,
  SoundsLikeDocument,
} from '../../src/client/generated/operations.ts';
import { encode, fixtureFile, skipWithout, wavBytes } from '../support/audio-fixtures.ts';
import { anUpload, aReadyRecording } from '../support/make-recordings.ts';
import { readSample, samples } from '../support/samples.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { speechLike } from '../support/speech-like.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';

const RATE_HZ = 24_000;
const CUT_S = 5;
const voices = [71, 72, 73, 74].map((seed) => speechLike(25, seed));

let app: TestApp;
/** Ids of the recordings of `voices`. */
const ids: string[] = [];
before(async () => {
  app = await startTestApp();
  for (const [each, voice] of voices.entries()) {
    const bytes = wavBytes([voice], RATE_HZ);
    const metadata = { number: each, even: each % 2 === 0 };
    ids.push((await aReadyRecording(app, { bytes, fileName: `voice-${each}.wav`, metadata })).id);
  }
});
after(() => app.close());

const cut = (voice: number, startS: number, seconds = CUT_S) =>
  voices[voice]!.slice(Math.round(startS * RATE_HZ), Math.round((startS + seconds) * RATE_HZ));

async function uploaded(bytes: Uint8Array): Promise<AudioQuery> {
  return { uploadId: (await anUpload(app, bytes)).uploadId };
}

const copiesOf = async (
  query: AudioQuery,
  rest: { first?: number; minConfidence?: number; filter?: AudioRecordFilter } = {},
) => (await app.execute(CopiesOfDocument, { query, ...rest })).findCopies;
/** The best hit, which must be of this recording. */
function firstOf<Hit extends { readonly recording: { readonly id: string } }>(
  hits: readonly Hit[],
  id: string | undefined,
): Hit {
  const hit = hits[0] ?? assert.fail('nothing was found');
  assert.equal(hit.recording.id, id);
  return hit;
}

const soundsLike = async (
  query: AudioQuery,
  rest: { first?: number; minSimilarity?: number; filter?: AudioRecordFilter } = {},
) => (await app.execute(SoundsLikeDocument, { query, ...rest })).similarAudio;

/** Four cuts of each voice at places that lie on no grid of frames. */
function places(seed: number, count: number): { voice: number; startS: number }[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, each) => ({
    voice: each % voices.length,
    startS: random() * (25 - CUT_S),
  }));
}

describe('findCopies', () => {
  test('finds a cut of 5 s first, at its place, from any offset', async () => {
    for (const { voice, startS } of places(1, 8)) {
      const { hits, query } = await copiesOf(await uploaded(wavBytes([cut(voice, startS)], RATE_HZ)));
      const hit = firstOf(hits, ids[voice]);
      assert.ok(Math.abs(hit.startS - startS) < 0.1, `${hit.startS} is not ${startS}`);
      assert.ok(Math.abs(hit.endS - (startS + CUT_S)) < 0.2, `${hit.endS} is not ${startS + CUT_S}`);
      assert.ok(hit.queryStartS < 0.1 && hit.queryEndS > CUT_S - 0.2);
      assert.ok(hit.confidence > 0.9 && hit.confidence <= 1, String(hit.confidence));
      assert.equal(hit.identicalBytes, false);
      assert.ok(hit.matchedPairs > 0 && hit.matchedPairs <= hit.queryPairs);
      assert.equal(query.durationS, CUT_S);
    }
  });

  test('finds a cut after MP3 at 64 kbit/s', { skip: skipWithout('ffmpeg') }, async (context) => {
    for (const { voice, startS } of places(2, 4)) {
      const wav = await fixtureFile(context, 'cut.wav', wavBytes([cut(voice, startS)], RATE_HZ));
      const mp3 = await encode(
        'ffmpeg',
        ['-v', 'error', '-i', wav, '-ar', '44100', '-b:a', '64k'],
        `${wav}.mp3`,
      );
      const { hits } = await copiesOf(await uploaded(await readFile(mp3)));
      const hit = firstOf(hits, ids[voice]);
      assert.ok(Math.abs(hit.startS - startS) < 0.1, `${hit.startS} is not ${startS}`);
    }
  });

  test('finds the shipped MP3 cut in the shipped call, and nothing for a stranger', async () => {
    const byFile = new Map<string, string>();
    for (const { file } of samples.filter(({ file }) =>
      /router-keeps|refund-for-a-coat|hotel-booking/.test(file),
    )) {
      byFile.set(file, (await aReadyRecording(app, { bytes: await readSample(file), fileName: file })).id);
    }
    const { hits } = await copiesOf(await uploaded(await readSample('queries/router-cut.mp3')));
    const hit = firstOf(hits, byFile.get('calls/router-keeps-dropping.mp3'));
    assert.ok(Math.abs(hit.startS - 8.437) < 0.1, String(hit.startS));
    const stranger = await copiesOf(await uploaded(await readSample('queries/unrelated-recipe.mp3')));
    assert.deepEqual(stranger.hits, []);
    assert.equal(stranger.total.count, 0);
  });

  test('answers nothing for another voice', async () => {
    const { hits } = await copiesOf(await uploaded(wavBytes([speechLike(CUT_S, 99)], RATE_HZ)));
    assert.deepEqual(hits, []);
  });

  test('knows identical bytes', async () => {
    const { hits } = await copiesOf(await uploaded(wavBytes([voices[1]!], RATE_HZ)));
    const hit = firstOf(hits, ids[1]);
    assert.deepEqual([hit.identicalBytes, hit.identicalCodes, hit.confidence], [true, true, 1]);
    assert.deepEqual([hit.startS, hit.endS], [0, 25]);
  });

  test('knows the same sound in other bytes, every one of them', async () => {
    const tagged = (text: string) =>
      Buffer.concat([wavBytes([voices[1]!], RATE_HZ), Buffer.from(`junk\u0008\0\0\0${text}`)]);
    const other = await aReadyRecording(app, { bytes: tagged('one of 8') });
    const { hits } = await copiesOf(await uploaded(tagged('two of 8')));
    const identical = hits.filter((hit) => hit.identicalCodes);
    assert.deepEqual(identical.map((hit) => hit.recording.id).toSorted(), [ids[1]!, other.id].toSorted());
    for (const hit of identical) assert.deepEqual([hit.identicalBytes, hit.confidence], [false, 1]);
    const ofStored = await copiesOf({ recording: { id: other.id } });
    assert.deepEqual(
      ofStored.hits.filter((hit) => hit.identicalCodes).map((hit) => hit.recording.id),
      [ids[1]],
    );
  });

  test('takes a part of a stored recording, which is not its own copy', async () => {
    const mixed = await aReadyRecording(app, {
      bytes: wavBytes([concat(speechLike(3, 80), cut(2, 10.02, 8), speechLike(3, 81))], RATE_HZ),
    });
    const range = { recording: { id: mixed.id, startS: 4, endS: 9 } };
    const { hits, query } = await copiesOf(range);
    const hit = firstOf(hits, ids[2]);
    assert.ok(Math.abs(hit.startS - 11.02) < 0.1, String(hit.startS));
    assert.ok(hits.every(({ recording }) => recording.id !== mixed.id));
    assert.deepEqual([query.startS, query.durationS, query.sha256], [4, 5, null]);
    const whole = await copiesOf({ recording: { id: mixed.id } });
    const best = firstOf(whole.hits, ids[2]);
    assert.ok(Math.abs(best.queryStartS - 3) < 0.5, String(best.queryStartS));
  });

  test('searches only among the recordings that pass the filter', async () => {
    const query = await uploaded(wavBytes([cut(3, 7.7)], RATE_HZ));
    assert.equal(
      (await copiesOf(query, { filter: { metadata: { number: 3 } } })).hits[0]?.recording.id,
      ids[3],
    );
    assert.deepEqual((await copiesOf(query, { filter: { metadata: { even: true } } })).hits, []);
    assert.deepEqual((await copiesOf(query, { filter: { ids: [ids[0]!] } })).hits, []);
    assert.deepEqual((await copiesOf(query, { filter: { ids: [] } })).hits, []);
  });
});

function concat(...parts: readonly Float32Array[]): Float32Array {
  const joined = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

describe('similarAudio', () => {
  test('puts the recording that the query comes from first', async () => {
    const { hits, query } = await soundsLike(await uploaded(wavBytes([cut(0, 8)], RATE_HZ)));
    assert.equal(hits[0]?.recording.id, ids[0]);
    assert.equal(query.durationS, CUT_S);
    const best = hits.map(({ similarity }) => similarity);
    assert.deepEqual(
      best,
      best.toSorted((a, b) => b - a),
    );
    assert.ok(best.every((similarity) => similarity >= 0 && similarity <= 1));
    for (const { anchor, startS, endS } of hits) {
      assert.ok(Math.abs(startS - anchor.startFrame * 0.08) < 1e-9 && endS > startS);
      assert.ok(Math.abs(anchor.histogram.reduce((sum, { share }) => sum + share, 0) - 1) < 1e-4);
      assert.ok(anchor.codes.tokens[0]!.length > 0);
    }
  });

  test('leaves the recording of the query out, and obeys the filter', async () => {
    const { hits } = await soundsLike({ recording: { id: ids[0]!, startS: 1, endS: 6 } });
    assert.ok(hits.length > 0 && hits.every(({ recording }) => recording.id !== ids[0]));
    const filter = { ids: [ids[1]!, ids[2]!] };
    const filtered = await soundsLike(await uploaded(wavBytes([cut(0, 3)], RATE_HZ)), { filter });
    assert.deepEqual(filtered.hits.map(({ recording }) => recording.id).sort(), filter.ids.toSorted());
  });

  test('keeps what is at least so alike', async () => {
    const query = await uploaded(wavBytes([cut(0, 3)], RATE_HZ));
    const all = await soundsLike(query);
    const limit = all.hits[1]!.similarity;
    const kept = await soundsLike(query, { minSimilarity: limit });
    const asAlike = all.hits.filter(({ similarity }) => similarity >= limit).length;
    assert.ok(asAlike < all.hits.length);
    assert.equal(kept.hits.length, asAlike);
    assert.equal(kept.total.count, asAlike);
  });
});

describe('both searches', () => {
  test('give the same order whatever the page size', async () => {
    const query = await uploaded(wavBytes([cut(1, 5.55)], RATE_HZ));
    for (const search of [
      async (first: number) =>
        (await copiesOf(query, { first, minConfidence: 0 })).hits.map(({ recording }) => recording.id),
      async (first: number) => (await soundsLike(query, { first })).hits.map(({ recording }) => recording.id),
    ]) {
      const all = await search(100);
      assert.ok(all.length > 0);
      for (const first of [1, 2, 3]) assert.deepEqual(await search(first), all.slice(0, first));
    }
  });

  test('use only the first minute of a long clip', async () => {
    const query = await uploaded(wavBytes([speechLike(70, 90, 8_000)], 8_000));
    assert.equal((await copiesOf(query)).query.durationS, 60);
  });

  test('a clip shorter than a frame is no error', async () => {
    const query = await uploaded(wavBytes([Float32Array.of(0.1, -0.1)], RATE_HZ));
    assert.deepEqual((await copiesOf(query)).hits, []);
    await soundsLike(query);
  });

  test('a caller who leaves during the search harms nobody', async () => {
    const query = await uploaded(wavBytes([speechLike(60, 91)], RATE_HZ));
    for (const afterMs of [5, 50, 150]) {
      const leaving = app.client.request(CopiesOfDocument, { query }, AbortSignal.timeout(afterMs));
      await assert.rejects(leaving);
    }
    const { hits } = await copiesOf(await uploaded(wavBytes([cut(1, 2.2)], RATE_HZ)));
    assert.equal(hits[0]?.recording.id, ids[1]);
  });
});
