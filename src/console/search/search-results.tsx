import { SearchX } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { Button } from '../design/button.tsx';
import { EmptyState, Spinner } from '../design/states.tsx';
import { useToasts } from '../design/toast.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { Facets } from './facets.tsx';
import { hasFilters } from './filter-chips.tsx';
import { shownHits } from './hit.ts';
import { HitCard } from './hit-card.tsx';
import type { Leg } from './leg.ts';
import styles from './search.module.css';
import { noFilters, type SearchState } from './search-state.ts';
import { searchTexts } from './search-texts.ts';
import { Side } from './side.tsx';
import { Summary } from './summary.tsx';
import { useGliding } from './use-gliding.ts';
import type { useSearchResults } from './use-search.ts';
import type { WeighingChoice } from './weighing-choice.ts';
import { WeightsPanel } from './weights-panel.tsx';

/** Of reciprocal ranks, where the server has not told it yet. */
const usualK = 60;

interface SearchResultsProps {
  readonly state: SearchState;
  readonly results: ReturnType<typeof useSearchResults>;
  /** What ranks now: under the hand, or as the address says. */
  readonly choice: WeighingChoice;
  readonly isDraft: boolean;
  readonly onChange: (change: Partial<SearchState>) => void;
  readonly onDraft: (choice: WeighingChoice) => void;
  readonly onCommit: (choice: WeighingChoice) => void;
}

/** Hits beside what ranks and narrows them. */
export function SearchResults({
  state,
  results,
  choice,
  isDraft,
  onChange,
  onDraft,
  onCommit,
}: SearchResultsProps) {
  const t = useTexts(searchTexts);
  const { tellProblem } = useToasts();
  const { page, isCurrent, loading, more } = results;
  const isServers = isCurrent && !isDraft;
  const hits = useMemo(() => {
    if (!page) return [];
    const weightOf = (leg: string) =>
      choice.weights[leg as Leg] ?? page.legs.find((each) => each.leg === leg)?.weight ?? 0;
    const ranked = shownHits(page.nodes, { method: choice.method, k: page.fusion.k ?? usualK, weightOf });
    if (!isServers) return ranked;
    // What the server ranked stays as it came.
    const keys = new Map(ranked.map((hit) => [hit.rank, hit.key]));
    return page.nodes.map((hit) => ({ ...hit, key: keys.get(hit.rank)! }));
  }, [page, choice, isServers]);
  const list = useRef<HTMLOListElement>(null);
  useGliding(list, hits.map(({ key }) => key).join());
  if (!page) return loading ? <Searching /> : null;
  const best = Math.max(...hits.map(({ score }) => score), 1e-9);
  return (
    <div className={styles.columns}>
      <div className={styles.main}>
        <Summary page={page} isConfirmed={isServers && !loading} />
        {hits.length === 0 && (
          <EmptyState icon={<SearchX />}>
            <p>{hasFilters(state.filters) ? t('nothing_filtered') : t('nothing')}</p>
            {hasFilters(state.filters) && (
              <Button onClick={() => onChange({ filters: noFilters })}>{t('clear')}</Button>
            )}
          </EmptyState>
        )}
        <ol ref={list} className={styles.hits}>
          {hits.map((hit, index) => (
            <HitCard key={hit.key} hit={hit} place={index + 1} best={best} page={page} state={state} />
          ))}
        </ol>
        {page.pageInfo.hasNextPage && (
          <Button disabled={loading} onClick={() => void more().catch(tellProblem)}>
            {loading ? t('searching') : t('more')}
          </Button>
        )}
      </div>
      <Side title={t('side')}>
        <WeightsPanel page={page} state={state} choice={choice} onDraft={onDraft} onCommit={onCommit} />
        <Facets page={page} state={state} onChange={onChange} />
      </Side>
    </div>
  );
}

function Searching() {
  return (
    <EmptyState>
      <Spinner />
    </EmptyState>
  );
}
