/** Usual mean and spread of each feature over speech (23 minutes of recordings, the louder three fifths of the frames). */
export interface FeatureScale {
  readonly means: readonly number[];
  readonly spreads: readonly number[];
  /** What counts more or less; chosen by how well takes of a word are told from other speech. */
  readonly weights: readonly number[];
}

/** Seven cepstra of a step of 40 ms. */
export const COARSE_SCALE: FeatureScale = {
  means: [31.36, 3.8, 1.26, 0.58, -0.48, -0.18, -0.11],
  spreads: [9.97, 3.6, 2.42, 1.68, 1.25, 0.96, 0.73],
  weights: Array.from({ length: 7 }, () => 1),
};

/** Thirteen cepstra of a step of 20 ms, then their slopes. */
export const FINE_SCALE: FeatureScale = {
  means: [
    62.67, 7.63, 2.52, 1.33, -1.06, -0.43, -0.4, 0.2, -0.07, 0.2, 0.17, 0.12, -0.11, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0,
  ],
  spreads: [
    20.61, 7.57, 5.17, 3.79, 2.9, 2.39, 1.92, 1.76, 1.57, 1.45, 1.4, 1.28, 1.18, 26.46, 8.22, 5.13, 3.93,
    3.18, 2.55, 2.17, 1.98, 1.68, 1.59, 1.48, 1.38, 1.24,
  ],
  weights: Array.from({ length: 26 }, (_, index) =>
    index === 0 ? 1.4 : index < 13 ? 1 : index === 13 ? 0.6 : 0.5,
  ),
};
