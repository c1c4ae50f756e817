import type { ReactNode } from 'react';
import { Link } from 'wouter';
import styles from './found.module.css';

export interface Example {
  readonly icon: ReactNode;
  /** What kind of thing it asks. */
  readonly what: string;
  /** What it asks. */
  readonly shown: string;
  readonly href: string;
}

/** Things to ask that find something here. */
export function ExampleList({
  title,
  examples,
}: {
  readonly title: string;
  readonly examples: readonly Example[];
}) {
  return (
    <section className={styles.examples} aria-label={title}>
      <h2>{title}</h2>
      <ul className={styles.exampleList}>
        {examples.map(({ icon, what, shown, href }) => (
          <li key={href}>
            <Link className={styles.example} href={href}>
              {icon}
              <span>
                <span className={styles.exampleKind}>{what}</span>
                <span className={styles.exampleText}>{shown}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
