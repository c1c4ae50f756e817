export { defineIndexRhythmJob, indexRhythmJob } from './rhythm.job.ts';
export { createRhythmService, type RhythmService } from './rhythm.service.ts';
