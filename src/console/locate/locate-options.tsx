import { ListFilter } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../design/button.tsx';
import { SelectField } from '../design/field.tsx';
import { Slider } from '../design/slider.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { formatNumber } from '../i18n/format.ts';
import { ChooseRecordings } from './choose-recordings.tsx';
import styles from './locate.module.css';
import { type LocateState, soundMatches } from './locate-state.ts';
import { locateTexts } from './locate-texts.ts';

interface LocateOptionsProps {
  readonly state: LocateState;
  readonly onChange: (change: Partial<LocateState>, options?: { readonly replace?: boolean }) => void;
  /** While the hand moves. */
  readonly onLeast: (minSimilarity: number) => void;
}

/** What counts as an occurrence, and where it is looked for. */
export function LocateOptions({ state, onChange, onLeast }: LocateOptionsProps) {
  const t = useTexts(locateTexts);
  const [isChoosing, setChoosing] = useState(false);
  const { phrase, sound, within } = state;
  return (
    <div className={styles.options}>
      {sound && (
        <SelectField
          label={t('kind')}
          value={state.soundMatch}
          onChange={({ target }) =>
            onChange({ soundMatch: soundMatches.find((each) => each === target.value) ?? 'ANY' })
          }
        >
          {soundMatches.map((match) => (
            <option key={match} value={match}>
              {t(match)}
            </option>
          ))}
        </SelectField>
      )}
      {sound && (
        <LeastSimilarity
          value={state.minSimilarity}
          onChange={onLeast}
          onCommit={(minSimilarity) => onChange({ minSimilarity }, { replace: true })}
        />
      )}
      {phrase.trim() !== '' && (
        <SelectField
          label={t('forms')}
          value={String(state.anyForm)}
          onChange={({ target }) => onChange({ anyForm: target.value === 'true' })}
        >
          <option value="false">{t('exact_forms')}</option>
          <option value="true">{t('any_form')}</option>
        </SelectField>
      )}
      <div className={styles.option}>
        <span className={styles.label}>{t('within')}</span>
        <div className={styles.within}>
          <Button onClick={() => setChoosing(true)}>
            <ListFilter aria-hidden />
            {within.length === 0 ? t('everywhere') : t('chosen', { count: within.length })}
          </Button>
          {within.length > 0 && (
            <Button look="plain" onClick={() => onChange({ within: [] })}>
              {t('clear')}
            </Button>
          )}
        </div>
      </div>
      <ChooseRecordings
        open={isChoosing}
        onClose={() => setChoosing(false)}
        chosen={within}
        onChange={(ids) => onChange({ within: ids })}
      />
    </div>
  );
}

interface LeastSimilarityProps {
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly onCommit: (value: number) => void;
}

function LeastSimilarity({ value, onChange, onCommit }: LeastSimilarityProps) {
  const t = useTexts(locateTexts);
  const [held, setHeld] = useState(value);
  useEffect(() => setHeld(value), [value]);
  return (
    <div className={styles.option}>
      <span className={styles.label}>
        {t('least')} <strong className="numbers">{formatNumber(held, { minimumFractionDigits: 2 })}</strong>
      </span>
      <Slider
        label={t('least')}
        value={held}
        min={0}
        max={1}
        step={0.05}
        onChange={(next) => {
          setHeld(next);
          onChange(next);
        }}
        onCommit={(next) => onCommit(Math.round(100 * next) / 100)}
      />
    </div>
  );
}
