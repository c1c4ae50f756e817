export { createVerifyService, type VerifyService } from './verify.service.ts';
export type { RecordingKey, VerifyCounts } from './verify.types.ts';
export { createVerifyFiles } from './verify-files.service.ts';
export { createVerifyRecording } from './verify-recording.service.ts';
export { createVerifyTranscript } from './verify-transcript.service.ts';
