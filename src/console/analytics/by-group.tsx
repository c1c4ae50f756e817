import { useQuery } from '@apollo/client/react';
import { ProblemNotice, Spinner } from '../design/states.tsx';
import type { RecordingFilter } from '../filter/recording-filter.ts';
import { filteredPath } from '../filter/use-recording-filter.ts';
import { useTexts } from '../i18n/define-texts.ts';
import { formatNumber, formatPercent } from '../i18n/format.ts';
import styles from './analytics.module.css';
import type { AnalyticsState } from './analytics-state.ts';
import { analyticsTexts } from './analytics-texts.ts';
import { ChartPanel } from './chart-panel.tsx';
import { AnalyticsByGroupDocument } from './generated/operations.ts';
import { groupLabel } from './group-label.ts';

const top = 15;
/** A recording may be in several groups of these. */
const overlapping = new Set(['LABEL', 'SPEAKER', 'METADATA']);

interface ByGroupProps {
  readonly filter: RecordingFilter;
  readonly state: AnalyticsState;
}

/** The recordings by one of their properties, measured in several ways. */
export function ByGroup({ filter, state }: ByGroupProps) {
  const t = useTexts(analyticsTexts);
  const { by, field, measure } = state;
  const metadataPath = field.split('.').filter(Boolean);
  const isReady = by !== 'METADATA' || metadataPath.length > 0;
  const { data, previousData, error } = useQuery(AnalyticsByGroupDocument, {
    skip: !isReady,
    variables: {
      filter,
      groupBy: by === 'METADATA' ? { by, metadataPath } : { by },
      orderBy: measure,
      top,
    },
  });
  const what = by === 'METADATA' ? field : t(by).toLocaleLowerCase();
  if (!isReady) return <p className={styles.wide}>{t('choose_field')}</p>;
  if (error) {
    return (
      <div className={styles.wide}>
        <ProblemNotice error={error} />
      </div>
    );
  }
  const shown = data ?? previousData;
  if (!shown) return <Spinner />;
  const { groupCount, rows: all } = shown.analytics.recordings;
  const rows = all.map((row) => ({
    ...row,
    label: groupLabel(row, by, t),
    href: filteredPath('/', row.filter),
  }));
  const measured = rows.filter(({ speechShare }) => speechShare !== null);
  const count = (value: number) => formatNumber(value);
  const isHours = measure === 'HOURS';
  return (
    <>
      <ChartPanel
        title={t('by_group', { what })}
        kind="rows"
        data={{
          of: what,
          series: [{ name: t(measure), colour: '--wave', format: count, isCount: !isHours }],
          rows: rows.map(({ label, href, recordings, hours }) => ({
            label,
            href,
            values: [isHours ? hours : recordings],
          })),
        }}
        note={[t('groups', { count: groupCount }), overlapping.has(by) && t('many')]
          .filter(Boolean)
          .join(' ')}
      />
      <ChartPanel
        title={t('speech_by', { what })}
        kind="stacks"
        data={{
          of: what,
          series: [
            { name: t('speech'), colour: '--leg-acoustic', format: formatPercent },
            { name: t('pause'), colour: '--wave-soft', format: formatPercent },
            { name: t('rest'), colour: '--line-strong', format: formatPercent },
          ],
          rows: measured.map(({ label, href, speechShare, pauseShare }) => {
            const [speech, pause] = [speechShare!.total, pauseShare?.total ?? 0];
            return { label, href, values: [speech, pause, Math.max(0, 1 - speech - pause)] };
          }),
        }}
      />
      <ChartPanel
        title={t('pace_by', { what })}
        kind="rows"
        data={{
          of: what,
          series: [{ name: t('pace'), colour: '--leg-sentence', format: count }],
          rows: rows
            .filter(({ speakingRate }) => speakingRate !== null)
            .map(({ label, href, speakingRate }) => ({ label, href, values: [speakingRate!.total] })),
        }}
      />
      <ChartPanel
        title={t('copies_by', { what })}
        kind="rows"
        data={{
          of: what,
          series: [
            { name: t('duplicated'), colour: '--leg-keyword', format: count, isCount: true },
            { name: t('surplus'), colour: '--leg-fingerprint', format: count, isCount: true },
          ],
          rows: rows
            .filter(({ duplicated }) => duplicated > 0)
            .map(({ label, href, duplicated, surplus }) => ({ label, href, values: [duplicated, surplus] })),
        }}
      />
    </>
  );
}
