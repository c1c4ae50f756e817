export type { TranscriptFormat } from '../../text/index.ts';
export { createLocatePhraseService, type LocatePhraseService } from './locate-phrase.service.ts';
export { createSegmentsService, type SegmentsService } from './segments.service.ts';
export { listSegments, type SegmentRange, type SegmentWindow, windowOf } from './segments.store.ts';
export { listLanguages, stemWords } from './stems.store.ts';
export { createQueryStems } from './transcript-stems.ts';
export { createTranscriptsRouter } from './transcripts.routes.ts';
export {
  createTranscriptsService,
  type TranscriptsDependencies,
  type TranscriptsService,
} from './transcripts.service.ts';
export type { PhraseMatch, PhraseOccurrence, Transcript, TranscriptSegment } from './transcripts.types.ts';
