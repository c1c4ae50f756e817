import { quantile, type Report, type ReportDetails } from '../measurement.ts';

/** Milliseconds; `cpu` of the server's process, and so whatever else the machine does; null where it cannot be read. */
export interface Times {
  readonly p50: number;
  readonly p95: number;
  readonly cpu: { readonly p50: number; readonly p95: number } | null;
}

export function timesOf(wallMs: readonly number[], cpuMs: readonly number[] = []): Times {
  const both = (values: readonly number[]) => ({ p50: quantile(values, 0.5), p95: quantile(values, 0.95) });
  return { ...both(wallMs), cpu: cpuMs.length > 0 ? both(cpuMs) : null };
}

export function reportTimes(report: Report, row: string, times: Times, details: ReportDetails): void {
  report(`${row}, p50`, times.p50, 'ms', details);
  report(`${row}, p95`, times.p95, 'ms', details);
  if (!times.cpu) return;
  report(`${row}, p50 of the processor's time`, times.cpu.p50, 'ms', details);
  report(`${row}, p95 of the processor's time`, times.cpu.p95, 'ms', details);
}
