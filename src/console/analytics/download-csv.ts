import { csvOf } from './chart-csv.ts';
import type { ChartData } from './chart-data.ts';

/** Hands the text to the browser as a file, without asking the server. */
export function downloadCsv(name: string, data: ChartData): void {
  // The mark at the start tells spreadsheets that it is UTF-8.
  const url = URL.createObjectURL(new Blob(['\uFEFF', csvOf(data)], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name}.csv`;
  link.click();
  URL.revokeObjectURL(url);
}
