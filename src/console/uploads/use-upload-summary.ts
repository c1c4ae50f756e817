import { useApolloClient } from '@apollo/client/react';
import { type UploadedRecordingFragment, UploadedRecordingFragmentDoc } from './generated/operations.ts';
import { isUnderWay, type Upload } from './upload-state.ts';

export interface UploadSummary {
  readonly sending: number;
  readonly working: number;
  readonly failed: number;
  readonly done: number;
  /** Bytes sent of all that are under way, 0..1. */
  readonly share: number;
}

export type UploadPhase = 'sending' | 'working' | 'failed' | 'done';

/** Where each upload stands, read from the queue and from the cache. */
export function usePhases(uploads: readonly Upload[]): ReadonlyMap<number, UploadPhase> {
  const { cache } = useApolloClient();
  const phaseOf = (upload: Upload): UploadPhase => {
    const { state } = upload;
    if (isUnderWay(upload)) return 'sending';
    if (state.step === 'failed') return 'failed';
    if (state.step !== 'ingesting') return 'done';
    const recording = cache.readFragment<UploadedRecordingFragment>({
      fragment: UploadedRecordingFragmentDoc,
      id: cache.identify({ __typename: 'AudioRecord', id: state.recordingId })!,
    });
    if (recording?.status === 'FAILED') return 'failed';
    return recording?.status === 'READY' ? 'done' : 'working';
  };
  return new Map(uploads.map((upload) => [upload.id, phaseOf(upload)]));
}

export function summarise(
  uploads: readonly Upload[],
  phases: ReadonlyMap<number, UploadPhase>,
): UploadSummary {
  const count = (wanted: UploadPhase) => [...phases.values()].filter((phase) => phase === wanted).length;
  let sentBytes = 0;
  let totalBytes = 0;
  for (const { file, state } of uploads) {
    if (state.step === 'cancelled' || state.step === 'failed') continue;
    totalBytes += file.size;
    if (state.step === 'sending') sentBytes += state.sentBytes;
    else if (state.step === 'ingesting' || state.step === 'known') sentBytes += file.size;
  }
  return {
    sending: count('sending'),
    working: count('working'),
    failed: count('failed'),
    done: count('done'),
    share: totalBytes === 0 ? 1 : sentBytes / totalBytes,
  };
}
