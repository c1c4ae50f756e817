import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  AlikeRhythmDocument,
  type AlikeRhythmQueryVariables,
} from '../../src/client/generated/operations.ts';
import { wavBytes } from '../support/audio-fixtures.ts';
import { aReadyRecording } from '../support/make-recordings.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';
import { waitUntil } from '../support/wait-until.ts';

const S = 24_000;
/** Lengths of syllables in seconds, and of the rests behind them. */
const gallop = [0.1, 0.1, 0.4, 0.1, 0.1, 0.4, 0.1, 0.1, 0.4, 0.1, 0.1, 0.4];
const march = [0.35, 0.35, 0.35, 0.35, 0.35, 0.35, 0.35];

/** A buzzing voice that speaks a rhythm, after and before a second of silence. */
function spoken(rhythm: readonly number[], pitchHz: number, loudness: number): Uint8Array {
  const parts = rhythm.flatMap((seconds, index) => {
    const accent = rhythm === gallop && index % 3 === 2 ? 1 : 0.5;
    const syllable = Float32Array.from({ length: seconds * S }, (_, sample) => {
      let value = 0;
      for (let harmonic = 1; harmonic < 20; harmonic++) {
        value += Math.sin((2 * Math.PI * pitchHz * harmonic * sample) / S) / harmonic;
      }
      return 0.2 * loudness * accent * value * Math.sin((Math.PI * sample) / (seconds * S));
    });
    return [...syllable, ...new Float32Array(0.06 * S)];
  });
  const silence = new Float32Array(S);
  return wavBytes([Float32Array.from([...silence, ...parts, ...silence])], S);
}

let app: TestApp;
let queried: string;
let sameRhythm: string;
let otherRhythm: string;

before(async () => {
  app = await startTestApp();
  const create = async (bytes: Uint8Array, language: string) =>
    (await aReadyRecording(app, { bytes, language })).id;
  queried = await create(spoken(gallop, 120, 1), 'en');
  sameRhythm = await create(spoken(gallop, 190, 0.4), 'de');
  otherRhythm = await create(spoken(march, 120, 1), 'en');
  await waitUntil('the rhythms are indexed', async () => {
    const rows = await app.db.query('select from speech_activity where rhythm_found');
    return rows.length === 3;
  });
});
after(() => app.close());

async function alike(variables: Partial<AlikeRhythmQueryVariables> = {}) {
  const range = { id: queried, startS: 1, endS: 4 };
  return (await app.execute(AlikeRhythmDocument, { ...range, ...variables })).alikeRhythm;
}

describe('alikeRhythm', () => {
  test('finds the same rhythm in another voice before another rhythm in the same voice', async () => {
    const { hits, total, startS, endS } = await alike();
    assert.deepEqual([startS, endS], [1, 4]);
    assert.deepEqual(
      hits.map(({ recording }) => recording.id),
      [sameRhythm, otherRhythm],
    );
    assert.deepEqual(total, { count: 2, exact: true });
    assert.ok(hits[0]!.similarity > hits[1]!.similarity + 0.05, JSON.stringify(hits));
    for (const { similarity, contour, syllableRate, pauses, ...hit } of hits) {
      assert.ok(Math.abs(similarity - (0.5 * contour + 0.25 * syllableRate + 0.25 * pauses)) < 1e-9);
      assert.ok(Math.abs(hit.startS - 1) < 0.25 && hit.endS > hit.startS + 1.5);
    }
  });

  test('keeps to the filter, the limit and the number of hits', async () => {
    const idsOf = ({ hits }: Awaited<ReturnType<typeof alike>>) => hits.map(({ recording }) => recording.id);
    assert.deepEqual(idsOf(await alike({ filter: { languages: ['en'] } })), [otherRhythm]);
    assert.deepEqual(idsOf(await alike({ first: 1 })), [sameRhythm]);
    assert.deepEqual(idsOf(await alike({ minSimilarity: 1 })), []);
  });

  test('refuses stretches too short or too long', async () => {
    for (const [variables, field] of [
      [{ endS: 1.5 }, 'recording.endS'],
      [{ startS: 99 }, 'recording.startS'],
      [{ minSimilarity: 2 }, 'minSimilarity'],
    ] as const) {
      const range = { id: queried, startS: 1, endS: 4 };
      const { extensions } = await app.refusal(AlikeRhythmDocument as never, { ...range, ...variables });
      assert.deepEqual([extensions.code, extensions.field], ['BAD_USER_INPUT', field]);
    }
  });
});
