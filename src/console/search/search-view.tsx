import { useEffect, useState } from 'react';
import { QueryBox } from '../clip/query-box.tsx';
import { Page } from '../design/page.tsx';
import { ProblemNotice } from '../design/states.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { FilterBar } from './filter-bar.tsx';
import { SavedSearches } from './saved-searches.tsx';
import { SearchExamples } from './search-examples.tsx';
import { SearchResults } from './search-results.tsx';
import { isAsked } from './search-state.ts';
import { searchTexts } from './search-texts.ts';
import { useSearchResults } from './use-search.ts';
import { useSearchState } from './use-search-state.ts';
import { isSameWeighing, type WeighingChoice } from './weighing-choice.ts';

/** Words, meaning and sound in one box; what was found, why, and how it would rank with other weights. */
export default function SearchView() {
  const t = useTexts(searchTexts);
  const [state, change] = useSearchState();
  const results = useSearchResults(state);
  const [draft, setDraft] = useState<WeighingChoice | null>(null);
  // Sliders tell that a key was released before they tell what it changed.
  useEffect(() => {
    if (draft !== null && isSameWeighing(draft, state)) setDraft(null);
  }, [draft, state]);
  const ask = (text: string, sound: typeof state.sound) => {
    setDraft(null);
    if (text === state.text && sound === state.sound) void results.refetch().catch(() => {});
    else change({ text, sound });
  };
  const commit = (choice: WeighingChoice) => {
    setDraft(null);
    if (!isSameWeighing(choice, state)) change(choice, { replace: true });
  };
  return (
    <Page title={t('title')} lead={t('lead')} actions={<SavedSearches state={state} />}>
      <QueryBox
        label={t('box')}
        placeholder={t('placeholder')}
        action={t('action')}
        text={state.text}
        sound={state.sound}
        further={{ path: '/locate', label: t('further') }}
        onAsk={ask}
      />
      {results.error !== undefined && <ProblemNotice error={results.error} />}
      <FilterBar state={state} page={results.page} onChange={change} />
      {isAsked(state) ? (
        <SearchResults
          state={state}
          results={results}
          choice={draft ?? state}
          isDraft={draft !== null && !isSameWeighing(draft, state)}
          onChange={change}
          onDraft={setDraft}
          onCommit={commit}
        />
      ) : (
        <SearchExamples />
      )}
    </Page>
  );
}
