/** Bands of a spectrogram. */
export const BAND_COUNT = 64;
const LOWEST_HZ = 20;
const HIGHEST_HZ = 12_000;

export interface MelBand {
  /** Where the band begins and ends to count. */
  readonly lowHz: number;
  readonly highHz: number;
  /** Where it counts most. */
  readonly centreHz: number;
}

const toMel = (hertz: number): number => 2_595 * Math.log10(1 + hertz / 700);
const toHertz = (mel: number): number => 700 * (10 ** (mel / 2_595) - 1);

const firstMel = toMel(LOWEST_HZ);
const stepMel = (toMel(HIGHEST_HZ) - firstMel) / (BAND_COUNT + 1);
const pointHz = (index: number): number => toHertz(firstMel + index * stepMel);

/** Triangles over the mel scale (O'Shaughnessy's, 2595 log10(1 + f/700)), each from the centre of its neighbour. */
export const melBands: readonly MelBand[] = Array.from({ length: BAND_COUNT }, (_, band) => ({
  lowHz: pointHz(band),
  centreHz: pointHz(band + 1),
  highHz: pointHz(band + 2),
}));

/** How the bins of a spectrum fall into the bands: each into two neighbours, in shares that sum to 1. */
export interface BandShares {
  readonly firstBin: number;
  readonly endBin: number;
  /** Of bin `firstBin + i`: the lower of its two bands plus one, 0..BAND_COUNT; bands 0 and BAND_COUNT + 1 are outside. */
  readonly slots: Uint8Array;
  /** The share that the upper one of its bands has. */
  readonly upper: Float64Array;
}

/** For bins that lie `binHz` apart, from 0 Hz. */
export function bandShares(binHz: number): BandShares {
  const firstBin = Math.ceil(LOWEST_HZ / binHz);
  const endBin = Math.ceil(HIGHEST_HZ / binHz);
  const count = endBin - firstBin;
  const slots = new Uint8Array(count);
  const upper = new Float64Array(count);
  for (let index = 0; index < count; index++) {
    const position = (toMel((firstBin + index) * binHz) - firstMel) / stepMel;
    slots[index] = Math.floor(position);
    upper[index] = position - Math.floor(position);
  }
  return { firstBin, endBin, slots, upper };
}
