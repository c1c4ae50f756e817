import { useQuery } from '@apollo/client/react';
import { Link } from 'wouter';
import { ProblemNotice, Spinner } from '../design/states.tsx';
import type { RecordingFilter } from '../filter/recording-filter.ts';
import { filteredPath } from '../filter/use-recording-filter.ts';
import { useTexts } from '../i18n/define-texts.ts';
import { formatNumber } from '../i18n/format.ts';
import { analyticsTexts } from './analytics-texts.ts';
import { ChartPanel } from './chart-panel.tsx';
import { AnalyticsLinkStatusDocument, type AnalyticsOverviewQuery } from './generated/operations.ts';
import { groupLabel } from './group-label.ts';

interface LinkStatusesProps {
  readonly filter: RecordingFilter;
  readonly links: AnalyticsOverviewQuery['analytics']['recordings']['all']['links'];
}

/** How far recordings are tied to articles. */
export function LinkStatuses({ filter, links }: LinkStatusesProps) {
  const t = useTexts(analyticsTexts);
  const { data, error } = useQuery(AnalyticsLinkStatusDocument, { variables: { filter } });
  if (error) return <ProblemNotice error={error} />;
  if (!data) return <Spinner />;
  return (
    <ChartPanel
      title={t('links')}
      kind="rows"
      data={{
        of: t('status'),
        series: [
          {
            name: t('recordings'),
            colour: '--leg-acoustic',
            format: (value) => formatNumber(value),
            isCount: true,
          },
        ],
        rows: data.analytics.recordings.rows.map((row) => ({
          label: groupLabel(row, 'LINK_STATUS', t),
          values: [row.recordings],
          href: filteredPath('/', row.filter),
        })),
      }}
      note={
        <>
          {t('links_note', {
            count: links.suggested,
            confirmed: formatNumber(links.confirmed),
            rejected: formatNumber(links.rejected),
          })}{' '}
          <Link href="/desk">{t('unanswered')}</Link>
        </>
      }
    />
  );
}
