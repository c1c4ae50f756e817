import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  isSpeech,
  pausesOf,
  piecesOf,
  stretchesOf,
  syllablesIn,
  toSpeechBytes,
} from '../../../src/tokens/index.ts';

/** Runs of [frames, level, voice steps]. */
function sound(...parts: readonly (readonly [frames: number, level: number, voiceSteps: number])[]) {
  const spread = (pick: 1 | 2) => Uint8Array.from(parts.flatMap((part) => Array(part[0]).fill(part[pick])));
  return { levels: spread(1), voiceSteps: spread(2) };
}
const speechOf = ({ levels, voiceSteps }: ReturnType<typeof sound>) =>
  toSpeechBytes(levels, voiceSteps, new Uint8Array(levels.length));
const spoken = (bytes: Uint8Array) => Array.from(bytes, (byte) => (isSpeech(byte) ? 1 : 0)).join('');
/** Words of 8 frames with 2 quieter ones between, which is about how speech goes. */
const words = (count: number) =>
  Array.from(
    { length: count },
    () =>
      [
        [8, 50, 8],
        [2, 90, 2],
      ] as const,
  ).flat();

describe('speech', () => {
  test('is voice that rises out of the floor, with the gaps within words closed', () => {
    const bytes = speechOf(sound([20, 110, 0], ...words(5), [20, 110, 0]));
    assert.equal(spoken(bytes), '0'.repeat(20) + '1'.repeat(48) + '0'.repeat(22));
  });

  test('is not a steady noise that the detector takes for a voice, however loud', () => {
    for (const level of [20, 60, 100]) {
      assert.ok(!spoken(speechOf(sound([200, level, 8]))).includes('1'), `level ${level}`);
    }
  });

  test('is not a click, nor sound without voice, nor voice under -60 dBFS', () => {
    assert.ok(!spoken(speechOf(sound([50, 110, 0], [1, 20, 8], [50, 110, 0]))).includes('1'));
    assert.ok(!spoken(speechOf(sound([50, 110, 0], [30, 20, 3], [50, 110, 0]))).includes('1'));
    assert.ok(!spoken(speechOf(sound([50, 200, 0], [30, 121, 8], [50, 200, 0]))).includes('1'));
  });

  test('of a short clip needs neither floor nor range', () => {
    assert.equal(spoken(speechOf(sound([6, 40, 8]))), '111111');
  });

  test('keeps steps and syllables beside the decision', () => {
    const { levels, voiceSteps } = sound([6, 40, 8]);
    const bytes = toSpeechBytes(levels, voiceSteps, Uint8Array.of(0, 1, 2, 9, 0, 0));
    assert.deepEqual(Array.from(bytes, syllablesIn), [0, 1, 2, 7, 0, 0]);
    assert.ok(bytes.every((byte) => (byte & 15) === 8));
  });
});

describe('pauses and stretches', () => {
  const bytes = Uint8Array.from('0001111001111100001111', (flag) => (flag === '1' ? 128 : 0));

  test('are the runs that are long enough', () => {
    assert.deepEqual(pausesOf(bytes, 3), [
      { startFrame: 0, endFrame: 3, isSpeech: false },
      { startFrame: 14, endFrame: 18, isSpeech: false },
    ]);
    assert.deepEqual(
      stretchesOf(bytes, 3).map(({ startFrame, endFrame }) => [startFrame, endFrame]),
      [
        [3, 14],
        [18, 22],
      ],
    );
    assert.equal(stretchesOf(bytes, 5).length, 1);
    assert.deepEqual([pausesOf(new Uint8Array(0), 1), stretchesOf(new Uint8Array(9), 1)], [[], []]);
  });
});

describe('pieces', () => {
  const levels = new Uint8Array(12_000).fill(40);

  test('one for five minutes, two for a frame more', () => {
    assert.deepEqual(piecesOf(new Uint8Array(3_750), levels), [{ startFrame: 0, endFrame: 3_750 }]);
    assert.equal(piecesOf(new Uint8Array(3_751), levels).length, 2);
    assert.deepEqual(piecesOf(new Uint8Array(0), levels), []);
  });

  test('are cut in the middle of the longest pause 3 to 5 minutes after the last cut', () => {
    const speech = new Uint8Array(10_000).fill(128);
    speech.fill(0, 1_000, 1_100);
    speech.fill(0, 2_500, 2_510);
    speech.fill(0, 3_000, 3_005);
    speech.fill(0, 6_000, 6_020);
    assert.deepEqual(
      piecesOf(speech, levels).map(({ endFrame }) => endFrame),
      [2_505, 6_010, 8_260, 10_000],
    );
  });

  test('are cut at the quietest frame where nobody pauses', () => {
    const speech = new Uint8Array(5_000).fill(128);
    const oneQuiet = levels.slice();
    oneQuiet[3_333] = 90;
    assert.deepEqual(
      piecesOf(speech, oneQuiet).map(({ endFrame }) => endFrame),
      [3_333, 5_000],
    );
  });
});
