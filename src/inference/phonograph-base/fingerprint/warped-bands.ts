import type { PowerSpectra } from '../../fingerprint.types.ts';
import { BAND_COUNT, type BandWeights } from './band-weights.ts';
import { SPECTRUM_HOP } from './power-spectra.ts';

/** Samples of one hop of the encoder: 10 ms. */
export const HOP = 240;
/** Constants of the encoder's level rule: loudest 50 ms within 1 s on either side, floored 25 dB below that. */
const LEVEL_REACH = 100;
const LEVEL_SMOOTHING = 5;
const LEVEL_TINY = 1e-13;
const FLOOR = 10 ** -2.5;
/** What the encoder hears in digital silence. */
export const SILENT_BAND = Math.log(FLOOR);

/** Band energies of every spectrum, [hops of 5 ms, 24]. */
export function bandEnergies(
  spectra: PowerSpectra,
  bands: readonly BandWeights[],
  binCount: number,
): Float32Array {
  const hopCount = spectra.values.length / binCount;
  const energies = new Float32Array(hopCount * BAND_COUNT);
  for (let hop = 0; hop < hopCount; hop++) {
    for (let band = 0; band < BAND_COUNT; band++) {
      const { firstBin, weights } = bands[band]!;
      let sum = 0;
      for (let index = 0; index < weights.length; index++) {
        sum += weights[index]! * spectra.values[hop * binCount + firstBin + index]!;
      }
      energies[hop * BAND_COUNT + band] = sum;
    }
  }
  return energies;
}

/**
 * Level-normalised bands [24, hops] of a clip with its speed undone: hop j is what the clip plays at 10 j ms / speed.
 */
export function warpedBands(
  energies: Float32Array,
  speed: number,
): { hopCount: number; values: Float32Array } {
  const sourceCount = energies.length / BAND_COUNT;
  const hopCount = Math.max(1, Math.floor((sourceCount * SPECTRUM_HOP * speed) / HOP));
  const warped = new Float32Array(hopCount * BAND_COUNT);
  const totals = new Float64Array(hopCount);
  for (let hop = 0; hop < hopCount; hop++) {
    // Hop j of the encoder is centred on sample 240 j + 120, spectrum h on 120 h + 120.
    const centre = ((hop * HOP + HOP / 2) / speed - SPECTRUM_HOP) / SPECTRUM_HOP;
    const left = Math.max(0, Math.min(sourceCount - 1, Math.floor(centre)));
    const right = Math.min(sourceCount - 1, left + 1);
    const share = Math.max(0, Math.min(1, centre - left));
    for (let band = 0; band < BAND_COUNT; band++) {
      const energy =
        energies[left * BAND_COUNT + band]! * (1 - share) + energies[right * BAND_COUNT + band]! * share;
      warped[hop * BAND_COUNT + band] = energy;
      totals[hop]! += energy;
    }
  }
  const levels = loudestNear(smoothed(totals));
  const values = new Float32Array(hopCount * BAND_COUNT);
  for (let hop = 0; hop < hopCount; hop++) {
    const level = levels[hop]! / BAND_COUNT + LEVEL_TINY;
    for (let band = 0; band < BAND_COUNT; band++) {
      values[band * hopCount + hop] = Math.log(warped[hop * BAND_COUNT + band]! / level + FLOOR);
    }
  }
  return { hopCount, values };
}

function smoothed(totals: Float64Array): Float64Array {
  const reach = (LEVEL_SMOOTHING - 1) / 2;
  return totals.map((_, hop) => {
    let sum = 0;
    for (let near = hop - reach; near <= hop + reach; near++) sum += totals[near] ?? 0;
    return sum / LEVEL_SMOOTHING;
  });
}

/** Running maximum by a queue of falling candidates. */
function loudestNear(values: Float64Array): Float64Array {
  const loudest = new Float64Array(values.length);
  const queue: number[] = [];
  let head = 0;
  for (let hop = 0; hop < values.length + LEVEL_REACH; hop++) {
    if (hop < values.length) {
      while (queue.length > head && values[queue.at(-1)!]! <= values[hop]!) queue.pop();
      queue.push(hop);
    }
    const centre = hop - LEVEL_REACH;
    if (centre < 0) continue;
    while (queue[head]! < centre - LEVEL_REACH) head++;
    loudest[centre] = values[queue[head]!]!;
  }
  return loudest;
}
