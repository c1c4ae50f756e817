import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heardPiecesOf, isSpeech } from '../../../src/tokens/index.ts';
import { seededRandom } from '../../support/seeded-random.ts';

/** Runs of speech and silence, a frame of 80 ms each. */
const bytesOf = (runs: readonly (readonly [frames: number, speaks: boolean])[]) =>
  Uint8Array.from(runs.flatMap(([frames, speaks]) => new Array<number>(frames).fill(speaks ? 200 : 0)));

test('all speech is heard once, in pieces of at most 28 s, and long silence is not', () => {
  const random = seededRandom(7);
  const runs = Array.from({ length: 200 }, (_, index) => {
    const isSpoken = index % 2 === 1;
    return [1 + Math.floor((isSpoken ? 120 : 60) * random() ** 2), isSpoken] as const;
  });
  const speech = bytesOf([...runs, [900, true], [500, false]]);
  const levels = Uint8Array.from(speech, () => Math.floor(60 * random()));
  const pieces = heardPiecesOf(speech, levels);
  let heard = 0;
  for (const [index, { startFrame, endFrame }] of pieces.entries()) {
    assert.ok(startFrame < endFrame && endFrame - startFrame <= 350, `${startFrame} ${endFrame}`);
    assert.ok(startFrame >= (pieces[index - 1]?.endFrame ?? 0));
    heard += speech.subarray(startFrame, endFrame).filter(isSpeech).length;
  }
  assert.equal(heard, speech.filter(isSpeech).length);
  assert.ok(pieces.at(-1)!.endFrame <= speech.length - 490);
});

test('sentences near each other are one piece, with a little around them; without speech there is none', () => {
  const speech = bytesOf([
    [50, false],
    [25, true],
    [10, false],
    [25, true],
    [100, false],
    [25, true],
    [2, false],
  ]);
  assert.deepEqual(heardPiecesOf(speech, new Uint8Array(speech.length)), [
    { startFrame: 46, endFrame: 114 },
    { startFrame: 206, endFrame: 236 },
  ]);
  assert.deepEqual(heardPiecesOf(new Uint8Array(500), new Uint8Array(500)), []);
  assert.deepEqual(heardPiecesOf(new Uint8Array(0), new Uint8Array(0)), []);
});
