import { X } from 'lucide-react';
import { IconButton } from '../design/button.tsx';
import { Badge, ProgressBar, type Tone } from '../design/states.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { formatBytes, formatDate, formatNumber } from '../i18n/format.ts';
import type { SystemTransferFragment } from './generated/operations.ts';
import styles from './system.module.css';
import { systemTexts } from './system-texts.ts';

const tones: Record<SystemTransferFragment['status'], Tone> = {
  QUEUED: 'neutral',
  RUNNING: 'busy',
  DONE: 'good',
  FAILED: 'bad',
  CANCELLED: 'warning',
};

interface TransferRowProps {
  readonly transfer: SystemTransferFragment;
  readonly onCancel: () => void;
}

/** An export with its files, or an import with what became of its rows. */
export function TransferRow({ transfer, onCancel }: TransferRowProps) {
  const t = useTexts(systemTexts);
  const { kind, status, progress, rowCount, createdAt, counts, problems, files, failure } = transfer;
  const goesOn = status === 'QUEUED' || status === 'RUNNING';
  return (
    <li className={styles.row}>
      <div className={styles.rowText}>
        <p>
          <strong>{t(kind)}</strong> <Badge tone={tones[status]}>{t(status)}</Badge>{' '}
          <span className={styles.soft}>
            {formatDate(createdAt)} · {t('rows', { count: formatNumber(rowCount) })}
          </span>
        </p>
        {goesOn && <ProgressBar value={progress} label={t(kind)} />}
        {counts && (
          <p className={styles.soft}>
            {t('import_counts', {
              imported: formatNumber(counts.imported),
              unchanged: formatNumber(counts.unchanged),
              failed: formatNumber(counts.failed),
            })}
          </p>
        )}
        {failure && <p className={styles.bad}>{failure.message}</p>}
        {problems.nodes.map(({ line, table, message }) => (
          <p key={`${table} ${line}`} className={styles.bad}>
            {table} {line}: {message}
          </p>
        ))}
        {files.map(({ name, url, byteCount }) => (
          <a key={name} href={url} download={name}>
            {name} ({formatBytes(byteCount)})
          </a>
        ))}
      </div>
      {goesOn && (
        <IconButton label={t('cancel_transfer')} onClick={onCancel}>
          <X />
        </IconButton>
      )}
    </li>
  );
}
