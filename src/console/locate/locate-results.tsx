import { SearchX } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../design/button.tsx';
import { EmptyState, Spinner } from '../design/states.tsx';
import { useToasts } from '../design/toast.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { usePlayer } from '../player/player-context.tsx';
import styles from './locate.module.css';
import { LocateHead } from './locate-head.tsx';
import { type LocateState, questionOf } from './locate-state.ts';
import { locateTexts } from './locate-texts.ts';
import { type FoundOccurrence, lanesOf } from './occurrence.ts';
import { OccurrenceList } from './occurrence-list.tsx';
import { TimeLine } from './time-line.tsx';
import { useLocateKeys } from './use-locate-keys.ts';
import type { Occurrences } from './use-occurrences.ts';

interface LocateResultsProps {
  readonly state: LocateState;
  readonly occurrences: Occurrences;
  /** What is less alike fades, until the server has left it out. */
  readonly least: number;
  readonly onChange: (change: Partial<LocateState>, options?: { readonly replace?: boolean }) => void;
}

/** The time line and the list of what was found; one occurrence is looked at, by click, by key or by number. */
export function LocateResults({ state, occurrences, least, onChange }: LocateResultsProps) {
  const t = useTexts(locateTexts);
  const player = usePlayer();
  const { tell, tellProblem } = useToasts();
  const { page, loading, more, fetchOne } = occurrences;
  // One that was asked for by its number and lies behind those shown.
  const [distant, setDistant] = useState<FoundOccurrence | null>(null);
  const question = questionOf(state);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question, other occurrences
  useEffect(() => setDistant(null), [question]);
  const found = page?.occurrences ?? [];
  const isDistant = distant !== null && !found.some(({ number }) => number === distant.number);
  const shown = isDistant ? [...found, distant] : found;
  const count = page?.total.count ?? 0;

  const visit = (occurrence: FoundOccurrence) => {
    onChange({ number: occurrence.number }, { replace: true });
    const { recording, startS, endS } = occurrence;
    if (startS !== null) void player.play({ id: recording.id, startS, ...(endS !== null && { endS }) });
  };
  const goTo = async (number: number) => {
    const here = shown.find((each) => each.number === number);
    if (here) return visit(here);
    if (number > count) return tell(t('there_are', { count }));
    try {
      const fetched = await fetchOne(number);
      if (!fetched) return tell(t('there_are', { count }));
      setDistant(fetched);
      visit(fetched);
    } catch (error) {
      tellProblem(error);
    }
  };
  useLocateKeys({
    onNumber: (number) => page && void goTo(number),
    onStep: (step) => {
      const next = (state.number ?? (step > 0 ? 0 : count + 1)) + step;
      if (next >= 1 && next <= count) void goTo(next);
    },
  });

  if (!page) {
    return loading ? (
      <EmptyState>
        <Spinner />
      </EmptyState>
    ) : null;
  }
  const lanes = lanesOf(shown);
  return (
    <div className={styles.results}>
      <LocateHead page={page} laneCount={lanes.length} shownCount={found.length} onGo={goTo} />
      {shown.length === 0 ? (
        <EmptyState icon={<SearchX />}>
          <p>{t('nothing')}</p>
          <p>{t('nothing_hint')}</p>
        </EmptyState>
      ) : (
        <div className={styles.columns}>
          <TimeLine
            lanes={lanes}
            chosen={state.number}
            least={least}
            onVisit={visit}
            onOnly={(id) => onChange({ within: [id] })}
            isOnly={state.within.length === 1}
          />
          <div className={styles.listSide}>
            <OccurrenceList occurrences={shown} chosen={state.number} onVisit={visit} />
            {page.next !== null && (
              <Button disabled={loading} onClick={more}>
                {loading ? t('searching') : t('more')}
              </Button>
            )}
          </div>
        </div>
      )}
    </div>
  );
}
