import { useQuery } from '@apollo/client/react';
import { Copy } from 'lucide-react';
import { useLocation, useSearchParams } from 'wouter';
import { appendPage } from '../api/append-page.ts';
import { useEvents } from '../api/use-events.ts';
import { Page } from '../design/page.tsx';
import { EmptyState, ProblemNotice, Spinner } from '../design/states.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import styles from './copies.module.css';
import { copiesTexts } from './copies-texts.ts';
import { CopiesGroupsDocument } from './generated/operations.ts';
import { GroupDetail } from './group-detail.tsx';
import { GroupList } from './group-list.tsx';

const pageSize = 20;
const changing = new Set(['COPY_FOUND', 'RECORDING_DELETED']);

export default function CopiesView() {
  const t = useTexts(copiesTexts);
  const [parameters] = useSearchParams();
  const [, navigate] = useLocation();
  const { data, error, refetch, fetchMore } = useQuery(CopiesGroupsDocument, {
    variables: { first: pageSize },
  });
  useEvents(({ type }) => {
    if (changing.has(type)) void refetch();
  });
  const groups = data?.duplicateGroups;
  const chosenId = parameters.get('group') ?? groups?.nodes[0]?.suggestedKeep.id ?? null;
  const showMore = () =>
    void fetchMore({
      variables: { after: groups?.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: { duplicateGroups: next } }) => ({
        ...before,
        duplicateGroups: appendPage(before.duplicateGroups, next),
      }),
    });
  return (
    <Page title={t('title')} lead={t('lead')}>
      {error && <ProblemNotice error={error} />}
      {!groups && !error && <Spinner />}
      {groups && groups.nodes.length === 0 && (
        <EmptyState icon={<Copy />}>
          <p>{t('none')}</p>
          <p>{t('none_hint')}</p>
        </EmptyState>
      )}
      {groups && groups.nodes.length > 0 && (
        <div className={styles.columns}>
          <GroupList groups={groups} chosenId={chosenId} onMore={showMore} />
          {chosenId !== null && (
            <GroupDetail
              key={chosenId}
              memberId={chosenId}
              onResolved={() => {
                void refetch();
                navigate('/copies');
              }}
            />
          )}
        </div>
      )}
    </Page>
  );
}
