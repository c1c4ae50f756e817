import type { Column } from '../format-table.ts';
import { factCell, formatInterval, formatShare } from '../format-table.ts';

export const locateColumns: readonly Column[] = [
  { heading: 'examples', cell: ({ n }) => String(n) },
  { heading: 'places', cell: factCell('wanted') },
  { heading: 'recall', cell: factCell('recall', formatShare) },
  { heading: '95 %', cell: factCell('interval', formatInterval) },
  { heading: 'false', cell: factCell('falsePlaces') },
  { heading: 'precision', cell: factCell('precision', formatShare) },
  { heading: 'start p50', cell: factCell('startErrorP50S') },
  { heading: 'p95 s', cell: factCell('startErrorP95S') },
  { heading: 'p50', cell: factCell('requestP50Ms') },
  { heading: 'p95 ms', cell: factCell('requestP95Ms') },
];
