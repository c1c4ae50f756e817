import { useMutation, useQuery } from '@apollo/client/react';
import { type FormEvent, useState } from 'react';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { SelectField, TextField } from '../design/field.tsx';
import { Slider } from '../design/slider.tsx';
import { ProblemNotice } from '../design/states.tsx';
import { useToasts } from '../design/toast.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { formatNumber } from '../i18n/format.ts';
import { hasFilters } from './filter-chips.tsx';
import {
  SearchSaveDocument,
  SearchSavedDocument,
  SearchSurroundingsDocument,
} from './generated/operations.ts';
import { type SavedKind, savedPhraseOf, saveSearchInputOf } from './save-search-input.ts';
import styles from './saved.module.css';
import { savedTexts } from './saved-texts.ts';
import type { SearchState } from './search-state.ts';

interface SaveSearchDialogProps {
  readonly state: SearchState;
  readonly onClose: () => void;
}

/** Keeps what is searched for, so that new recordings are looked at with it. */
export function SaveSearchDialog({ state, onClose }: SaveSearchDialogProps) {
  const t = useTexts(savedTexts);
  const { tell } = useToasts();
  const labels = useQuery(SearchSurroundingsDocument, { fetchPolicy: 'cache-first' }).data?.soundLabels.nodes;
  const [phrase, setPhrase] = useState(savedPhraseOf(state));
  const [name, setName] = useState(state.text || (state.sound?.kind === 'clip' ? state.sound.name : ''));
  const [kind, setKind] = useState<SavedKind>(state.sound ? 'sound' : phrase === '' ? 'label' : 'phrase');
  const [anyForm, setAnyForm] = useState(false);
  const [minConfidence, setMinConfidence] = useState(0.5);
  const [label, setLabel] = useState(state.filters.labels[0] ?? '');
  const [save, { error, loading }] = useMutation(SearchSaveDocument, {
    refetchQueries: [SearchSavedDocument],
  });
  const kinds = [
    ...(phrase === '' && state.text === '' ? [] : ['phrase' as const]),
    ...(state.sound ? ['sound' as const] : []),
    ...(labels?.length ? ['label' as const] : []),
  ];
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const choice = { name, kind, phrase, anyForm, minConfidence, label: label || (labels?.[0]?.name ?? '') };
    try {
      await save({ variables: { input: saveSearchInputOf(state, choice) } });
      tell(t('kept', { name }));
      onClose();
    } catch {
      // Shown in the form.
    }
  };
  return (
    <Dialog open onClose={onClose} title={t('save')}>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <p>{t('save_lead')}</p>
        {error && <ProblemNotice error={error} />}
        <TextField
          label={t('name')}
          value={name}
          required
          maxLength={100}
          onChange={({ target }) => setName(target.value)}
        />
        <fieldset className={styles.kinds}>
          <legend>{t('what')}</legend>
          {kinds.map((each) => (
            <label key={each}>
              <input type="radio" name="kind" checked={kind === each} onChange={() => setKind(each)} />
              {t(each)}
            </label>
          ))}
        </fieldset>
        {kind === 'phrase' && (
          <>
            <TextField
              label={t('phrase_is')}
              value={phrase}
              required
              onChange={({ target }) => setPhrase(target.value)}
            />
            <label className={styles.check}>
              <input type="checkbox" checked={anyForm} onChange={() => setAnyForm(!anyForm)} />
              {t('forms')}
            </label>
          </>
        )}
        {kind === 'sound' && (
          <div>
            <span className={styles.label}>
              {t('confidence')} <strong>{formatNumber(minConfidence, { minimumFractionDigits: 2 })}</strong>
            </span>
            <Slider
              label={t('confidence')}
              value={minConfidence}
              min={0.3}
              max={1}
              step={0.05}
              onChange={setMinConfidence}
            />
          </div>
        )}
        {kind === 'label' && (
          <SelectField label={t('label_is')} value={label} onChange={({ target }) => setLabel(target.value)}>
            {labels?.map((each) => (
              <option key={each.id} value={each.name}>
                {each.name}
              </option>
            ))}
          </SelectField>
        )}
        {hasFilters(state.filters) && <p className={styles.soft}>{t('filters_too')}</p>}
        <Button look="primary" type="submit" disabled={loading}>
          {t('keep')}
        </Button>
      </form>
    </Dialog>
  );
}
