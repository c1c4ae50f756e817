export {
  type AnchorScope,
  anchorsOfSeconds,
  COUNTED_RECORDINGS,
  readComparedAnchors,
} from './anchor-scope-sql.ts';
export { type CopiesService, createCopiesService } from './copies.service.ts';
export { findCopiesOf } from './find-copies.ts';
export { ANCHOR_SETTINGS, nearestAnchorsSql } from './nearest-anchors-sql.ts';
export { placeSources } from './place-sources.ts';
export { spreadAnchors } from './query-anchors.ts';
export {
  createQueryAudioService,
  type HeardAudio,
  PHASE_COUNT,
  type QueryAudio,
  type QueryAudioService,
  type SoundSource,
  toQueryInfo,
} from './query-audio.service.ts';
export { measureRecall } from './recall/recall.store.ts';
export { createRecallSampler, type RecallSampler } from './recall/recall-sampler.ts';
export type { AudioQueryInfo, AudioQueryInput } from './search.types.ts';
export { createSimilarAudioService, type SimilarAudioService } from './similar-audio.service.ts';
export type { AnchorSearch } from './similar-audio.store.ts';
export { createSimilarSegmentsService, type SimilarSegmentsService } from './similar-segments.service.ts';
export {
  createStoredCopiesService,
  type StoredCopiesService,
  type StoredCopy,
} from './stored-copies.service.ts';
