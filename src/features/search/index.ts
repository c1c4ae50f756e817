export { type CopiesService, createCopiesService } from './copies.service.ts';
export { createQueryAudioService } from './query-audio.service.ts';
export { createSimilarAudioService, type SimilarAudioService } from './similar-audio.service.ts';
