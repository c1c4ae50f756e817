import { inspect } from 'node:util';
import { suiteOf } from './select-test-files.ts';

export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

export interface TestEnd {
  /** Relative to the project. */
  readonly file: string;
  readonly name: string;
  readonly isSuite: boolean;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  readonly skipReason: string | null;
  /** What was thrown; null unless failed. */
  readonly error: unknown;
}

/** Counts what the runner reports and says it again at the end, shortest last. */
export class TestReport {
  readonly #suites = new Map<string, Tally>();
  readonly #failures: string[] = [];
  readonly #skips: string[] = [];

  /** Lines to print at once: what failed and why. */
  add(end: TestEnd): string[] {
    // A suite that fails because of its tests would be counted twice; one that fails by itself is a failure.
    if (end.isSuite && (end.outcome !== 'failed' || isFailureOfParts(end.error))) return [];
    this.#tallyOf(end.file)[end.outcome]++;
    const title = `${end.file}: ${end.name}`;
    if (end.outcome === 'skipped') this.#skips.push(`${title} (${end.skipReason ?? 'no reason given'})`);
    if (end.outcome !== 'failed') return [];
    this.#failures.push(title);
    return [`FAIL ${title}`, describeError(end.error)];
  }

  get total(): Tally {
    const total: Tally = { passed: 0, failed: 0, skipped: 0 };
    for (const tally of this.#suites.values()) {
      total.passed += tally.passed;
      total.failed += tally.failed;
      total.skipped += tally.skipped;
    }
    return total;
  }

  summary(): string[] {
    return [
      ...[...this.#suites].map(([suite, tally]) => `${suite.padEnd(12)} ${formatTally(tally)}`),
      ...this.#skips.map((skip) => `skipped: ${skip}`),
      ...this.#failures.map((failure) => `failed:  ${failure}`),
    ];
  }

  #tallyOf(file: string): Tally {
    const suite = suiteOf(file);
    const tally = this.#suites.get(suite) ?? { passed: 0, failed: 0, skipped: 0 };
    this.#suites.set(suite, tally);
    return tally;
  }
}

export function formatTally({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function isFailureOfParts(error: unknown): boolean {
  return (error as { failureType?: string } | null)?.failureType === 'subtestsFailed';
}

/** The runner wraps what a test threw; of a file that failed outside its tests it has no more to say than this. */
function describeError(error: unknown): string {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  if (cause === 'test failed') return '  Its process ended badly; what it printed says why.';
  return inspect(cause, { colors: false, depth: 4 }).replace(/^/gm, '  ');
}
