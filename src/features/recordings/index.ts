export type { AnchorWindow } from './anchors.store.ts';
export {
  type CodesReads,
  type CodesRef,
  type CodesService,
  type CodesStretchRef,
  createCodesService,
} from './codes.service.ts';
export {
  getCodes,
  loadCodes,
  loadLevelStretches,
  loadLevels,
  loadPackedCodes,
  loadPackedStretches,
  loadStretches,
} from './codes.store.ts';
export { type CreateRecordingService, createCreateRecordingService } from './create-recording.service.ts';
export { requeueRecording } from './create-recording.store.ts';
export { recordingFilterFromJson } from './filter-from-json.ts';
export { findUnusedOriginals, lockContent } from './originals.store.ts';
export { type PageArguments, pageWindow, toPage } from './paging.ts';
export { linkStatusOf, metadataScalars, recordingConditions, SqlParams } from './recording-conditions.ts';
export {
  checkRecordingFilter,
  metadataPathArgument,
  type RecordingFilterInput,
} from './recording-filter.ts';
export { createRecordingsService, type RecordingsService } from './recordings.service.ts';
export type {
  Anchor,
  IngestStatus,
  Page,
  Recording,
  RecordingFilter,
  RecordingPage,
} from './recordings.types.ts';
