import { useTexts } from '../i18n/define-texts.ts';
import { formatNumber, formatPercent } from '../i18n/format.ts';
import { analyticsTexts } from './analytics-texts.ts';
import { ChartPanel } from './chart-panel.tsx';
import type { AnalyticsTokensQuery } from './generated/operations.ts';

type Tokens = AnalyticsTokensQuery['analytics']['tokens'];

/** Which tokens the sound is made of most. */
export function TokenChart({ tokens }: { readonly tokens: Tokens }) {
  const t = useTexts(analyticsTexts);
  const note = t('tokens_note', {
    count: tokens.tokens,
    layers: tokens.layers.map((layer) => formatNumber(layer)).join(', '),
  });
  const waiting = tokens.stale && t('tokens_stale', { count: tokens.recordingsWaiting });
  return (
    <ChartPanel
      title={t('tokens')}
      kind="columns"
      data={{
        of: t('token'),
        series: [{ name: t('token_share'), colour: '--wave', format: (value) => formatPercent(value, 1) }],
        rows: tokens.top.map(({ token, share }) => ({ label: String(token), values: [share] })),
      }}
      note={[note, waiting].filter(Boolean).join(' ')}
    />
  );
}
