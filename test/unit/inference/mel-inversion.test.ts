import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildMelBank } from '../../../src/inference/phonograph-base/mel-bank.ts';
import { melPowerToMagnitudes } from '../../../src/inference/phonograph-base/mel-inversion.ts';

const spectrum = {
  hop: 240,
  window: 720,
  fftSize: 1024,
  melCount: 80,
  melLowHz: 20,
  melHighHz: 11_500,
  denseBins: 128,
  melFloor: 1e-5,
};

test('magnitudes have the mel power that they were made from', () => {
  const bank = buildMelBank(spectrum);
  const truth = Float64Array.from({ length: 513 }, (_, bin) => 1 + Math.sin(bin / 9) * 0.8);
  const toMel = (power: (bin: number) => number) =>
    Float64Array.from(bank, ({ firstBin, weights }) =>
      weights.reduce((sum, weight, index) => sum + weight * power(firstBin + index), 0),
    );
  const mel = toMel((bin) => truth[bin]!);
  const magnitudes = melPowerToMagnitudes(mel, bank, 513);
  const again = toMel((bin) => magnitudes[bin]! ** 2);
  for (let band = 0; band < mel.length; band++) {
    const errorDb = 10 * Math.log10(again[band]! / mel[band]!);
    assert.ok(Math.abs(errorDb) < 0.5, `band ${band}: ${errorDb} dB`);
  }
});
