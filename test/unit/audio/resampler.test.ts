import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { mixToMono } from '../../../src/audio/mix-to-mono.ts';
import { createResampler } from '../../../src/audio/resampler.ts';
import { noise } from '../../support/audio-fixtures.ts';

async function resample(samples: Float32Array, fromHz: number, pieceLength: number): Promise<Float32Array> {
  const resampler = await createResampler(fromHz, 24_000);
  const parts: Float32Array[] = [];
  for (let i = 0; i < samples.length; i += pieceLength)
    parts.push(resampler.push(samples.subarray(i, i + pieceLength)));
  parts.push(resampler.flush());
  resampler.free();
  return Float32Array.from(parts.flatMap((part) => [...part]));
}

/** Centre of the energy around an expected index. */
function impulsePosition(samples: Float32Array, expected: number): number {
  let energy = 0;
  let moment = 0;
  for (let i = Math.max(0, Math.round(expected) - 60); i <= expected + 60 && i < samples.length; i++) {
    energy += samples[i]! ** 2;
    moment += i * samples[i]! ** 2;
  }
  return moment / energy;
}

describe('resampler', () => {
  for (const rateHz of [8_000, 11_025, 16_000, 22_050, 32_000, 44_100, 48_000, 96_000, 192_000]) {
    test(`an impulse at ${rateHz} Hz keeps its time, from the first block to the last`, async () => {
      const positions = [0.01, 0.5, 1.2345, 1.99].map((s) => Math.round(s * rateHz));
      const samples = new Float32Array(2 * rateHz);
      for (const position of positions) samples[position] = 1;
      const out = await resample(samples, rateHz, 1000);
      assert.equal(out.length, 48_000);
      for (const position of positions) {
        const expected = (position * 24_000) / rateHz;
        const error = impulsePosition(out, expected) - expected;
        assert.ok(Math.abs(error) < 0.5, `sample ${position}: ${error} output samples off`);
      }
    });
  }

  test('the length is rounded exactly, whatever the pieces', async () => {
    for (const length of [1, 7, 4409, 44_101]) {
      for (const pieceLength of [1, 997, 50_000]) {
        if (length / pieceLength > 5000) continue;
        const out = await resample(noise(length), 44_100, pieceLength);
        assert.equal(out.length, Math.round((length * 24_000) / 44_100));
      }
    }
  });

  test('pieces give the samples of the whole', async () => {
    const samples = noise(30_000);
    assert.deepEqual(await resample(samples, 44_100, 1234), await resample(samples, 44_100, 30_000));
  });

  test('a tone in the speech band passes, one above 12 kHz does not', async () => {
    const tone = (hz: number) =>
      Float32Array.from({ length: 44_100 }, (_, i) => Math.sin((2 * Math.PI * hz * i) / 44_100));
    const level = async (hz: number) => {
      const out = (await resample(tone(hz), 44_100, 44_100)).subarray(1000, 23_000);
      return 10 * Math.log10((2 * out.reduce((sum, x) => sum + x * x, 0)) / out.length);
    };
    assert.ok(Math.abs(await level(1000)) < 0.05);
    assert.ok(Math.abs(await level(9600)) < 0.1);
    assert.ok((await level(13_000)) < -90);
  });

  test('24 kHz passes untouched', async () => {
    const samples = noise(5000);
    assert.deepEqual(await resample(samples, 24_000, 1000), samples);
  });
});

test('channels are averaged, and numbers that are none become 0', () => {
  const mono = mixToMono([Float32Array.of(1, Number.NaN, 0), Float32Array.of(0, 1, -1)]);
  assert.deepEqual([...mono], [0.5, 0, -0.5]);
});
