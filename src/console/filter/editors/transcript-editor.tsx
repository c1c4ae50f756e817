import { useTexts } from '../../i18n/define-texts.ts';
import styles from '../filter.module.css';
import { filterTexts } from '../filter-texts.ts';
import { EditorForm } from './editor-form.tsx';
import type { EditorProps } from './editor-props.ts';

export function TranscriptEditor({ condition, onChange }: EditorProps) {
  const t = useTexts(filterTexts);
  const wanted = condition.hasTranscript ?? true;
  return (
    <EditorForm
      title={t('hasTranscript')}
      onApply={(data) => onChange({ hasTranscript: data.get('has') === 'yes' })}
    >
      <label className={styles.choice}>
        <input type="radio" name="has" value="yes" defaultChecked={wanted} />
        {t('with_transcript')}
      </label>
      <label className={styles.choice}>
        <input type="radio" name="has" value="no" defaultChecked={!wanted} />
        {t('without_transcript')}
      </label>
    </EditorForm>
  );
}
