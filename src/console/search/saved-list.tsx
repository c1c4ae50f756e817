import { useMutation, useQuery } from '@apollo/client/react';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '../design/button.tsx';
import { ConfirmDialog } from '../design/dialog.tsx';
import { Badge } from '../design/states.tsx';
import { useToasts } from '../design/toast.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { formatDate, formatTime } from '../i18n/format.ts';
import {
  SearchDeleteSavedDocument,
  SearchSavedDocument,
  type SearchSavedSearchFragment,
  SearchSurroundingsDocument,
} from './generated/operations.ts';
import styles from './saved.module.css';
import { savedTexts } from './saved-texts.ts';

interface SavedListProps {
  readonly saved: readonly SearchSavedSearchFragment[];
  /** Id of the one whose matches alone are shown. */
  readonly only: string | null;
  readonly onOnly: (id: string | null) => void;
  readonly mayDelete: boolean;
}

export function SavedList({ saved, only, onOnly, mayDelete }: SavedListProps) {
  const t = useTexts(savedTexts);
  const { tellProblem } = useToasts();
  const [leaving, setLeaving] = useState<SearchSavedSearchFragment | null>(null);
  const [remove] = useMutation(SearchDeleteSavedDocument, { refetchQueries: [SearchSavedDocument] });
  return (
    <>
      <ul className={styles.saved}>
        {saved.map((search) => (
          <li key={search.id} className={styles.search}>
            <button
              type="button"
              className={styles.choose}
              aria-pressed={only === search.id}
              aria-label={t('only', { name: search.name })}
              onClick={() => onOnly(only === search.id ? null : search.id)}
            >
              <strong>{search.name}</strong>
              <What search={search} />
              <span className={styles.soft}>
                {t('matches', { count: search.matchCount })}
                {search.lastMatchedAt !== null && ` · ${formatDate(search.lastMatchedAt)}`}
              </span>
            </button>
            {mayDelete && (
              <IconButton label={t('delete', { name: search.name })} onClick={() => setLeaving(search)}>
                <Trash2 />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={leaving !== null}
        onClose={() => setLeaving(null)}
        title={t('delete_title')}
        action={t('delete_action')}
        onConfirm={() => void remove({ variables: { id: leaving!.id } }).catch(tellProblem)}
      >
        {t('delete_text', { name: leaving?.name ?? '' })}
      </ConfirmDialog>
    </>
  );
}

function What({ search: { query, filter } }: { readonly search: SearchSavedSearchFragment }) {
  const t = useTexts(savedTexts);
  const labels = useQuery(SearchSurroundingsDocument, { fetchPolicy: 'cache-first' }).data?.soundLabels.nodes;
  const what =
    'phrase' in query
      ? t('what_phrase', { phrase: query.phrase })
      : 'durationS' in query
        ? t('what_sound', { time: formatTime(query.durationS) })
        : t('what_label', { label: labels?.find(({ id }) => id === query.labelId)?.name ?? '' });
  return (
    <span>
      {what} {filter !== null && <Badge>{t('filtered')}</Badge>}
    </span>
  );
}
