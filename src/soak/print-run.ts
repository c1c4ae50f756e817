import { formatConditions } from '../bench/format-measurement.ts';
import type { Verdict } from './judge.ts';
import type { SoakRun } from './soak-run.types.ts';

/** The run as a table for the terminal. */
export function printRun(run: SoakRun, verdicts: readonly Verdict[], print: (line: string) => void): void {
  print(`\nsoak, ${(run.seconds / 60).toFixed(1)} min (${formatConditions(run.conditions)})\n`);
  print(
    `  ${'operation'.padEnd(42)}${['answered', 'failed', 'skipped', 'p50 ms', 'p95 ms'].map(right).join('')}`,
  );
  for (const { name, count, errors, skipped, p50Ms, p95Ms } of run.operations) {
    const figures = [count, errors, skipped, p50Ms, p95Ms].map((value) => right(rounded(value)));
    print(`  ${name.padEnd(42)}${figures.join('')}`);
  }
  const { samples } = run;
  const [first, last] = [samples.find(({ atS }) => atS >= run.warmUpS), samples.at(-1)];
  if (first && last) {
    print(`\n  resident memory ${megabytes(first.rss)} after warm-up, ${megabytes(last.rss)} at the end`);
  }
  for (const { message, count } of run.errors.slice(0, 20)) print(`  ${count} times: ${message}`);
  print('');
  for (const { promise, outcome, seen } of verdicts) print(`  ${outcome.padEnd(10)}${promise}: ${seen}`);
  if (run.short) print('  A minute says nothing about slopes: memory per hour is not judged here.');
}

/** The last line; what could not be told counts as skipped. */
export function formatSum(verdicts: readonly Verdict[]): string {
  const count = (outcome: Verdict['outcome']) => verdicts.filter((each) => each.outcome === outcome).length;
  const undecided = count('UNDECIDED');
  return `${count('KEPT')} passed, ${count('BROKEN')} failed${undecided > 0 ? `, ${undecided} skipped` : ''}`;
}

const right = (text: string): string => text.padStart(10);
const rounded = (value: number): string => (Number.isFinite(value) ? String(Math.round(value)) : '-');
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;
