import { useQuery } from '@apollo/client/react';
import { Spinner } from '../../design/states.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import { languageName } from '../../i18n/language-name.ts';
import { filterTexts } from '../filter-texts.ts';
import { FilterLanguagesDocument } from '../generated/operations.ts';
import { ChoicesEditor } from './choices-editor.tsx';
import type { EditorProps } from './editor-props.ts';

/** Languages that recordings are in, most frequent first. */
export function LanguagesEditor({ condition, onChange }: EditorProps) {
  const t = useTexts(filterTexts);
  const { data } = useQuery(FilterLanguagesDocument, { variables: { filter: {} } });
  if (!data) return <Spinner />;
  const chosen = condition.languages ?? [];
  const known = data.analytics.recordings.all.languages.flatMap(({ language, recordings }) =>
    language === null ? [] : [{ value: language, text: `${languageName(language)} (${recordings})` }],
  );
  const gone = chosen
    .filter((value) => !known.some((each) => each.value === value))
    .map((value) => ({ value, text: languageName(value) }));
  return (
    <ChoicesEditor
      title={t('languages')}
      choices={[...known, ...gone]}
      chosen={chosen}
      empty={t('nothing_known')}
      onApply={(languages) => onChange(languages.length === 0 ? null : { languages })}
    />
  );
}
