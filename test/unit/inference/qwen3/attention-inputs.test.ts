import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { attentionMask } from '../../../../src/inference/qwen3-tts-tokenizer/attention-mask.ts';
import { rotaryTables } from '../../../../src/inference/qwen3-tts-tokenizer/rotary-tables.ts';

/** Rows of the mask as text: `o` for a visible step, `.` for a hidden one. */
function drawn(steps: number, pastSteps: number, knownPast: number, window: number): string[] {
  const mask = attentionMask(steps, pastSteps, knownPast, window);
  const width = pastSteps + steps;
  return Array.from({ length: steps }, (_, row) =>
    [...mask.subarray(row * width, (row + 1) * width)].map((value) => (value === 0 ? 'o' : '.')).join(''),
  );
}

describe('the attention mask', () => {
  test('hides the future and, in the first block, the past that does not exist', () => {
    assert.deepEqual(drawn(3, 3, 0, 3), ['...o..', '...oo.', '...ooo']);
  });

  test('shows a window that reaches into the former block', () => {
    assert.deepEqual(drawn(3, 3, 3, 3), ['.ooo..', '..ooo.', '...ooo']);
  });

  test('shows only what is known of the past', () => {
    assert.deepEqual(drawn(2, 3, 1, 3), ['..oo.', '..ooo']);
  });

  test('shows everything up to the step itself without a window', () => {
    assert.deepEqual(drawn(2, 4, 4, Number.POSITIVE_INFINITY), ['ooooo.', 'oooooo']);
  });
});

describe('the rotary tables', () => {
  test('continue from block to block', () => {
    const whole = rotaryTables(0, 10, 8, 10_000);
    const second = rotaryTables(4, 6, 8, 10_000);
    assert.deepEqual(second.cosine, whole.cosine.subarray(16));
    assert.deepEqual(second.sine, whole.sine.subarray(16));
  });

  test('turn the first pair by one radian a step and the others more slowly', () => {
    const { cosine, sine } = rotaryTables(2, 1, 4, 10_000);
    assert.ok(Math.abs(cosine[0]! - Math.cos(2)) < 1e-7);
    assert.ok(Math.abs(sine[1]! - Math.sin(0.02)) < 1e-7);
  });
});
