export { ANCHOR_FRAMES, type AnchorSlice, cutAnchors } from './anchors.ts';
export { type FrameLevel, FrameLevelMeter, levelToDbfs, SILENCE_LEVEL } from './frame-level.ts';
export {
  countTokens,
  type HistogramBin,
  heaviestBins,
  toBins,
  toDense,
  toShares,
  toUnitVector,
} from './histogram.ts';
export { NO_HASH, pairHash, pairHashes } from './pair-hash.ts';
