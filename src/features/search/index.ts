export { type CopiesService, createCopiesService } from './copies.service.ts';
export {
  createQueryAudioService,
  PHASE_COUNT,
  type QueryAudio,
  type QueryAudioService,
  toQueryInfo,
} from './query-audio.service.ts';
export type { AudioQueryInfo, AudioQueryInput } from './search.types.ts';
export { createSimilarAudioService, type SimilarAudioService } from './similar-audio.service.ts';
export { createSimilarSegmentsService, type SimilarSegmentsService } from './similar-segments.service.ts';
export {
  createStoredCopiesService,
  type StoredCopiesService,
  type StoredCopy,
} from './stored-copies.service.ts';
