/** Bins [firstBin, endBin) of a spectrum. */
export interface SpectralBand {
  readonly firstBin: number;
  readonly endBin: number;
}

const BAND_COUNT = 15;
const LOWEST_CENTRE_HZ = 150;

/** The 15 third-octave bands of STOI, centres 150 Hz to 3.8 kHz, their edges moved to the nearest bin. */
export function thirdOctaveBands(sampleRateHz: number, fftSize: number): SpectralBand[] {
  const nearestBin = (hertz: number) => Math.round((hertz * fftSize) / sampleRateHz);
  return Array.from({ length: BAND_COUNT }, (_, band) => ({
    firstBin: nearestBin(LOWEST_CENTRE_HZ * 2 ** ((2 * band - 1) / 6)),
    endBin: nearestBin(LOWEST_CENTRE_HZ * 2 ** ((2 * band + 1) / 6)),
  }));
}
