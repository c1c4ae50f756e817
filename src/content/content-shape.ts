/** What the content features are made with. A change of any of these is a change of `CONTENT_RULE`. */
export const SAMPLE_RATE_HZ = 24_000;
/** Samples between two spectra: 10 ms. */
export const HOP_SAMPLES = 240;
/** Samples that a spectrum hears: 25 ms. */
export const WINDOW_SAMPLES = 600;
export const BAND_COUNT = 24;
export const CEPSTRUM_COUNT = 16;
/** Hops of a frame: 80 ms, as the tokenizers' frames. */
export const HOPS_PER_FRAME = 8;
/** Hops that a frame hears around its middle: 320 ms. */
export const CONTEXT_HOPS = 32;
/** Cosines over that time. */
export const TIME_COSINES = 4;
/** Numbers of a frame before the voice is taken out of them. */
export const RAW_WIDTH = CEPSTRUM_COUNT * TIME_COSINES;
/** Numbers of a frame after it. */
export const CONTENT_WIDTH = 24;
/** Part of the feature id: goes up with every change of the arithmetic. */
export const CONTENT_RULE = 1;
