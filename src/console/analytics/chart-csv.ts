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
