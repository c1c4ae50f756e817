import type { ChartData } from './chart-data.ts';

/** As RFC 4180 has it, numbers unrounded; what spreadsheets would take for a formula is kept from it. */
export function csvOf({ of, series, rows }: ChartData): string {
  const lines = [
    [of, ...series.map(({ name }) => name)],
    ...rows.map(({ label, values }) => [
      label,
      ...values.map((value) => (value === null ? '' : String(value))),
    ]),
  ];
  return `${lines.map((line) => line.map(quote).join(',')).join('\r\n')}\r\n`;
}

function quote(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

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
