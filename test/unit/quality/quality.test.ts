import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { logSpectralDistanceDb } from '../../../src/quality/log-spectral-distance.ts';
import { measureRoundTrip } from '../../../src/quality/measure-round-trip.ts';
import { stoi } from '../../../src/quality/stoi.ts';
import { degrade, noise, signal } from './test-signals.ts';

interface Figure {
  readonly rateHz: number;
  readonly kind: string;
  readonly stoi: number;
  readonly logSpectralDistanceDb?: number;
}

/** Made by make_figures.py with pystoi 0.4.1 and numpy. */
const figures: Figure[] = JSON.parse(readFileSync(new URL('./figures.json', import.meta.url), 'utf8'));

const pair = ({ rateHz, kind }: Figure): [Float32Array, Float32Array] => {
  const clean = Float32Array.from(signal(11, rateHz * 4, rateHz));
  return [clean, degrade(kind, clean)];
};

const close = (found: number | null, expected: number, tolerance: number) =>
  assert.ok(found !== null && Math.abs(found - expected) <= tolerance, `${found} instead of ${expected}`);

describe('intelligibility at 10 kHz equals that of pystoi', () => {
  for (const figure of figures.filter(({ rateHz }) => rateHz === 10_000)) {
    test(`${figure.kind}: ${figure.stoi.toFixed(3)}`, () => close(stoi(...pair(figure)), figure.stoi, 1e-7));
  }
});

describe('at 24 kHz', () => {
  for (const figure of figures.filter(({ rateHz }) => rateHz === 24_000)) {
    test(`${figure.kind}: intelligibility ${figure.stoi.toFixed(3)} but for the resampler, distance equal`, async () => {
      const measures = await measureRoundTrip(...pair(figure), 24_000);
      close(measures.stoi, figure.stoi, 0.003);
      close(measures.logSpectralDistanceDb, figure.logSpectralDistanceDb!, 1e-3);
    });
  }
});

describe('the log-spectral distance', () => {
  test('of white noise at half its amplitude is 6.02 dB', () => {
    const white = Float32Array.from(noise(3, 48_000));
    close(
      logSpectralDistanceDb(
        white,
        white.map((sample) => sample / 2),
      ),
      20 * Math.log10(2),
      0.01,
    );
  });

  test('does not hear a change of sign', () => {
    const white = Float32Array.from(noise(3, 4_800));
    assert.equal(
      logSpectralDistanceDb(
        white,
        white.map((sample) => -sample),
      ),
      0,
    );
  });

  test('of sound against nothing is bounded by the floor of 80 dB', () => {
    const white = Float32Array.from(noise(3, 48_000));
    const distance = logSpectralDistanceDb(white, new Float32Array(48_000))!;
    assert.ok(distance > 50 && distance <= 80, `${distance}`);
  });
});

describe('too little sound gives null instead of a number', () => {
  const white = Float32Array.from(noise(3, 48_000));
  for (const [what, samples] of [
    ['nothing', new Float32Array(0)],
    ['a third of a second', white.subarray(0, 8_000)],
    ['less than a frame', white.subarray(0, 100)],
  ] as const) {
    test(`intelligibility of ${what}`, async () => {
      assert.equal((await measureRoundTrip(samples, samples, 24_000)).stoi, null);
    });
  }

  test('both of digital silence', () => {
    assert.equal(stoi(new Float32Array(20_000), white.subarray(0, 20_000)), null);
    assert.equal(logSpectralDistanceDb(new Float32Array(48_000), white), null);
    assert.equal(logSpectralDistanceDb(white.subarray(0, 1_023), white), null);
  });
});
