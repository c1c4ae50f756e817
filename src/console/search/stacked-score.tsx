import { useTexts } from '../i18n/define-texts.ts';
import { formatNumber } from '../i18n/format.ts';
import { type ShownHit, scoreDigits } from './hit.ts';
import { legColour } from './leg.ts';
import styles from './search.module.css';
import { legTexts, searchTexts } from './search-texts.ts';

/** What each leg added, side by side, as a share of the best hit's score. */
export function StackedScore({ hit, best }: { readonly hit: ShownHit; readonly best: number }) {
  const t = useTexts(searchTexts);
  const leg = useTexts(legTexts);
  const parts = hit.explanation.filter(({ contribution }) => contribution > 0);
  const digits = scoreDigits(best);
  const spoken = t('score_of', {
    score: formatNumber(hit.score, digits),
    parts: parts.map((each) => `${leg(each.leg)} ${formatNumber(each.contribution, digits)}`).join(', '),
  });
  return (
    <div className={styles.stack} role="img" aria-label={spoken} title={spoken}>
      {parts.map((each) => (
        <span
          key={each.leg}
          style={{ width: `${(100 * each.contribution) / best}%`, background: legColour[each.leg] }}
        />
      ))}
    </div>
  );
}
