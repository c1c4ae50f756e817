export {
  type AlignedPart,
  alignAt,
  alignNear,
  type Centroids,
  type StoredPart,
} from './align-points.ts';
export { fingerprintOfCodes, unitCentroids } from './codes-fingerprint.ts';
export {
  countVotes,
  mostVotesFirst,
  type Postings,
  type VotedPlace,
  votesByRecording,
} from './count-votes.ts';
export { FINGERPRINT_PHASES, pairUses, TICK_S, TICKS_PER_FRAME } from './pair-uses.ts';
export { refineWarp, type WarpedPart } from './refine-warp.ts';
export { isPlain, NO_WARP, WARP_LADDER } from './warp-ladder.ts';
