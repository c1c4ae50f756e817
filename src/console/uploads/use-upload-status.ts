import type { Problem } from '../api/problem.ts';
import { useTexts } from '../i18n/define-texts.ts';
import { formatBytes } from '../i18n/format.ts';
import type { UploadedRecordingFragment } from './generated/operations.ts';
import type { Upload } from './upload-state.ts';
import { uploadTexts } from './upload-texts.ts';

export interface UploadStatus {
  readonly look: 'busy' | 'done' | 'known' | 'failed' | 'ended';
  readonly text: string;
  /** 0..1; null where none is known or it has ended. */
  readonly share: number | null;
  readonly problem: Pick<Problem, 'code' | 'message'> | null;
}

/** What a file on its way shows: first the bytes sent, then how far its ingest is. */
export function useUploadStatus(
  { file, transcript, state }: Upload,
  recording: UploadedRecordingFragment | null,
): UploadStatus {
  const t = useTexts(uploadTexts);
  const plain = (look: UploadStatus['look'], text: string, share: number | null = null): UploadStatus => ({
    look,
    text,
    share,
    problem: null,
  });
  switch (state.step) {
    case 'waiting':
      return plain('busy', t('waiting'), 0);
    case 'checking':
      return plain('busy', t('checking'), 0);
    case 'sending': {
      const { sentBytes, resumedAtBytes } = state;
      const values = { sent: formatBytes(sentBytes), total: formatBytes(file.size) };
      const text =
        resumedAtBytes > 0
          ? t('resumed', { ...values, from: formatBytes(resumedAtBytes) })
          : t('sending', values);
      return plain('busy', text, file.size === 0 ? 1 : sentBytes / file.size);
    }
    case 'cancelled':
      return plain('ended', t('cancelled'));
    case 'failed':
      return { look: 'failed', text: '', share: null, problem: state.problem };
    case 'known':
      return plain('known', t('known'));
    case 'ingesting':
      if (recording?.status === 'READY') return plain('done', t(transcript ? 'ready_with' : 'ready'));
      if (recording?.failure) return { look: 'failed', text: '', share: null, problem: recording.failure };
      return plain(
        'busy',
        t(
          recording?.status !== 'PROCESSING'
            ? 'queued'
            : recording.ingest.stage === 'indexing'
              ? 'indexing'
              : 'tokenizing',
        ),
        recording?.ingest.progress ?? 0,
      );
  }
}
