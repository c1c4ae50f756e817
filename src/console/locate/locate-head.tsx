import { type FormEvent, useState } from 'react';
import { Button } from '../design/button.tsx';
import { Badge } from '../design/states.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { formatNumber, formatTime } from '../i18n/format.ts';
import styles from './locate.module.css';
import { locateTexts } from './locate-texts.ts';
import type { OccurrencePage } from './occurrence.ts';

interface LocateHeadProps {
  readonly page: OccurrencePage;
  readonly laneCount: number;
  readonly shownCount: number;
  readonly onGo: (number: number) => Promise<void>;
}

/** How many there are, what was searched, and the way to the n-th. */
export function LocateHead({ page, laneCount, shownCount, onGo }: LocateHeadProps) {
  const t = useTexts(locateTexts);
  const { total, example } = page;
  const isAll = shownCount === total.count;
  return (
    <div className={styles.head}>
      <p className={styles.count} role="status">
        <strong>{t('found', { count: total.count })}</strong>
        {isAll && total.count > 0 && <span>{t('in', { count: laneCount })}</span>}
        {total.exact && <Badge tone="good">{t('exact')}</Badge>}
        {!isAll && <span className={styles.soft}>{t('shown', { shown: shownCount })}</span>}
        {example && (
          <span className={`${styles.soft} numbers`}>
            {t('searched', {
              time: formatTime(example.searchedS, 0),
              recordings: formatNumber(example.searchedRecordings),
              scan: formatNumber(example.scanMs, { maximumFractionDigits: 0 }),
            })}
          </span>
        )}
      </p>
      {total.count > 0 && <GoTo count={total.count} onGo={onGo} />}
    </div>
  );
}

function GoTo({ count, onGo }: { readonly count: number; readonly onGo: (number: number) => Promise<void> }) {
  const t = useTexts(locateTexts);
  const [number, setNumber] = useState('');
  const go = (event: FormEvent) => {
    event.preventDefault();
    if (number !== '') void onGo(Number(number));
  };
  return (
    <form className={styles.goTo} onSubmit={go}>
      <span className={styles.keys}>
        <kbd>1</kbd>–<kbd>9</kbd> {t('keys')} <kbd>←</kbd> <kbd>→</kbd> {t('keys_next')}
      </span>
      <label>
        <span className={styles.soft}>{t('go')}</span>
        <input
          type="number"
          min={1}
          max={count}
          value={number}
          onChange={({ target }) => setNumber(target.value)}
        />
      </label>
      <Button type="submit">{t('go_action')}</Button>
    </form>
  );
}
