import { useQuery } from '@apollo/client/react';
import { SelectField } from '../design/field.tsx';
import { ProblemNotice, Spinner } from '../design/states.tsx';
import type { RecordingFilter } from '../filter/recording-filter.ts';
import { filteredPath } from '../filter/use-recording-filter.ts';
import { useTexts } from '../i18n/define-texts.ts';
import { formatNumber, formatPercent } from '../i18n/format.ts';
import { type AnalyticsState, buckets, times } from './analytics-state.ts';
import { analyticsTexts } from './analytics-texts.ts';
import { ChartPanel } from './chart-panel.tsx';
import { AnalyticsOverTimeDocument, type TimeBucketSize } from './generated/operations.ts';
import { browserTimeZone, bucketLabel } from './time-buckets.ts';

interface OverTimeProps {
  readonly filter: RecordingFilter;
  readonly state: AnalyticsState;
  /** The bucket size where none was chosen. */
  readonly fitting: TimeBucketSize;
  readonly onChange: (change: { bucket?: string | null; of?: string }) => void;
}

/** When recordings came or were made, and how the share that has an answer moved. */
export function OverTime({ filter, state, fitting, onChange }: OverTimeProps) {
  const t = useTexts(analyticsTexts);
  const bucket = state.bucket ?? fitting;
  const timeZone = browserTimeZone();
  const { data, previousData, error } = useQuery(AnalyticsOverTimeDocument, {
    variables: { filter, bucket, bucketOf: state.of, timeZone },
  });
  if (error) return <ProblemNotice error={error} />;
  const shown = data ?? previousData;
  if (!shown) return <Spinner />;
  const rows = shown.analytics.recordings.rows.map((row) => ({
    ...row,
    label: row.bucket ? bucketLabel(row.bucket.startAt, bucket) : t('unknown_time'),
    ...(row.recordings > 0 && { href: filteredPath('/', row.filter) }),
  }));
  const link = ({ label, href }: { label: string; href?: string }) => ({ label, ...(href && { href }) });
  const count = (value: number) => formatNumber(value);
  return (
    <>
      <ChartPanel
        title={t('over_time')}
        kind="columns"
        wide
        data={{
          of: t('time'),
          series: [
            { name: t('recordings'), colour: '--wave', format: count, isCount: true },
            { name: t('hours'), colour: '--leg-fingerprint', format: count, asLine: true },
          ],
          rows: rows.map((row) => ({ ...link(row), values: [row.recordings, row.hours] })),
        }}
        controls={
          <>
            <SelectField
              label={t('of')}
              hideLabel
              value={state.of}
              onChange={({ target }) => onChange({ of: target.value })}
            >
              {times.map((each) => (
                <option key={each} value={each}>
                  {t(each)}
                </option>
              ))}
            </SelectField>
            <SelectField
              label={t('bucket')}
              hideLabel
              value={state.bucket ?? ''}
              onChange={({ target }) => onChange({ bucket: target.value || null })}
            >
              <option value="">{`${t('fit')}: ${t(fitting)}`}</option>
              {buckets.map((each) => (
                <option key={each} value={each}>
                  {t(each)}
                </option>
              ))}
            </SelectField>
          </>
        }
        note={t('zone', { zone: timeZone })}
      />
      <ChartPanel
        title={t('answers_over_time')}
        kind="columns"
        data={{
          of: t('time'),
          series: [
            { name: t('confirmed'), colour: '--leg-acoustic', format: count, isCount: true },
            { name: t('suggested'), colour: '--leg-keyword', format: count, isCount: true },
            { name: t('no_answer'), colour: '--leg-fingerprint', format: count, isCount: true },
            { name: t('answered_share'), colour: '--leg-sentence', format: formatPercent, asLine: true },
          ],
          rows: rows.map((row) => {
            const { recordingsConfirmed, recordingsSuggested, recordingsUnanswered, coverage } = row.links;
            return {
              ...link(row),
              values: [recordingsConfirmed, recordingsSuggested, recordingsUnanswered, coverage],
            };
          }),
        }}
      />
    </>
  );
}
