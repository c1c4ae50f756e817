import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { noise, wavBytes } from '../support/audio-fixtures.ts';
import { anUpload, aReadyRecording } from '../support/make-recordings.ts';
import { speechLike } from '../support/speech-like.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';

const RATE_HZ = 24_000;
const voices = [171, 172].map((seed) => speechLike(30, seed));

let app: TestApp;
const ids: string[] = [];
before(async () => {
  app = await startTestApp();
  for (const voice of voices)
    ids.push((await aReadyRecording(app, { bytes: wavBytes([voice], RATE_HZ) })).id);
});
after(() => app.close());

interface CopyAnswer {
  readonly recording: { readonly id: string };
  readonly confidence: number;
  readonly speed: number;
  readonly pitch: number | null;
  readonly overlap: number;
  readonly intervals: readonly {
    readonly startS: number;
    readonly endS: number;
    readonly queryStartS: number;
    readonly queryEndS: number;
  }[];
}

const findCopies = `query ($uploadId: ID!) {
  findCopies(query: { uploadId: $uploadId }) {
    hits {
      recording { id } confidence speed pitch overlap
      intervals { startS endS queryStartS queryEndS }
    }
    total { count }
  }
}`;

async function copiesOf(sound: Float32Array): Promise<readonly CopyAnswer[]> {
  const { uploadId } = await anUpload(app, wavBytes([sound], RATE_HZ));
  const { body } = await app.post({ query: findCopies, variables: { uploadId } });
  assert.equal(body.errors, undefined, JSON.stringify(body.errors));
  assert.equal(body.data.findCopies.total.count, body.data.findCopies.hits.length);
  return body.data.findCopies.hits;
}

/** Puts sounds at seconds of a minute. */
function minuteOf(parts: readonly { readonly atS: number; readonly sound: Float32Array }[]): Float32Array {
  const minute = new Float32Array(60 * RATE_HZ);
  for (const { atS, sound } of parts) minute.set(sound, Math.round(atS * RATE_HZ));
  return minute;
}

const pieceOf = (voice: number, startS: number, endS: number) =>
  voices[voice]!.slice(Math.round(startS * RATE_HZ), Math.round(endS * RATE_HZ));

const isNear = (actual: number, expected: number, toleranceS: number, what: string) =>
  assert.ok(Math.abs(actual - expected) <= toleranceS, `${what}: ${actual} is not ${expected}`);

test('a minute joined from two recordings and a stranger: what comes from where, on both sides', async () => {
  const pieces = [
    { voice: 0, atS: 6, startS: 3.33, endS: 13.33 },
    { voice: 1, atS: 16, startS: 8.17, endS: 22.17 },
    { voice: 0, atS: 42, startS: 17.71, endS: 29.71 },
  ];
  const strange = [0, 30, 54].map((atS) => ({ atS, sound: speechLike(atS === 30 ? 12 : 6, 180 + atS) }));
  const hits = await copiesOf(
    minuteOf([
      ...strange,
      ...pieces.map(({ voice, atS, startS, endS }) => ({ atS, sound: pieceOf(voice, startS, endS) })),
    ]),
  );
  assert.deepEqual(hits.map(({ recording }) => recording.id).toSorted(), ids.toSorted());
  for (const [voice, id] of ids.entries()) {
    const hit = hits.find(({ recording }) => recording.id === id)!;
    const expected = pieces.filter((piece) => piece.voice === voice);
    assert.equal(hit.intervals.length, expected.length, JSON.stringify(hit));
    assert.deepEqual([hit.speed, hit.pitch], [1, 1]);
    for (const [index, { atS, startS, endS }] of expected.entries()) {
      const found = hit.intervals[index]!;
      const seconds = endS - startS;
      // Where both sides lie against each other is right to 0.1 s.
      isNear(found.startS - found.queryStartS, startS - atS, 0.1, 'offset of the start');
      isNear(found.endS - found.queryEndS, endS - (atS + seconds), 0.1, 'offset of the end');
      // Where they stop being alike is known less well: foreign speech goes on being a little alike.
      isNear(found.queryStartS, atS, 0.8, 'start');
      isNear(found.queryEndS, atS + seconds, 0.8, 'end');
    }
  }
});

test('a piece played five per cent faster tells speed and pitch', async () => {
  const source = pieceOf(1, 4.21, 14.71);
  const faster = Float32Array.from({ length: Math.floor(source.length / 1.05) - 1 }, (_, index) => {
    const at = index * 1.05;
    const before_ = Math.floor(at);
    return source[before_]! + (at - before_) * (source[before_ + 1]! - source[before_]!);
  });
  const [hit, ...others] = await copiesOf(faster);
  assert.deepEqual([hit?.recording.id, others.length], [ids[1], 0]);
  assert.ok(hit);
  assert.ok(Math.abs(hit.speed - 1.05) < 0.01, String(hit.speed));
  assert.ok(hit.pitch !== null && Math.abs(hit.pitch - 1.05) < 0.02, String(hit.pitch));
  isNear(hit.intervals[0]!.startS, 4.21, 0.15, 'start');
  assert.ok(hit.overlap > 0.9, String(hit.overlap));
});

test('noise, a tone, silence and another voice are copies of nothing', async () => {
  const strangers = {
    noise: noise(5 * RATE_HZ, 5).map((sample) => sample * 0.3),
    tone: Float32Array.from(
      { length: 5 * RATE_HZ },
      (_, n) => 0.3 * Math.sin((2 * Math.PI * 440 * n) / RATE_HZ),
    ),
    silence: new Float32Array(5 * RATE_HZ),
    'another voice': speechLike(5, 199),
  };
  for (const [what, sound] of Object.entries(strangers)) assert.deepEqual(await copiesOf(sound), [], what);
});
