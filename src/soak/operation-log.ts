import { quantile } from '../bench/measurement.ts';

/** What became of all operations of one name. */
export interface OperationSummary {
  readonly name: string;
  readonly count: number;
  readonly errors: number;
  /** Not begun, because as many as may were under way. */
  readonly skipped: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly maxMs: number;
}

/** Latencies and errors by operation; a few of the messages. */
export function createOperationLog() {
  const byName = new Map<string, { timesMs: number[]; errors: number; skipped: number }>();
  const messages = new Map<string, number>();
  let sinceSample: number[] = [];
  let errorsSinceSample = 0;
  const of = (name: string) => {
    const known = byName.get(name) ?? { timesMs: [], errors: 0, skipped: 0 };
    byName.set(name, known);
    return known;
  };
  return {
    done(name: string, ms: number): void {
      of(name).timesMs.push(ms);
      sinceSample.push(ms);
    },
    failed(name: string, error: Error): void {
      of(name).errors++;
      errorsSinceSample++;
      const message = `${name}: ${error.message}`.slice(0, 300);
      messages.set(message, (messages.get(message) ?? 0) + 1);
    },
    skipped(name: string): void {
      of(name).skipped++;
    },
    /** Since the last call. */
    takeSample() {
      const taken = {
        count: sinceSample.length,
        p95Ms: quantile(sinceSample, 0.95),
        errors: errorsSinceSample,
      };
      sinceSample = [];
      errorsSinceSample = 0;
      return taken;
    },
    summaries(): OperationSummary[] {
      return [...byName].map(([name, { timesMs, errors, skipped }]) => ({
        name,
        count: timesMs.length,
        errors,
        skipped,
        p50Ms: quantile(timesMs, 0.5),
        p95Ms: quantile(timesMs, 0.95),
        maxMs: quantile(timesMs, 1),
      }));
    },
    /** The errors, the most frequent first, each with how often it came. */
    errors: () => [...messages].sort((a, b) => b[1] - a[1]).map(([message, count]) => ({ message, count })),
  };
}

export type OperationLog = ReturnType<typeof createOperationLog>;
