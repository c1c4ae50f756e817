import { Panel } from '../design/page.tsx';
import { ProgressBar } from '../design/states.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { formatBytes, formatPercent } from '../i18n/format.ts';
import type { SystemOverviewQuery } from './generated/operations.ts';
import styles from './system.module.css';
import { systemTexts } from './system-texts.ts';

/** What models can run on beside the processor, and how full it is. */
export function Devices({ devices }: { readonly devices: SystemOverviewQuery['system']['devices'] }) {
  const t = useTexts(systemTexts);
  return (
    <Panel title={t('devices')}>
      {devices.length === 0 && <p className={styles.soft}>{t('no_devices')}</p>}
      <ul className={styles.list}>
        {devices.map(({ name, provider, memoryUsedBytes, memoryTotalBytes, utilization }) => (
          <li key={`${provider} ${name}`}>
            <strong>{name}</strong>
            {memoryUsedBytes != null && memoryTotalBytes != null && (
              <>
                <ProgressBar value={memoryUsedBytes / memoryTotalBytes} label={t('memory', { name })} />
                <p className={styles.soft}>
                  {t('memory_of', {
                    used: formatBytes(memoryUsedBytes),
                    total: formatBytes(memoryTotalBytes),
                  })}
                </p>
              </>
            )}
            {utilization != null && (
              <p className={styles.soft}>{t('utilization', { share: formatPercent(utilization) })}</p>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
