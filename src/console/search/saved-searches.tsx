import { useApolloClient, useQuery } from '@apollo/client/react';
import { BellPlus, Bookmark } from 'lucide-react';
import { useState } from 'react';
import { useEvents } from '../api/use-events.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { ProblemNotice } from '../design/states.tsx';
import { useToasts } from '../design/toast.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { useMay } from '../shell/use-viewer.ts';
import { SearchSavedDocument, SearchSavedMatchesDocument } from './generated/operations.ts';
import { SaveSearchDialog } from './save-search-dialog.tsx';
import styles from './saved.module.css';
import { SavedList } from './saved-list.tsx';
import { SavedMatches } from './saved-matches.tsx';
import { savedTexts } from './saved-texts.ts';
import { isAsked, type SearchState } from './search-state.ts';

/** Saves what is asked now, and shows what was saved with what it found since, as it finds it. */
export function SavedSearches({ state }: { readonly state: SearchState }) {
  const t = useTexts(savedTexts);
  const client = useApolloClient();
  const { tell } = useToasts();
  const maySave = useMay('CURATE');
  const [isSaving, setSaving] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const { data, error } = useQuery(SearchSavedDocument);
  const [only, setOnly] = useState<string | null>(null);
  useEvents((event) => {
    if (!('savedSearchId' in event)) return;
    tell(t('new_match', { name: event.name }));
    void client.refetchQueries({ include: [SearchSavedDocument] });
    if (isOpen) void client.refetchQueries({ include: [SearchSavedMatchesDocument] });
  });
  const saved = data?.savedSearches.nodes ?? [];
  const chosen = saved.find(({ id }) => id === only);
  return (
    <>
      {maySave && (
        <Button
          disabled={!isAsked(state) && state.filters.labels.length === 0}
          onClick={() => setSaving(true)}
        >
          <BellPlus aria-hidden />
          {t('save')}
        </Button>
      )}
      <Button onClick={() => setOpen(true)}>
        <Bookmark aria-hidden />
        {t('saved')}
        {saved.length > 0 && <span className="numbers">{saved.length}</span>}
      </Button>
      {isSaving && <SaveSearchDialog state={state} onClose={() => setSaving(false)} />}
      <Dialog open={isOpen} onClose={() => setOpen(false)} title={t('saved')} drawer>
        <div className={styles.drawer}>
          {error && <ProblemNotice error={error} />}
          {data && saved.length === 0 && <p className={styles.soft}>{t('nothing')}</p>}
          <SavedList saved={saved} only={only} onOnly={setOnly} mayDelete={maySave} />
          {saved.length > 0 && <SavedMatches chosen={chosen ?? null} onAll={() => setOnly(null)} />}
        </div>
      </Dialog>
    </>
  );
}
