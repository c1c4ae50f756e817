import styles from './analytics.module.css';
import type { Series } from './chart-data.ts';

/** Which colour is what. */
export function ChartLegend({ series }: { readonly series: readonly Series[] }) {
  return (
    <ul className={styles.legend} aria-hidden>
      {series.map(({ name, colour, asLine }) => (
        <li key={name}>
          <span
            className={asLine ? styles.lineSwatch : styles.swatch}
            style={{ background: `var(${colour})` }}
          />
          {name}
        </li>
      ))}
    </ul>
  );
}
