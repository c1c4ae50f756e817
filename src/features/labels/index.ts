export { createImportLabel, type ImportedLabel } from './import-label.service.ts';
export { defineLabelJobs, learnLabelJob, scoreRecordingJob } from './labels.job.ts';
export { createLabelsService, type ExamplesWanted, type LabelsService } from './labels.service.ts';
export type { AnchorSound, LabelExamplePage, SoundHit, SoundHitPage, SoundLabel } from './labels.types.ts';
export { createLearnLabelsService } from './learn-labels.service.ts';
export {
  createSoundHitsService,
  type HitsOfLabelWanted,
  type HitsWanted,
  type SoundHitsService,
} from './sound-hits.service.ts';
