/** -60 dBFS. */
const SILENT_PEAK = 0.001;

/** Recognisers make words up where nothing is to be heard: they are not asked. */
export const isSilent = (samples: Float32Array): boolean =>
  !samples.some((value) => Math.abs(value) > SILENT_PEAK);
