export {
  createLanguageModelsService,
  ENOUGH_TEXTS,
  type LanguageModelsService,
} from './language-models.service.ts';
export { createRecogniseClip, type RecogniseClip, type RecognisedClip } from './recognise-clip.ts';
export { defineTranscribeJob, transcribeJob } from './transcription.job.ts';
export {
  createTranscriptionService,
  type Transcribers,
  type TranscriptionService,
} from './transcription.service.ts';
export type { Transcriber, Transcription, TranscriptionOrder } from './transcription.types.ts';
