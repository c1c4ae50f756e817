import { useTexts } from '../../i18n/define-texts.ts';
import { type LanePlace, rowOfLayer, tokenRows } from './layout.ts';
import styles from './timeline.module.css';
import type { TimelineModel } from './timeline-model.ts';
import { timelineTexts } from './timeline-texts.ts';

interface LaneNamesProps {
  readonly model: TimelineModel;
  readonly places: readonly LanePlace[];
}

/** Beside each lane what it is, or why it is empty. */
export function LaneNames({ model, places }: LaneNamesProps) {
  const t = useTexts(timelineTexts);
  const { source } = model;
  return (
    <div className={styles.names} aria-hidden>
      {places.map(({ id, topPx, heightPx }) => {
        if (id === 'tokens') return <TokenNames key={id} topPx={topPx} />;
        if (id === 'ruler') return null;
        const isPicture = id === 'waveform' || id === 'spectrogram';
        const isMissing = isPicture && !source.pyramids[id];
        return (
          <div key={id} className={styles.name} style={{ top: topPx, height: heightPx }}>
            <span>{t(id)}</span>
            {isMissing && <small>{t('not_drawn')}</small>}
          </div>
        );
      })}
    </div>
  );
}

function TokenNames({ topPx }: { readonly topPx: number }) {
  const t = useTexts(timelineTexts);
  const rest = rowOfLayer(1);
  return (
    <>
      <div className={styles.name} style={{ top: topPx, height: tokenRows.firstPx }}>
        <span>{t('tokens')}</span>
      </div>
      <div
        className={styles.name}
        style={{ top: topPx + rest.topPx, height: (tokenRows.layers - 1) * rest.heightPx }}
      >
        <small>{t('layer_first')}</small>
        <small>{t('layer_rest')}</small>
      </div>
    </>
  );
}
