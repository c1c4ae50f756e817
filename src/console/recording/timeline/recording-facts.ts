import type { RecordingPageFactsFragment } from '../generated/operations.ts';

/** A recording that is READY: what the timeline draws of it is there. */
export type ReadyRecording = RecordingPageFactsFragment & {
  readonly durationS: number;
  readonly frameCount: number;
};

export const isReady = (recording: RecordingPageFactsFragment): recording is ReadyRecording =>
  recording.status === 'READY' && recording.durationS !== null && recording.frameCount !== null;
