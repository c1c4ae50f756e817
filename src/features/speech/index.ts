export {
  addSpeechTotalsJob,
  defineAddSpeechTotalsJob,
  defineMeasureSpeechJob,
  measureSpeechJob,
} from './speech.job.ts';
export { createSpeechService, type SpeechService } from './speech.service.ts';
export { loadSpeech, type StoredSpeech, saveSpeech } from './speech.store.ts';
