export { ANCHOR_FRAMES, type AnchorSlice, cutAnchors } from './anchors.ts';
export { FrameLevelMeter, levelToDbfs, SILENCE_LEVEL } from './frame-level.ts';
export {
  countTokens,
  type HistogramBin,
  heaviestBins,
  toBins,
  toDense,
  toShares,
  toUnitVector,
} from './histogram.ts';
export { NO_HASH, pairHashes } from './pair-hash.ts';
