import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Spinner } from '../design/states.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { GridHead } from './grid-head.tsx';
import styles from './library.module.css';
import type { OrderName } from './library-order.ts';
import { libraryTexts } from './library-texts.ts';
import type { RecordingList } from './recording-list.ts';
import { RecordingRow } from './recording-row.tsx';
import type { Choice } from './use-choice.ts';
import { useGridKeys } from './use-grid-keys.ts';
import { useKeptScroll } from './use-kept-scroll.ts';

const estimatedRowPx = 66;
/** The next page is asked for when so few rows are left below. */
const rowsAhead = 12;

interface RecordingGridProps {
  readonly list: RecordingList;
  readonly choice: Choice;
  readonly order: OrderName;
  readonly onOrder: (order: OrderName) => void;
  readonly onEdit: (id: string) => void;
  readonly onDelete: (id: string) => void;
}

/** Only the rows in sight are in the page, however long the list; it grows as one scrolls. */
export function RecordingGrid({ list, choice, order, onOrder, onEdit, onDelete }: RecordingGridProps) {
  const t = useTexts(libraryTexts);
  const body = useRef<HTMLDivElement>(null);
  const [marginPx, setMarginPx] = useState(0);
  const { ids, total, hasMore, isLoading, error } = list.state;
  const rows = useVirtualizer({
    count: ids.length,
    getScrollElement: () => document.getElementById('view'),
    estimateSize: () => estimatedRowPx,
    getItemKey: (index) => ids[index]!,
    scrollMargin: marginPx,
    overscan: 6,
  });
  // What stands above the list changes its height: chips, notices.
  useLayoutEffect(() => {
    const view = document.getElementById('view');
    if (!view || !body.current) return;
    const top = body.current.getBoundingClientRect().top - view.getBoundingClientRect().top + view.scrollTop;
    setMarginPx(Math.round(top));
  });
  useKeptScroll(list);
  const items = rows.getVirtualItems();
  const lastIndex = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && !error && !isLoading && lastIndex >= ids.length - rowsAhead) void list.loadMore();
  }, [list, hasMore, error, isLoading, lastIndex, ids.length]);
  const { active, rowProps } = useGridKeys({
    ids,
    body,
    scrollTo: (index) => rows.scrollToIndex(index),
    choose: choice.choose,
    edit: onEdit,
    remove: onDelete,
  });
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows out of sight are not in the page, which a table cannot be told
    <div
      role="grid"
      aria-label={t('recordings')}
      aria-rowcount={(total ?? ids.length) + 1}
      aria-multiselectable
      className={styles.grid}
      aria-busy={isLoading}
    >
      <GridHead ids={ids} choice={choice} order={order} onOrder={onOrder} />
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div ref={body} role="rowgroup" className={styles.body} style={{ height: rows.getTotalSize() }}>
        {items.map(({ index, key, start }) => {
          const id = ids[index]!;
          return (
            // biome-ignore lint/a11y/useSemanticElements: as above
            <div
              key={key}
              ref={rows.measureElement}
              data-index={index}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={choice.chosen.has(id)}
              className={styles.row}
              style={{ transform: `translateY(${start - marginPx}px)` }}
              tabIndex={index === active ? 0 : -1}
              {...rowProps(index)}
            >
              <RecordingRow
                id={id}
                isChosen={choice.chosen.has(id)}
                onChoose={choice.choose}
                onEdit={onEdit}
                onDelete={onDelete}
              />
            </div>
          );
        })}
      </div>
      {isLoading && (
        <div className={styles.loading}>
          <Spinner />
        </div>
      )}
    </div>
  );
}
