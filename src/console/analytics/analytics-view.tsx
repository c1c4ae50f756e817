import { useQuery } from '@apollo/client/react';
import { RotateCw } from 'lucide-react';
import { Link } from 'wouter';
import { Button, IconButton } from '../design/button.tsx';
import { Page } from '../design/page.tsx';
import { EmptyState, Notice, ProblemNotice, Spinner } from '../design/states.tsx';
import { FilterBar } from '../filter/filter-bar.tsx';
import { isEmptyFilter } from '../filter/recording-filter.ts';
import { useRecordingFilter } from '../filter/use-recording-filter.ts';
import { useTexts } from '../i18n/define-texts.ts';
import { formatDate } from '../i18n/format.ts';
import styles from './analytics.module.css';
import { useAnalyticsState } from './analytics-state.ts';
import { analyticsTexts } from './analytics-texts.ts';
import { ByGroup } from './by-group.tsx';
import { Distributions } from './distributions.tsx';
import { AnalyticsOverviewDocument, AnalyticsTokensDocument } from './generated/operations.ts';
import { GroupChooser } from './group-chooser.tsx';
import { LinkStatuses } from './link-statuses.tsx';
import { MissedTerms } from './missed-terms.tsx';
import { OverTime } from './over-time.tsx';
import { fittingBucket } from './time-buckets.ts';
import { TokenChart } from './token-chart.tsx';
import { Totals } from './totals.tsx';

/** What the recordings add up to; every bar leads to those behind it. */
export default function AnalyticsView() {
  const t = useTexts(analyticsTexts);
  const [filter, setFilter] = useRecordingFilter();
  const [state, setState] = useAnalyticsState();
  const recorded = { all: [filter, { not: [{ lacks: ['RECORDED_AT' as const] }] }] };
  const overview = useQuery(AnalyticsOverviewDocument, { variables: { filter, recorded } });
  const counted = useQuery(AnalyticsTokensDocument, { variables: { filter } });
  const data = overview.data ?? overview.previousData;
  const tokens = (counted.data ?? counted.previousData)?.analytics.tokens;
  const recordings = data?.analytics.recordings;
  const isCreated = state.of === 'CREATED_AT';
  const fitting = fittingBucket(
    isCreated ? data?.firstAdded.nodes[0]?.createdAt : data?.firstRecorded.nodes[0]?.recordedAt,
    isCreated ? data?.lastAdded.nodes[0]?.createdAt : data?.lastRecorded.nodes[0]?.recordedAt,
  );
  const isEmpty = recordings?.all.recordings === 0;
  return (
    <Page
      title={t('title')}
      lead={recordings && t('as_of', { at: formatDate(recordings.asOf, { timeStyle: 'medium' }) })}
      actions={
        <IconButton
          label={t('refresh')}
          onClick={() => void overview.client.refetchQueries({ include: 'active' })}
        >
          <RotateCw />
        </IconButton>
      }
    >
      <FilterBar filter={filter} onChange={setFilter} />
      {recordings?.stale && <Notice>{t('stale', { count: recordings.recordingsWaiting })}</Notice>}
      {overview.error && <ProblemNotice error={overview.error} />}
      {!recordings && !overview.error && <Spinner />}
      {isEmpty && isEmptyFilter(filter) && (
        <EmptyState>
          <p>{t('empty')}</p>
          <Link href="/">{t('to_library')}</Link>
        </EmptyState>
      )}
      {isEmpty && !isEmptyFilter(filter) && (
        <EmptyState>
          <p>{t('no_fit')}</p>
          <Button onClick={() => setFilter({})}>{t('clear')}</Button>
        </EmptyState>
      )}
      {recordings && !isEmpty && (
        <>
          <Totals all={recordings.all} tokens={tokens} />
          <div className={styles.panels}>
            <OverTime filter={filter} state={state} fitting={fitting} onChange={setState} />
            <LinkStatuses filter={filter} links={recordings.all.links} />
          </div>
          <GroupChooser filter={filter} state={state} onChange={setState} />
          <div className={styles.panels}>
            <ByGroup filter={filter} state={state} />
            <Distributions all={recordings.all} />
            {tokens && <TokenChart tokens={tokens} />}
            <MissedTerms />
          </div>
        </>
      )}
    </Page>
  );
}
