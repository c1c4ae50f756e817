import { Badge } from '../design/states.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { formatNumber } from '../i18n/format.ts';
import styles from './search.module.css';
import { searchTexts } from './search-texts.ts';
import type { SearchPage } from './use-search.ts';

interface SummaryProps {
  readonly page: SearchPage;
  /** The server ranked what is shown; else the page did, with the weights under the hand. */
  readonly isConfirmed: boolean;
}

/** How many were found, whether that is all, and how long it took. */
export function Summary({ page, isConfirmed }: SummaryProps) {
  const t = useTexts(searchTexts);
  const { total, embedMs, tokenizeMs, databaseMs } = page;
  const found = t('found', { count: total.count });
  const ms = (value: number) => formatNumber(value, { maximumFractionDigits: value < 10 ? 1 : 0 });
  return (
    <div className={styles.summary} role="status">
      <strong>{total.exact ? found : t('at_least', { found })}</strong>
      <span title={total.exact ? t('exact_hint') : t('not_exact_hint')}>
        {total.exact && <Badge tone="good">{t('exact')}</Badge>}
      </span>
      <span className={`${styles.soft} numbers`}>
        {t('times', { embed: ms(embedMs), tokenize: ms(tokenizeMs), database: ms(databaseMs) })}
      </span>
      <span className={styles.soft} data-confirmed={isConfirmed}>
        {isConfirmed ? t('confirmed') : t('preview')}
      </span>
    </div>
  );
}
