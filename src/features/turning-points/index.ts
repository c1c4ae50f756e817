export { defineTurningPointsJob, turningPointsJob } from './turning-points.job.ts';
export { createTurningPointsService, type TurningPointsService } from './turning-points.service.ts';
