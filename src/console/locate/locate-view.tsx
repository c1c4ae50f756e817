import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { QueryBox } from '../clip/query-box.tsx';
import { isSameSound, type Sound } from '../clip/sound.ts';
import { Page } from '../design/page.tsx';
import { ProblemNotice } from '../design/states.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { LocateExamples } from './locate-examples.tsx';
import { LocateOptions } from './locate-options.tsx';
import { LocateResults } from './locate-results.tsx';
import { isAsked, type LocateState, locateParamsOf, readLocateState } from './locate-state.ts';
import { locateTexts } from './locate-texts.ts';
import { useOccurrences } from './use-occurrences.ts';

/** Where something is heard or said: every occurrence, one key away. */
export default function LocateView() {
  const t = useTexts(locateTexts);
  const search = useSearch();
  const [, navigate] = useLocation();
  const state = useMemo(() => readLocateState(new URLSearchParams(search)), [search]);
  const change = useCallback(
    (part: Partial<LocateState>, options?: { readonly replace?: boolean }) =>
      navigate(`/locate?${locateParamsOf({ ...state, number: null, ...part })}`, options),
    [state, navigate],
  );
  const occurrences = useOccurrences(state);
  const [least, setLeast] = useState(state.minSimilarity);
  useEffect(() => setLeast(state.minSimilarity), [state.minSimilarity]);
  const results = useRef<HTMLDivElement>(null);
  const ask = (phrase: string, sound: Sound | null) => {
    if (phrase === state.phrase && isSameSound(sound, state.sound)) occurrences.again();
    else change({ phrase, sound });
    // Numbers pressed next are meant for what is found.
    results.current?.focus();
  };
  return (
    <Page title={t('title')} lead={t('lead')}>
      <QueryBox
        label={t('box')}
        placeholder={t('placeholder')}
        action={t('action')}
        text={state.phrase}
        sound={state.sound}
        further={{ path: '/search', label: t('further') }}
        onAsk={ask}
      />
      {isAsked(state) && <LocateOptions state={state} onChange={change} onLeast={setLeast} />}
      {occurrences.error !== null && <ProblemNotice error={occurrences.error} />}
      <section ref={results} tabIndex={-1} aria-label={t('list')}>
        {isAsked(state) ? (
          <LocateResults state={state} occurrences={occurrences} least={least} onChange={change} />
        ) : (
          <LocateExamples />
        )}
      </section>
    </Page>
  );
}
