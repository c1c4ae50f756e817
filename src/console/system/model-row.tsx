import { Download, Power, X } from 'lucide-react';
import { Button } from '../design/button.tsx';
import { Badge, ProgressBar } from '../design/states.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { formatBytes } from '../i18n/format.ts';
import { useMay } from '../shell/use-viewer.ts';
import type { SystemModelFragment, SystemModelPullFragment } from './generated/operations.ts';
import styles from './system.module.css';
import { systemTexts } from './system-texts.ts';

interface ModelRowProps {
  readonly model: SystemModelFragment;
  readonly pull: SystemModelPullFragment | null;
  readonly onPull: () => void;
  readonly onCancel: () => void;
  readonly onUse: () => void;
}

export function ModelRow({ model, pull, onPull, onCancel, onUse }: ModelRowProps) {
  const t = useTexts(systemTexts);
  const mayChange = useMay('ADMIN');
  const { name, description, licence, state, inUse, chosen, approximateBytes } = model;
  const isHere = state === 'BUNDLED' || state === 'PULLED';
  const isRunning = pull?.status === 'RUNNING';
  return (
    <li className={styles.row}>
      <div className={styles.rowText}>
        <p>
          <strong>{name}</strong> <Badge tone={isHere ? 'good' : 'neutral'}>{t(state)}</Badge>{' '}
          {inUse && <Badge tone="busy">{t('in_use')}</Badge>}
          {chosen && !inUse && <Badge tone="warning">{t('chosen')}</Badge>}
        </p>
        <p className={styles.soft}>
          {description} {licence}
          {approximateBytes != null && ` · ${formatBytes(approximateBytes)}`}
        </p>
        {isRunning && (
          <>
            <ProgressBar
              value={pull.receivedBytes / Math.max(1, pull.totalBytes)}
              label={t('pull_progress', { name })}
            />
            <p className={styles.soft}>
              {t('pulling', {
                received: formatBytes(pull.receivedBytes),
                total: formatBytes(pull.totalBytes),
              })}
              {pull.file != null && ` · ${pull.file}`}
              {pull.note != null && ` · ${pull.note}`}
            </p>
          </>
        )}
        {pull?.failure && !isRunning && <p className={styles.bad}>{pull.failure.message}</p>}
      </div>
      {mayChange && (
        <div className={styles.rowActions}>
          {isRunning && (
            <Button onClick={onCancel} aria-label={t('cancel_pull', { name })}>
              <X />
            </Button>
          )}
          {!isHere && !isRunning && (
            <Button onClick={onPull}>
              <Download />
              {t(state === 'INCOMPLETE' ? 'pull_on' : 'pull', { name })}
            </Button>
          )}
          {isHere && !chosen && (
            <Button onClick={onUse}>
              <Power />
              {t('use', { name })}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
