import { type EvalRow, rowHolds } from './eval-row.ts';

/** A column: its heading, and its cell for a row. */
export interface Column {
  readonly heading: string;
  readonly cell: (row: EvalRow) => string;
}

/** Rows under each other, the first column to the left, numbers to the right, the verdict at the end. */
export function formatTable(title: string, columns: readonly Column[], rows: readonly EvalRow[]): string {
  const head = ['', ...columns.map(({ heading }) => heading), ''];
  const body = rows.map((row) =>
    row.notRun === undefined
      ? [row.row, ...columns.map(({ cell }) => cell(row)), verdict(row)]
      : [row.row, ...columns.map(() => ''), `not run: ${row.notRun}`],
  );
  const table = [head, ...body];
  const widths = head.map((_, column) => Math.max(...table.map((cells) => cells[column]!.length)));
  const lines = table.map((cells) =>
    cells
      .map((cell, column) =>
        column === 0 || column === cells.length - 1
          ? cell.padEnd(widths[column]!)
          : cell.padStart(widths[column]!),
      )
      .join('  ')
      .trimEnd(),
  );
  return [title, ...lines].join('\n');
}

function verdict(row: EvalRow): string {
  const missed = row.aims.filter(({ holds }) => !holds);
  if (rowHolds(row) === null) return '';
  if (missed.length === 0) return 'holds';
  const wanted = missed.map(({ measure, atLeast, atMost, value }) => {
    const aim = atLeast === undefined ? `at most ${atMost}` : `at least ${atLeast}`;
    return `${measure} ${value === null ? 'unknown' : formatFigure(value)}, aim ${aim}`;
  });
  return `MISSED: ${wanted.join('; ')}`;
}

/** Up to three digits after the point; `-` where there is no figure. */
export function formatFigure(value: unknown): string {
  if (typeof value !== 'number' || !Number.isFinite(value)) return '-';
  return Math.abs(value) >= 100 ? String(Math.round(value)) : String(Number(value.toFixed(3)));
}

/** Three digits after the point, always; `-` where there is none. */
export function formatShare(value: unknown): string {
  return typeof value === 'number' && Number.isFinite(value) ? value.toFixed(3) : '-';
}

export function formatInterval(value: unknown): string {
  return Array.isArray(value) ? value.map(formatShare).join('-') : '-';
}

/** The cell of one fact of a row. */
export function factCell(name: string, format: (value: unknown) => string = formatFigure): Column['cell'] {
  return (row) => format(row.facts[name]);
}
