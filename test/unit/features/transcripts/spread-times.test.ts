import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spreadTimes } from '../../../../src/features/transcripts/spread-times.ts';

/** Speech bytes: `s` speech, `-` none, a frame of 80 ms each. */
const heard = (text: string) => Uint8Array.from(text, (one) => (one === 's' ? 200 : 0));
const round = (times: ReturnType<typeof spreadTimes>) =>
  times.map(({ startS, endS }) => [Number(startS.toFixed(2)), Number(endS.toFixed(2))]);

test('without speech the recording is shared out by length', () => {
  assert.deepEqual(round(spreadTimes([30, 10], 8, null)), [
    [0, 6],
    [6, 8],
  ]);
  assert.deepEqual(round(spreadTimes([30, 10], 8, heard('-'.repeat(100)))), [
    [0, 6],
    [6, 8],
  ]);
});

test('silence is nobody’s, and borders lie at pauses nearby', () => {
  // 2 s of silence, 2 s of speech, 1.6 s of silence, 1.2 s of speech, 1.2 s of silence.
  const speech = heard(
    `${'-'.repeat(25)}${'s'.repeat(25)}${'-'.repeat(20)}${'s'.repeat(15)}${'-'.repeat(15)}`,
  );
  assert.deepEqual(round(spreadTimes([27, 13], 8, speech)), [
    [2, 4],
    [5.6, 6.8],
  ]);
  // Far from any pause a border stays where the length puts it.
  assert.deepEqual(round(spreadTimes([10, 30], 8, speech)), [
    [2, 2.8],
    [2.8, 6.8],
  ]);
});

test('times follow one another and stay within the recording, whatever the lengths', () => {
  const speech = heard(`${'s--s---ss'.repeat(40)}`);
  const durationS = speech.length * 0.08 - 0.05;
  const times = spreadTimes([1, 500, 1, 1, 40, 3, 77, 1], durationS, speech);
  for (const [index, { startS, endS }] of times.entries()) {
    assert.ok(startS <= endS && endS <= durationS, `${startS} ${endS}`);
    if (index > 0) assert.ok(startS >= times[index - 1]!.startS);
    if (index > 0) assert.ok(startS >= times[index - 1]!.endS - 1e-9, `${index}`);
  }
});
