import { useQuery } from '@apollo/client/react';
import { Link } from 'wouter';
import { appendPage } from '../api/append-page.ts';
import { Button } from '../design/button.tsx';
import { ProblemNotice, Spinner } from '../design/states.tsx';
import { PlayFound } from '../found/play-found.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { formatDate, formatPercent, formatTime } from '../i18n/format.ts';
import { recordingPath } from '../shell/recording-path.ts';
import { SearchSavedMatchesDocument } from './generated/operations.ts';
import styles from './saved.module.css';
import { savedTexts } from './saved-texts.ts';

interface SavedMatchesProps {
  /** The search whose matches alone are shown; null: of all. */
  readonly chosen: { readonly id: string; readonly name: string } | null;
  readonly onAll: () => void;
}

/** What saved searches found, newest first. */
export function SavedMatches({ chosen, onAll }: SavedMatchesProps) {
  const t = useTexts(savedTexts);
  const { data, error, fetchMore } = useQuery(SearchSavedMatchesDocument, {
    variables: { savedSearchId: chosen?.id ?? null },
    fetchPolicy: 'cache-and-network',
  });
  const page = data?.savedSearchMatches;
  const more = () =>
    fetchMore({
      variables: { after: page?.pageInfo.endCursor ?? null },
      updateQuery: ({ savedSearchMatches: before }, { fetchMoreResult: { savedSearchMatches: next } }) => ({
        savedSearchMatches: appendPage(before, next),
      }),
    });
  return (
    <section className={styles.matches}>
      <h3>
        {chosen ? t('found_of', { name: chosen.name }) : t('found')}{' '}
        {chosen && (
          <Button look="plain" onClick={onAll}>
            {t('all')}
          </Button>
        )}
      </h3>
      {error && <ProblemNotice error={error} />}
      {!page && !error && <Spinner />}
      {page?.nodes.length === 0 && <p className={styles.soft}>{t('none_found')}</p>}
      <ul className={styles.saved}>
        {page?.nodes.map(({ recording, savedSearch, startS, endS, matchedAt, confidence }) => {
          const name = recording.title ?? recording.fileName;
          return (
            <li key={`${savedSearch.id}:${recording.id}`} className={styles.match}>
              <PlayFound recordingId={recording.id} name={name} startS={startS ?? 0} endS={endS} />
              <span>
                <Link href={recordingPath(recording.id, startS ?? undefined)}>{name}</Link>
                <span className={`${styles.soft} numbers`}>
                  {!chosen && `${savedSearch.name} · `}
                  {startS !== null && `${formatTime(startS)} · `}
                  {formatPercent(confidence)} · {formatDate(matchedAt)}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
      {page?.pageInfo.hasNextPage && <Button onClick={() => void more()}>{t('more')}</Button>}
    </section>
  );
}
