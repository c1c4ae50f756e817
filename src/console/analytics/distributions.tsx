import { useTexts } from '../i18n/define-texts.ts';
import { formatNumber, formatPercent, formatTime } from '../i18n/format.ts';
import { analyticsTexts } from './analytics-texts.ts';
import type { Colour } from './chart-data.ts';
import { ChartPanel } from './chart-panel.tsx';
import type { AnalyticsDistributionFragment, AnalyticsOverviewQuery } from './generated/operations.ts';

type All = AnalyticsOverviewQuery['analytics']['recordings']['all'];

/** How lengths, speaking rates and turning points are spread over recordings. */
export function Distributions({ all }: { readonly all: All }) {
  const t = useTexts(analyticsTexts);
  const seconds = (value: number) => formatTime(value, Number.isInteger(value) || value >= 60 ? 0 : 1);
  const plain = (value: number) => formatNumber(value);
  const { durationS, speakingRate, turningPointsPerMinute } = all;
  return (
    <>
      <Spread title={t('lengths')} of={durationS} format={seconds} colour="--leg-keyword" />
      <Spread title={t('paces')} of={speakingRate?.byRecording} format={plain} colour="--leg-sentence" />
      <Spread
        title={t('turns')}
        of={turningPointsPerMinute?.byRecording}
        format={plain}
        colour="--leg-fingerprint"
      />
    </>
  );
}

interface SpreadProps {
  readonly title: string;
  readonly of: AnalyticsDistributionFragment | null | undefined;
  readonly format: (value: number) => string;
  readonly colour: Colour;
}

/** The value that each share of the recordings does not exceed. */
function Spread({ title, of, format, colour }: SpreadProps) {
  const t = useTexts(analyticsTexts);
  const at = (share: number) => of?.quantiles.find((each) => each.at === share)?.value ?? 0;
  return (
    <ChartPanel
      title={title}
      kind="curve"
      data={{
        of: t('share'),
        series: [{ name: title, colour, format }],
        rows: (of?.quantiles ?? []).map(({ at: share, value }) => ({
          label: formatPercent(share),
          values: [value],
        })),
      }}
      {...(of && {
        note: t('distribution_note', {
          median: format(at(0.5)),
          most: format(at(0.9)),
          mean: format(of.mean),
        }),
      })}
    />
  );
}
