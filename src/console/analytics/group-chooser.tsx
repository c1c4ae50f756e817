import { useQuery } from '@apollo/client/react';
import { type FormEvent, useId } from 'react';
import { Button } from '../design/button.tsx';
import { SelectField, TextField } from '../design/field.tsx';
import type { RecordingFilter } from '../filter/recording-filter.ts';
import { useTexts } from '../i18n/define-texts.ts';
import styles from './analytics.module.css';
import { type AnalyticsState, dimensions, measures } from './analytics-state.ts';
import { type AnalyticsText, analyticsTexts } from './analytics-texts.ts';
import { fieldPaths } from './field-paths.ts';
import { AnalyticsFieldsDocument } from './generated/operations.ts';

interface GroupChooserProps {
  readonly filter: RecordingFilter;
  readonly state: AnalyticsState;
  readonly onChange: (change: { by?: string; field?: string; measure?: string }) => void;
}

/** What the charts below are grouped by, and what they measure. */
export function GroupChooser({ filter, state, onChange }: GroupChooserProps) {
  const t = useTexts(analyticsTexts);
  const list = useId();
  const isMetadata = state.by === 'METADATA';
  const { data } = useQuery(AnalyticsFieldsDocument, { skip: !isMetadata, variables: { filter } });
  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onChange({ field: String(new FormData(event.currentTarget).get('field')).trim() });
  };
  return (
    <div className={styles.chooser}>
      <SelectField label={t('by')} value={state.by} onChange={({ target }) => onChange({ by: target.value })}>
        {dimensions.map((each) => (
          <option key={each} value={each}>
            {t(each as AnalyticsText)}
          </option>
        ))}
      </SelectField>
      {isMetadata && (
        <form className={styles.fieldForm} onSubmit={apply}>
          <TextField
            key={state.field}
            label={t('field')}
            name="field"
            list={list}
            defaultValue={state.field}
          />
          <datalist id={list}>
            {fieldPaths(data?.audioRecords.nodes ?? []).map((path) => (
              <option key={path} value={path} />
            ))}
          </datalist>
          <Button type="submit">{t('by')}</Button>
        </form>
      )}
      <SelectField
        label={t('measure')}
        value={state.measure}
        onChange={({ target }) => onChange({ measure: target.value })}
      >
        {measures.map((each) => (
          <option key={each} value={each}>
            {t(each)}
          </option>
        ))}
      </SelectField>
    </div>
  );
}
