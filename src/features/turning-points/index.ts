export { defineTurningPointsJob, turningPointsJob } from './turning-points.job.ts';
export {
  createTurningPointsService,
  type StoredTurningPoints,
  type TurningPointsService,
} from './turning-points.service.ts';
export type { TurningPointsKey } from './turning-points.store.ts';
