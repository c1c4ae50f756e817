import { BAND_COUNT, CEPSTRUM_COUNT } from './content-shape.ts';

/** Cepstra of a stretch of sound, freed of level, room and the mean of the voice: [hops, 16]. */
export interface SpeechCepstra {
  readonly hopCount: number;
  readonly values: Float32Array;
  /** 1 where the hop is loud enough to say something. */
  readonly active: Uint8Array;
}

/** Share of hops that are quieter than the level that the stretch is measured by. */
const LEVEL_QUANTILE = 0.9;
/** What is 25 dB below that level and quieter looks alike. */
const FLOOR = 3e-3;
const ACTIVE_SHARE = 10 ** -2.5;
/** Fewer active hops than this say nothing about mean and deviation. */
const FEWEST_ACTIVE = 6;
/** Keeps a cepstrum that hardly moves from being blown up, in dB. */
const DEVIATION_PRIOR_DB = 1;
const SCALE = 10;

const cosines = Float64Array.from({ length: CEPSTRUM_COUNT * BAND_COUNT }, (_, at) => {
  const order = Math.floor(at / BAND_COUNT);
  const band = at % BAND_COUNT;
  const norm = Math.sqrt((order === 0 ? 1 : 2) / BAND_COUNT);
  return Math.cos((Math.PI * order * (band + 0.5)) / BAND_COUNT) * norm;
});

/** @param powers [hops, 24] of one stretch; mean and deviation of its active hops become 0 and about 10. */
export function speechCepstra(powers: Float32Array): SpeechCepstra {
  const hopCount = powers.length / BAND_COUNT;
  const totals = new Float32Array(hopCount);
  for (let hop = 0; hop < hopCount; hop++) {
    let total = 0;
    for (let band = 0; band < BAND_COUNT; band++) total += powers[hop * BAND_COUNT + band]!;
    totals[hop] = total / BAND_COUNT;
  }
  const level = quantile(totals, LEVEL_QUANTILE) + 1e-9;
  const values = new Float32Array(hopCount * CEPSTRUM_COUNT);
  const active = new Uint8Array(hopCount);
  const decibels = new Float64Array(BAND_COUNT);
  for (let hop = 0; hop < hopCount; hop++) {
    active[hop] = totals[hop]! > level * ACTIVE_SHARE ? 1 : 0;
    for (let band = 0; band < BAND_COUNT; band++) {
      decibels[band] = 10 * Math.log10(powers[hop * BAND_COUNT + band]! / level + FLOOR);
    }
    for (let order = 0; order < CEPSTRUM_COUNT; order++) {
      let sum = 0;
      for (let band = 0; band < BAND_COUNT; band++) {
        sum += decibels[band]! * cosines[order * BAND_COUNT + band]!;
      }
      values[hop * CEPSTRUM_COUNT + order] = sum;
    }
  }
  normalise(values, active);
  return { hopCount, values, active };
}

function normalise(values: Float32Array, active: Uint8Array): void {
  const hops = [...active.keys()].filter((hop) => active[hop] === 1);
  if (hops.length < FEWEST_ACTIVE) return;
  for (let order = 0; order < CEPSTRUM_COUNT; order++) {
    let mean = 0;
    for (const hop of hops) mean += values[hop * CEPSTRUM_COUNT + order]!;
    mean /= hops.length;
    let square = 0;
    for (const hop of hops) square += (values[hop * CEPSTRUM_COUNT + order]! - mean) ** 2;
    const factor = SCALE / (Math.sqrt(square / hops.length) + DEVIATION_PRIOR_DB);
    for (let at = order; at < values.length; at += CEPSTRUM_COUNT) {
      values[at] = (values[at]! - mean) * factor;
    }
  }
}

function quantile(values: Float32Array, share: number): number {
  const sorted = values.slice().sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
