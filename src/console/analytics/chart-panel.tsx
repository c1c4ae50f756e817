import { ChartColumn, Download, Table2 } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { IconButton } from '../design/button.tsx';
import { EmptyState } from '../design/states.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import styles from './analytics.module.css';
import { analyticsTexts } from './analytics-texts.ts';
import type { ChartData } from './chart-data.ts';
import { ChartLegend } from './chart-legend.tsx';
import { type ChartKind, ChartPicture } from './chart-picture.tsx';
import { ChartTable } from './chart-table.tsx';
import { downloadCsv } from './download-csv.ts';

interface ChartPanelProps {
  readonly title: string;
  readonly kind: ChartKind;
  readonly data: ChartData;
  /** Over the whole width. */
  readonly wide?: boolean;
  /** What is chosen for this chart alone. */
  readonly controls?: ReactNode;
  readonly note?: ReactNode;
  readonly empty?: string;
}

const rowPx = 30;
const leastPx = 220;

/** A chart with its table twin, which is there for those who do not see the chart, or shown instead of it. */
export function ChartPanel({ title, kind, data, wide = false, controls, note, empty }: ChartPanelProps) {
  const t = useTexts(analyticsTexts);
  const id = useId();
  const [isTable, setTable] = useState(false);
  const isEmpty = data.rows.length === 0;
  const isFlat = kind === 'rows' || kind === 'stacks';
  const heightPx = isFlat ? Math.max(leastPx, data.rows.length * rowPx + 50) : 260;
  return (
    <section className={`${styles.panel} ${wide ? styles.wide : ''}`} aria-labelledby={id}>
      <header className={styles.panelHead}>
        <h2 id={id}>{title}</h2>
        <div className={styles.panelActions}>
          {controls}
          <IconButton
            label={t(isTable ? 'as_chart' : 'as_table', { title })}
            onClick={() => setTable(!isTable)}
            disabled={isEmpty}
          >
            {isTable ? <ChartColumn /> : <Table2 />}
          </IconButton>
          <IconButton
            label={t('download', { title })}
            onClick={() => downloadCsv(title, data)}
            disabled={isEmpty}
          >
            <Download />
          </IconButton>
        </div>
      </header>
      {isEmpty ? (
        <EmptyState>{empty ?? t('nothing')}</EmptyState>
      ) : (
        <>
          {!isTable && (
            <>
              {data.series.length > 1 && <ChartLegend series={data.series} />}
              <div className={styles.picture} style={{ height: heightPx }}>
                <ChartPicture kind={kind} data={data} />
              </div>
            </>
          )}
          <ChartTable caption={title} data={data} isShown={isTable} />
        </>
      )}
      {note !== undefined && <p className={styles.note}>{note}</p>}
    </section>
  );
}
