import { useQuery } from '@apollo/client/react';
import { Link } from 'wouter';
import { Panel } from '../design/page.tsx';
import { Badge, Notice, ProblemNotice, Spinner } from '../design/states.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { formatBytes, formatNumber, formatTime } from '../i18n/format.ts';
import { Devices } from './devices.tsx';
import { Fact, Facts } from './facts.tsx';
import { SystemOverviewDocument } from './generated/operations.ts';
import styles from './system.module.css';
import { systemTexts } from './system-texts.ts';

const pollMs = 4_000;

export function OverviewTab() {
  const t = useTexts(systemTexts);
  const { data, error } = useQuery(SystemOverviewDocument, { pollInterval: pollMs });
  if (!data) return error ? <ProblemNotice error={error} /> : <Spinner />;
  const { system } = data;
  const { tokenizer, embedder, recordingCounts: counts, limits, decoding, database } = system;
  const statuses = [
    ['ready', counts.ready, 'READY'],
    ['processing', counts.processing, 'PROCESSING'],
    ['queued', counts.queued, 'QUEUED'],
    ['failed', counts.failed, 'FAILED'],
  ] as const;
  return (
    <div className={styles.stack}>
      {system.ingestWaitsFor != null && (
        <Notice>{t('ingest_waits', { reason: system.ingestWaitsFor })}</Notice>
      )}
      {tokenizer.fallbackReason != null && <Notice>{tokenizer.fallbackReason}</Notice>}
      {embedder.fallbackReason != null && <Notice>{embedder.fallbackReason}</Notice>}
      <ul className={styles.counts} aria-label={t('recordings')}>
        {statuses.map(([key, count, status]) => (
          <li key={key}>
            <Link href={`/?filter=${encodeURIComponent(JSON.stringify({ statuses: [status] }))}`}>
              <strong className="numbers">{formatNumber(count)}</strong> {t(key)}
            </Link>
          </li>
        ))}
      </ul>
      <div className={styles.panels}>
        <Panel title={t('tokenizer')}>
          <p className={styles.big}>{tokenizer.name}</p>
          <p className={styles.soft}>
            {t('tokenizer_facts', {
              layers: tokenizer.layerCount,
              entries: formatNumber(tokenizer.codebookSize),
              rate: tokenizer.framesPerSecond,
            })}
          </p>
          <code className={styles.id}>{tokenizer.id}</code>
          <h3 className={styles.heading}>{t('providers')}</h3>
          <ul className={styles.list}>
            {system.executionProviders.map(({ provider, used, reason }) => (
              <li key={provider}>
                <strong>{provider}</strong>{' '}
                <Badge tone={used ? 'good' : 'neutral'}>{t(used ? 'in_use' : 'not_used')}</Badge>
                {reason != null && <p className={styles.soft}>{reason}</p>}
              </li>
            ))}
          </ul>
        </Panel>
        <Devices devices={system.devices} />
        <Panel title={t('embedder')}>
          <p className={styles.big}>{embedder.name}</p>
          <p className={styles.soft}>
            {t('dimensions', { count: embedder.dimensions })}. {embedder.note}
          </p>
          <code className={styles.id}>{embedder.id}</code>
        </Panel>
        <Panel title={t('workers')}>
          <ul className={styles.list}>
            {system.workers.map(({ id, host, processId, running, places, device, offers, takes }) => (
              <li key={id}>
                <strong>{t('worker', { host, pid: processId })}</strong>
                <p className={styles.soft}>{t('worker_load', { running, places })}</p>
                <p className={styles.soft}>
                  {t('worker_takes', { takes: takes.join(', ') || '–', device: device.toUpperCase() })}
                </p>
                {offers.length > takes.length && (
                  <p className={styles.soft}>
                    {t('worker_leaves', { left: offers.filter((each) => !takes.includes(each)).join(', ') })}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </Panel>
        <Panel title={t('limits')}>
          <Facts>
            <Fact name={t('max_upload')}>{formatBytes(limits.maxUploadBytes)}</Fact>
            <Fact name={t('max_duration')}>{formatTime(limits.maxDurationS, 0)}</Fact>
            <Fact name={t('max_clip')}>{formatTime(limits.maxQueryClipS, 0)}</Fact>
            <Fact name={t('decoding')}>
              {decoding.shipped.join(', ')}; {t(decoding.ffmpeg ? 'with_ffmpeg' : 'without_ffmpeg')}
            </Fact>
          </Facts>
        </Panel>
        <Panel title={t('database')}>
          <Facts>
            <Fact name={t('database')}>
              {database.version} ({t(database.kind)})
            </Fact>
            <Fact name={t('version')}>{system.version}</Fact>
          </Facts>
        </Panel>
      </div>
    </div>
  );
}
