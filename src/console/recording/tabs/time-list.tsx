import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import { EmptyState, ProblemNotice, Spinner } from '../../design/states.tsx';
import styles from './tabs.module.css';
import type { Pages } from './use-pages.ts';

interface TimeListProps<Node> {
  readonly label: string;
  readonly pages: Pages<Node>;
  readonly none: string;
  readonly row: (node: Node, index: number) => ReactNode;
}

/** Rows in order of time: only those in view exist, and more are fetched as the end comes near. */
export function TimeList<Node>({ label, pages, none, row }: TimeListProps<Node>) {
  const scroller = useRef<HTMLElement>(null);
  const { nodes, isComplete, error, loadMore } = pages;
  const rows = useVirtualizer({
    count: nodes.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 46,
    overscan: 8,
  });
  const shown = rows.getVirtualItems();
  const last = shown.at(-1)?.index ?? -1;
  useEffect(() => {
    if (!isComplete && nodes.length > 0 && last >= nodes.length - 10) loadMore();
  }, [isComplete, last, nodes.length, loadMore]);
  if (error !== null) return <ProblemNotice error={error} />;
  if (nodes.length === 0) return isComplete ? <EmptyState>{none}</EmptyState> : <Spinner />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by those who have only keys
    <section ref={scroller} className={styles.scroller} tabIndex={0} aria-label={label}>
      <ul style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {shown.map(({ index, key, start }) => (
          <li
            key={key}
            ref={rows.measureElement}
            data-index={index}
            aria-setsize={isComplete ? nodes.length : -1}
            aria-posinset={index + 1}
            className={styles.row}
            style={{ transform: `translateY(${start}px)` }}
          >
            {row(nodes[index]!, index)}
          </li>
        ))}
      </ul>
    </section>
  );
}
