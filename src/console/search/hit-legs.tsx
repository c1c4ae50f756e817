import { useTexts } from '../i18n/define-texts.ts';
import { formatNumber } from '../i18n/format.ts';
import type { ShownHit } from './hit.ts';
import { legColour } from './leg.ts';
import styles from './search.module.css';
import type { SearchState } from './search-state.ts';
import { legTexts } from './search-texts.ts';
import type { SearchPage } from './use-search.ts';
import { whyOff } from './why-off.ts';

interface HitLegsProps {
  readonly id: string;
  readonly hit: ShownHit;
  readonly best: number;
  readonly page: SearchPage;
  readonly state: SearchState;
}

/** All four legs: what each gave to the hit, or why it gave nothing. */
export function HitLegs({ id, hit, best, page, state }: HitLegsProps) {
  const t = useTexts(legTexts);
  return (
    <ul id={id} className={styles.legs}>
      {page.legs.map((each) => (
        <HitLeg
          key={each.leg}
          state={each}
          why={whyOff(t, state, each)}
          given={hit.explanation.find(({ leg }) => leg === each.leg)}
          best={best}
          isLexical={each.leg === 'SENTENCE' && page.embedder?.kind === 'LEXICAL'}
        />
      ))}
    </ul>
  );
}

interface HitLegProps {
  readonly state: SearchPage['legs'][number];
  /** Why it took no part. */
  readonly why: string;
  readonly given: ShownHit['explanation'][number] | undefined;
  readonly best: number;
  readonly isLexical: boolean;
}

function HitLeg({ state, why, given, best, isLexical }: HitLegProps) {
  const t = useTexts(legTexts);
  const { leg, available } = state;
  const number = (value: number, digits = 3) => formatNumber(value, { maximumFractionDigits: digits });
  return (
    <li className={styles.leg} data-off={!available}>
      <div className={styles.legHead}>
        <span className={styles.dot} style={{ background: legColour[leg] }} aria-hidden />
        <strong>{t(leg)}</strong>
        {given && available && (
          <span className={`${styles.adds} numbers`}>
            {t('adds', { contribution: number(given.contribution, 4) })}
          </span>
        )}
      </div>
      <p className={styles.soft}>{isLexical ? t('lexical') : t(`${leg}_what`)}</p>
      {!available && <p className={styles.reason}>{t('off', { reason: why })}</p>}
      {available && (!given || given.rank === null) && <p className={styles.reason}>{t('nothing')}</p>}
      {available && given && given.rank !== null && (
        <>
          <Bar share={given.contribution / best} colour={legColour[leg]} />
          <Bar share={given.normalisedScore ?? 0} colour={legColour[leg]} thin />
          <p className={`${styles.legNumbers} numbers`}>
            <span>{t('rank', { rank: given.rank })}</span>
            <span>{t('raw', { raw: number(given.rawScore ?? 0) })}</span>
            <span>{t('normalised', { normalised: number(given.normalisedScore ?? 0) })}</span>
            <span>{t('weight', { weight: number(given.weight, 2) })}</span>
            {!given.found && <span>{t('not_found')}</span>}
          </p>
        </>
      )}
    </li>
  );
}

function Bar({
  share,
  colour,
  thin = false,
}: {
  readonly share: number;
  readonly colour: string;
  readonly thin?: boolean;
}) {
  return (
    <div className={thin ? styles.barThin : styles.bar} aria-hidden>
      <span style={{ width: `${100 * Math.min(1, share)}%`, background: colour }} />
    </div>
  );
}
