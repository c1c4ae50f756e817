import { Button } from '../design/button.tsx';
import { Panel } from '../design/page.tsx';
import { Slider } from '../design/slider.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { formatNumber } from '../i18n/format.ts';
import { legColour } from './leg.ts';
import styles from './search.module.css';
import type { SearchState } from './search-state.ts';
import { legTexts } from './search-texts.ts';
import type { SearchPage } from './use-search.ts';
import type { WeighingChoice } from './weighing-choice.ts';
import { whyOff } from './why-off.ts';

interface WeightsPanelProps {
  readonly page: SearchPage;
  readonly state: SearchState;
  readonly choice: WeighingChoice;
  /** While the hand moves. */
  readonly onDraft: (choice: WeighingChoice) => void;
  /** When it lets go. */
  readonly onCommit: (choice: WeighingChoice) => void;
}

/** The API takes up to 100; what counts is how weights stand to each other. */
const maxWeight = 4;
const methods = ['RELATIVE_SCORE', 'RRF'] as const;

export function WeightsPanel({ page, state, choice, onDraft, onCommit }: WeightsPanelProps) {
  const t = useTexts(legTexts);
  const { weights, method } = choice;
  return (
    <Panel
      title={t('weights')}
      actions={
        Object.keys(weights).length > 0 && (
          <Button look="plain" onClick={() => onCommit({ ...choice, weights: {} })}>
            {t('reset')}
          </Button>
        )
      }
    >
      <div className={styles.weights}>
        {page.legs.map((each) => {
          const { leg, available, weight } = each;
          const value = weights[leg] ?? weight ?? 0;
          const having = (next: number): WeighingChoice => ({
            ...choice,
            weights: { ...weights, [leg]: Math.round(10 * next) / 10 },
          });
          return (
            <div
              key={leg}
              className={styles.weight}
              style={{ '--slider-color': legColour[leg] } as React.CSSProperties}
            >
              <span className={styles.dot} style={{ background: legColour[leg] }} aria-hidden />
              <strong>{t(leg)}</strong>
              {available ? (
                <>
                  <span className="numbers">{formatNumber(value, { maximumFractionDigits: 1 })}</span>
                  <div className={styles.whole}>
                    <Slider
                      label={t('weight_of', { leg: t(leg) })}
                      value={Math.min(maxWeight, value)}
                      min={0}
                      max={maxWeight}
                      step={0.1}
                      onChange={(next) => onDraft(having(next))}
                      onCommit={(next) => onCommit(having(next))}
                    />
                  </div>
                </>
              ) : (
                <span className={`${styles.soft} ${styles.whole}`}>{whyOff(t, state, each)}</span>
              )}
            </div>
          );
        })}
        <fieldset className={styles.methods}>
          <legend className={styles.soft}>{t('fusion')}</legend>
          {methods.map((each) => (
            <Button
              key={each}
              aria-pressed={method === each}
              title={t(`${each}_what`)}
              onClick={() => onCommit({ ...choice, method: each })}
            >
              {t(each)}
            </Button>
          ))}
        </fieldset>
        <p className={styles.soft}>{t('at_once')}</p>
      </div>
    </Panel>
  );
}
