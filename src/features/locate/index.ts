export { createLocateService, type LocateService } from './locate.service.ts';
export type { LocatedExample, LocateMatch, Occurrence } from './locate.types.ts';
export { weighFrames } from './weigh-frames.ts';
