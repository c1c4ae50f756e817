import type { StageName } from './stage-times.types.ts';

/** Jobs that are a stage of the recording in their payload, by their names; an ingest tells of its own. */
const stages: Readonly<Record<string, StageName>> = {
  'speech.measure-recording': 'SPEECH',
  'pictures.draw-recording': 'PICTURES',
  'turning-points.find': 'TURNING_POINTS',
  'patterns.index-rhythm': 'RHYTHM',
  'labels.score-recording': 'LABELS',
  'duplicates.check-recording': 'COPIES',
  'linking.hear-content': 'CONTENT',
  'linking.suggest-links': 'LINKS',
  'saved-searches.evaluate-recording': 'SAVED_SEARCHES',
  'transcription.transcribe-recording': 'TRANSCRIBE',
};

export const stageOfJob = (job: string): StageName | null => stages[job] ?? null;
