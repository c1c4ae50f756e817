import { type ReactNode, useSyncExternalStore } from 'react';
import styles from './search.module.css';

const wide = matchMedia('(min-width: 901px)');

/** Beside the hits where there is room, else folded above them. */
export function Side({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const isWide = useSyncExternalStore(
    (listener) => {
      wide.addEventListener('change', listener);
      return () => wide.removeEventListener('change', listener);
    },
    () => wide.matches,
  );
  if (isWide) {
    return (
      <aside className={styles.side} aria-label={title}>
        {children}
      </aside>
    );
  }
  return (
    <details className={styles.folded}>
      <summary>{title}</summary>
      <div className={styles.side}>{children}</div>
    </details>
  );
}
