import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { filteredPath } from '../filter/use-recording-filter.ts';
import { useTexts } from '../i18n/define-texts.ts';
import { formatBytes, formatNumber, formatPercent } from '../i18n/format.ts';
import styles from './analytics.module.css';
import { analyticsTexts } from './analytics-texts.ts';
import type { AnalyticsOverviewQuery, AnalyticsTokensQuery } from './generated/operations.ts';

interface TotalsProps {
  readonly all: AnalyticsOverviewQuery['analytics']['recordings']['all'];
  readonly tokens: AnalyticsTokensQuery['analytics']['tokens'] | undefined;
}

/** The workspace in a line of numbers. */
export function Totals({ all, tokens }: TotalsProps) {
  const t = useTexts(analyticsTexts);
  const { links, speechShare, pauseShare, speakingRate, wordsPerMinute } = all;
  const pathWith = (condition: object) => filteredPath('/', { all: [all.filter, condition] });
  return (
    <section aria-label={t('totals')}>
      <dl className={styles.totals}>
        <Total
          name={t('recordings')}
          value={formatNumber(all.recordings)}
          href={filteredPath('/', all.filter)}
        >
          {all.failed > 0 && (
            <Link href={pathWith({ statuses: ['FAILED'] })}>{t('failed', { count: all.failed })}</Link>
          )}
        </Total>
        <Total name={t('hours')} value={formatNumber(all.hours)}>
          {t('bytes', { size: formatBytes(all.bytes) })}
        </Total>
        <Total
          name={t('transcribed')}
          value={formatPercent(all.ready === 0 ? 0 : all.transcribed / all.ready)}
          href={pathWith({ hasTranscript: true })}
        >
          {t('words', { count: all.words })}
        </Total>
        <Total name={t('speech')} value={speechShare ? formatPercent(speechShare.total) : '–'}>
          {pauseShare && t('speech_lead', { pause: formatPercent(pauseShare.total) })}
        </Total>
        <Total name={t('pace')} value={speakingRate ? formatNumber(speakingRate.total) : '–'}>
          {wordsPerMinute !== null &&
            t('pace_lead', { words: formatNumber(wordsPerMinute, { maximumFractionDigits: 0 }) })}
        </Total>
        <Total name={t('copies')} value={formatNumber(all.surplus)} href="/copies">
          {t('copies_lead', { count: all.duplicated })}
        </Total>
        <Total
          name={t('coverage')}
          value={links.coverage === null ? '–' : formatPercent(links.coverage)}
          href="/desk"
        >
          {t('coverage_lead', { count: links.recordingsUnanswered })}
        </Total>
        <Total
          name={t('entropy')}
          value={tokens?.entropyBits == null ? '–' : formatNumber(tokens.entropyBits)}
        >
          {tokens && t('entropy_lead', { distinct: formatNumber(tokens.distinct) })}
        </Total>
      </dl>
    </section>
  );
}

interface TotalProps {
  readonly name: string;
  readonly value: string;
  readonly href?: string;
  readonly children: ReactNode;
}

function Total({ name, value, href, children }: TotalProps) {
  return (
    <div className={styles.total}>
      <dt>{name}</dt>
      <dd>
        <strong className="numbers">{href ? <Link href={href}>{value}</Link> : value}</strong>
        <span>{children}</span>
      </dd>
    </div>
  );
}
