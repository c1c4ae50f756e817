import { useFragment } from '@apollo/client/react';
import { CircleAlert, CircleCheck, CircleSlash, Copy, RotateCw, Upload as UploadIcon, X } from 'lucide-react';
import { Link } from 'wouter';
import { IconButton } from '../design/button.tsx';
import { ProgressBar } from '../design/states.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { recordingPath } from '../shell/recording-path.ts';
import { useFailureAdvice } from './failure-advice.ts';
import { UploadedRecordingFragmentDoc } from './generated/operations.ts';
import type { Upload } from './upload-state.ts';
import { uploadTexts } from './upload-texts.ts';
import styles from './uploads.module.css';
import { useUploadActions } from './use-upload-actions.ts';
import { useUploadStatus } from './use-upload-status.ts';

/** One file on its way: where it is, what can be done about it, and the recording that it became. */
export function UploadRow({ upload }: { readonly upload: Upload }) {
  const t = useTexts(uploadTexts);
  const advise = useFailureAdvice();
  const recordingId = 'recordingId' in upload.state ? upload.state.recordingId : null;
  const { data, dataState } = useFragment({
    fragment: UploadedRecordingFragmentDoc,
    from: recordingId === null ? null : { __typename: 'AudioRecord', id: recordingId },
  });
  const recording = dataState === 'complete' ? data : null;
  const { look, text, share, problem } = useUploadStatus(upload, recording);
  const { cancel, retry, dismiss } = useUploadActions(upload, recording);
  const { name } = upload.file;
  return (
    <li className={styles.row} data-look={look}>
      <span className={styles.mark} aria-hidden>
        {look === 'busy' && <UploadIcon size={18} />}
        {look === 'ended' && <CircleSlash size={18} />}
        {look === 'done' && <CircleCheck size={18} />}
        {look === 'known' && <Copy size={18} />}
        {look === 'failed' && <CircleAlert size={18} />}
      </span>
      <div className={styles.rowBody}>
        <div className={styles.rowName} title={name}>
          {recordingId === null ? name : <Link href={recordingPath(recordingId)}>{name}</Link>}
        </div>
        <div className={styles.rowText}>
          {text}
          {look === 'known' && recordingId !== null && (
            <>
              {'. '}
              <Link href={recordingPath(recordingId)}>{t('show')}</Link>
            </>
          )}
        </div>
        {problem && (
          <div className={styles.rowProblem}>
            <p>{problem.message}</p>
            <p>{advise(problem.code)}</p>
          </div>
        )}
        {share !== null && <ProgressBar value={share} label={t('progress', { name })} />}
      </div>
      <div className={styles.rowActions}>
        {retry && (
          <IconButton label={t('retry', { name })} onClick={retry}>
            <RotateCw />
          </IconButton>
        )}
        {cancel && (
          <IconButton label={t('cancel', { name })} onClick={cancel}>
            <X />
          </IconButton>
        )}
        {dismiss && (
          <IconButton label={t('dismiss', { name })} onClick={dismiss}>
            <X />
          </IconButton>
        )}
      </div>
    </li>
  );
}
