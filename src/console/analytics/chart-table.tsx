import { Link } from 'wouter';
import styles from './analytics.module.css';
import type { ChartData } from './chart-data.ts';

interface ChartTableProps {
  readonly caption: string;
  readonly data: ChartData;
  /** Else it is there for screen readers alone, without links that one could not see. */
  readonly isShown: boolean;
}

/** The numbers of a chart; the name of a row leads to its recordings. */
export function ChartTable({ caption, data, isShown }: ChartTableProps) {
  const { of, series, rows } = data;
  return (
    <div className={isShown ? styles.table : 'only-spoken'}>
      <table>
        <caption className="only-spoken">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{of}</th>
            {series.map(({ name }) => (
              <th key={name} scope="col" className={styles.number}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, values, href }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two groups may bear the same name
            <tr key={index}>
              <th scope="row">{isShown && href ? <Link href={href}>{label}</Link> : label}</th>
              {series.map(({ name, format }, column) => {
                const value = values[column] ?? null;
                return (
                  <td key={name} className={`${styles.number} numbers`}>
                    {value === null ? '–' : format(value)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
