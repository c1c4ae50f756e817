import type { Verdict } from './scenario.types.ts';

const stateOf = ({ holds }: Verdict): string => (holds === null ? 'skip' : holds ? 'ok' : 'BROKEN');

/** A line of the table. */
export function formatVerdict(verdict: Verdict): string {
  const { scenario, on, promise, measured } = verdict;
  return `${stateOf(verdict).padEnd(7)}${scenario.padEnd(20)}${on.padEnd(10)}${promise}: ${measured}`;
}

/** The line at the end. */
export function formatSum(verdicts: readonly Verdict[]): string {
  const count = (holds: boolean | null) => verdicts.filter((verdict) => verdict.holds === holds).length;
  const skipped = count(null);
  return `${count(true)} passed, ${count(false)} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
