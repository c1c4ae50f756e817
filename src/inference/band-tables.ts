/** Log10 energies are summed as whole numbers of this part: half as many bytes to fetch, and faster to add. */
export const PARTS_OF_LOG10 = 2_048;

/**
 * What the tokens of a tokenizer say of the spectrum, as sums: the log10 energies of a frame, `stepsPerFrame` steps of
 * `bandCount` bands each, are `mean` plus one row of each layer's table, all in PARTS_OF_LOG10.
 */
export interface BandTables {
  readonly stepsPerFrame: number;
  readonly bandCount: number;
  readonly layerCount: number;
  /** [stepsPerFrame * bandCount]. */
  readonly mean: Int32Array;
  /** Layer after layer, from layer 1 on, [2048, stepsPerFrame * bandCount] each; then one row of zeros. */
  readonly rows: Int16Array;
}

/** How a frame is to be cut. */
export interface BandShape {
  /** 80 ms in so many steps. */
  readonly stepsPerFrame: number;
  /** Bands of equal width on the mel scale between 120 and 3,900 Hz: what a telephone lets through, too. */
  readonly bandCount: number;
  /** Residual layers to count. Fewer are faster and coarser. */
  readonly layerCount: number;
}
