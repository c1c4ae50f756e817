import { Button } from '../design/button.tsx';
import { TextField } from '../design/field.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { formatNumber } from '../i18n/format.ts';
import styles from './desk.module.css';
import { type DeskState, standings } from './desk-state.ts';
import { questionTexts } from './desk-texts.ts';
import type { ChangeDesk } from './use-desk-state.ts';
import type { QuestionPage } from './use-questions.ts';

interface QuestionFiltersProps {
  readonly state: DeskState;
  readonly change: ChangeDesk;
  readonly counts: QuestionPage['counts'];
}

export function QuestionFilters({ state, change, counts }: QuestionFiltersProps) {
  const t = useTexts(questionTexts);
  return (
    <div className={styles.filters}>
      <fieldset className={styles.standings}>
        <legend className="only-spoken">{t('show')}</legend>
        {standings.map((standing) => (
          <Button
            key={standing}
            look="plain"
            aria-pressed={state.show === standing}
            onClick={() => change({ show: standing, questionId: null, articleId: null })}
          >
            {t(standing)}
            {counts && (
              <span className={`${styles.count} numbers`}>{formatNumber(counts[standing].total.count)}</span>
            )}
          </Button>
        ))}
      </fieldset>
      <TextField
        label={t('named')}
        hideLabel
        type="search"
        placeholder={t('named')}
        value={state.named}
        onChange={({ target }) => change({ named: target.value }, { replace: true })}
      />
    </div>
  );
}
