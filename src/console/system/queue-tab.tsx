import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { appendPage } from '../api/append-page.ts';
import { Button } from '../design/button.tsx';
import { SelectField } from '../design/field.tsx';
import { Panel } from '../design/page.tsx';
import { EmptyState, Notice, ProblemNotice, Spinner } from '../design/states.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { formatNumber, formatPercent, formatTime } from '../i18n/format.ts';
import { SystemQueueDocument } from './generated/operations.ts';
import { JobList } from './job-list.tsx';
import styles from './system.module.css';
import { systemTexts } from './system-texts.ts';

const pollMs = 3_000;
const shown = {
  open: ['RUNNING', 'WAITING'],
  troubled: ['FAILED', 'CANCELLED'],
  done: ['DONE'],
} as const;

/** The work that waits and goes on, kind by kind and job by job. */
export function QueueTab() {
  const t = useTexts(systemTexts);
  const [which, setWhich] = useState<keyof typeof shown>('open');
  // A poll brings the first page alone and would take the others away.
  const [isLong, setIsLong] = useState(false);
  const { data, error, fetchMore, refetch } = useQuery(SystemQueueDocument, {
    variables: { states: [...shown[which]] },
    pollInterval: isLong ? 0 : pollMs,
  });
  const showFirstPage = () => {
    setIsLong(false);
    void refetch();
  };
  if (!data) return error ? <ProblemNotice error={error} /> : <Spinner />;
  const { queue, jobs } = data;
  const busy = queue.kinds.filter(({ waiting, running, failed }) => waiting + running + failed > 0);
  const showMore = () => {
    setIsLong(true);
    void fetchMore({
      variables: { after: jobs.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        ...next,
        jobs: appendPage(before.jobs, next.jobs),
      }),
    });
  };
  return (
    <div className={styles.stack}>
      {queue.unserved.map(({ needs, waiting }) => (
        <Notice key={needs ?? ''}>
          {needs == null ? t('unserved_any', { waiting }) : t('unserved', { waiting, needs })}
        </Notice>
      ))}
      <ul className={styles.counts} aria-label={t('queue')}>
        {(['waiting', 'running', 'failed'] as const).map((key) => (
          <li key={key}>
            <strong className="numbers">{formatNumber(queue[key])}</strong> {t(key)}
          </li>
        ))}
      </ul>
      <Panel title={t('kind')} flush>
        {busy.length === 0 && <EmptyState>{t('no_work')}</EmptyState>}
        {busy.length > 0 && (
          <div className={styles.scroll}>
            <table>
              <thead>
                <tr>
                  {(['kind', 'waiting', 'running', 'failed', 'oldest'] as const).map((key) => (
                    <th key={key}>{t(key)}</th>
                  ))}
                </tr>
              </thead>
              <tbody className="numbers">
                {busy.map(({ kind, waiting, running, failed, oldestWaitingS }) => (
                  <tr key={kind}>
                    <td>{kind}</td>
                    <td>{formatNumber(waiting)}</td>
                    <td>{formatNumber(running)}</td>
                    <td>{formatNumber(failed)}</td>
                    <td>{oldestWaitingS == null ? '' : formatTime(oldestWaitingS, 0)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Panel>
      <Panel
        title={t('jobs')}
        flush
        actions={
          <SelectField
            label={t('shown')}
            hideLabel
            value={which}
            onChange={({ target }) => {
              setIsLong(false);
              setWhich(target.value as keyof typeof shown);
            }}
          >
            {(Object.keys(shown) as (keyof typeof shown)[]).map((key) => (
              <option key={key} value={key}>
                {t(key)}
              </option>
            ))}
          </SelectField>
        }
      >
        <JobList jobs={jobs.nodes} onChanged={showFirstPage} />
        {jobs.pageInfo.hasNextPage && (
          <div className={styles.more}>
            <Button onClick={showMore}>{t('more')}</Button>
          </div>
        )}
      </Panel>
      <Panel title={t('stages')} flush>
        <div className={styles.scroll}>
          <table>
            <thead>
              <tr>
                <th>{t('stage')}</th>
                <th>{t('recordings')}</th>
                <th>{t('stage_share')}</th>
              </tr>
            </thead>
            <tbody className="numbers">
              {queue.stages.map(({ stage, recordings, seconds, audioS }) => (
                <tr key={stage}>
                  <td>{stage}</td>
                  <td>{formatNumber(recordings)}</td>
                  <td>{formatPercent(audioS > 0 ? seconds / audioS : 0, 2)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Panel>
    </div>
  );
}
