/**
 * What the tokens of a tokenizer say of the spectrum, as sums: the log10 energies of a frame, `stepsPerFrame` steps of
 * `bandCount` bands each, are `mean` plus one row of each layer's table.
 */
export interface BandTables {
  readonly stepsPerFrame: number;
  readonly bandCount: number;
  /** [stepsPerFrame * bandCount]. */
  readonly mean: Float32Array;
  /** One a layer, from layer 1 on: row-major [2048, stepsPerFrame * bandCount]. */
  readonly layers: readonly Float32Array[];
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
