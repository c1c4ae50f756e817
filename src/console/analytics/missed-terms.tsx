import { useQuery } from '@apollo/client/react';
import { ProblemNotice, Spinner } from '../design/states.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { formatNumber } from '../i18n/format.ts';
import { analyticsTexts } from './analytics-texts.ts';
import { ChartPanel } from './chart-panel.tsx';
import { AnalyticsTermsDocument } from './generated/operations.ts';

/** What was looked for by words and not found: a click looks again. */
export function MissedTerms() {
  const t = useTexts(analyticsTexts);
  const { data, error } = useQuery(AnalyticsTermsDocument);
  if (error) return <ProblemNotice error={error} />;
  if (!data) return <Spinner />;
  const { enabled, keptDays, terms } = data.analytics.searchTerms;
  const count = (value: number) => formatNumber(value);
  return (
    <ChartPanel
      title={t('terms')}
      kind="rows"
      wide
      data={{
        of: t('term'),
        series: [
          { name: t('without_hits'), colour: '--leg-fingerprint', format: count, isCount: true },
          { name: t('searches'), colour: '--line-strong', format: count, isCount: true },
        ],
        rows: terms.map(({ term, withoutHits, searches }) => ({
          label: term,
          values: [withoutHits, searches],
          href: `/search?${new URLSearchParams({ q: term })}`,
        })),
      }}
      empty={t(enabled ? 'terms_none' : 'terms_off')}
      {...(enabled && { note: t('terms_note', { days: keptDays }) })}
    />
  );
}
