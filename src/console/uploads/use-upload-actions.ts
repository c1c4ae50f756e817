import { useMutation } from '@apollo/client/react';
import { useToasts } from '../design/toast.tsx';
import { type UploadedRecordingFragment, UploadRetryIngestDocument } from './generated/operations.ts';
import { isUnderWay, type Upload } from './upload-state.ts';
import { useUploadQueue } from './uploads-context.tsx';

interface UploadActions {
  readonly cancel: (() => void) | null;
  readonly retry: (() => void) | null;
  readonly dismiss: (() => void) | null;
}

/** What can be done about a file in its present state; null is not offered. */
export function useUploadActions(upload: Upload, recording: UploadedRecordingFragment | null): UploadActions {
  const queue = useUploadQueue();
  const { tellProblem } = useToasts();
  const [retryIngest] = useMutation(UploadRetryIngestDocument);
  const { id, state } = upload;
  const dismiss = () => queue.dismiss(id);
  if (isUnderWay(upload)) return { cancel: () => queue.cancel(id), retry: null, dismiss: null };
  if (state.step === 'failed' || state.step === 'cancelled') {
    return { cancel: null, retry: () => queue.retry(id), dismiss };
  }
  if (state.step === 'ingesting' && recording?.status === 'FAILED') {
    const retry = () =>
      void retryIngest({ variables: { id: recording.id } }).catch((error: unknown) => tellProblem(error));
    return { cancel: null, retry, dismiss };
  }
  return { cancel: null, retry: null, dismiss };
}
