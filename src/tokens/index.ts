export { ANCHOR_FRAMES, type AnchorSlice, cutAnchors } from './anchors.ts';
export { compareRhythms, type RhythmLikeness } from './compare-rhythms.ts';
export { FrameLevelMeter, levelToDbfs, meanLevelDbfs, SILENCE_LEVEL } from './frame-level.ts';
export { heardPiecesOf } from './heard-pieces.ts';
export {
  addCounts,
  countTokens,
  type HistogramBin,
  heaviestBins,
  toBins,
  toDense,
  toShares,
  toUnitVector,
} from './histogram.ts';
export { NO_HASH, pairHash, pairHashes } from './pair-hash.ts';
export {
  fromRhythmVector,
  type Rhythm,
  type RhythmSegment,
  rhythmOf,
  rhythmSegments,
  toRhythmVector,
} from './rhythm.ts';
export { isSpeech, syllablesIn, toSpeechBytes } from './speech-frames.ts';
export { type FrameRun, pausesOf, piecesOf, stretchesOf } from './speech-runs.ts';
export { totalSpeech } from './speech-total.ts';
export { postingSlot, SILENT_PAIR, storedPairs } from './stored-pairs.ts';
export {
  findTurningPoints,
  type TurningPoint,
  type TurningPointInput,
  type TurningPointKind,
} from './turning-points/find-turning-points.ts';
export { createSoundSpace, type SoundSpace } from './turning-points/sound-space.ts';
