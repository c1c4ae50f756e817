import type { TargetResult } from './run-target.ts';

const MIB = 2 ** 20;
const columns = [20, 9, 10, 9, 12, 12] as const;

const inColumns = (cells: readonly (string | number)[]): string =>
  cells
    .map((cell, index) =>
      index === 0 ? String(cell).padEnd(columns[0]) : String(cell).padStart(columns[index] ?? 0),
    )
    .join('');

export const tableHead = inColumns(['target', 'cases', 'accepted', 'refused', 'slowest ms', 'peak MiB']);

/** A line of the table, the refusals by code and what failed below it. */
export function formatResult({
  name,
  cases,
  outcomes,
  slowestMs,
  peakBytes,
  problems,
}: TargetResult): string {
  const { accepted = 0, failed = 0, ...codes } = Object.fromEntries(outcomes);
  const refused = Object.values(codes).reduce((sum, count) => sum + count, 0);
  const row = inColumns([name, cases, accepted, refused, Math.round(slowestMs), Math.round(peakBytes / MIB)]);
  const byCode = Object.entries(codes)
    .map(([code, count]) => `${code} ${count}`)
    .join(', ');
  const lines = [`${row}   ${byCode}`.trimEnd()];
  if (failed > 0 || problems.length > 0) lines.push(...problems.map((problem) => `    FAILED ${problem}`));
  return lines.join('\n');
}

export const resultAsJson = ({
  name,
  what,
  cases,
  outcomes,
  slowestMs,
  peakBytes,
  problems,
}: TargetResult): string =>
  JSON.stringify({
    target: name,
    what,
    cases,
    outcomes: Object.fromEntries(outcomes),
    slowestMs: Math.round(slowestMs),
    peakMib: Math.round(peakBytes / MIB),
    problems,
  });
