export { defineLabelJobs, learnLabelJob, scoreRecordingJob } from './labels.job.ts';
export { createLabelsService, type LabelsService } from './labels.service.ts';
export type { AnchorSound, SoundHit, SoundLabel } from './labels.types.ts';
export { createLearnLabelsService } from './learn-labels.service.ts';
export { createSoundHitsService, type HitsWanted, type SoundHitsService } from './sound-hits.service.ts';
