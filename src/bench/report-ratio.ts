import { quantile, type Report, type ReportDetails } from './measurement.ts';

/** Times of something, in milliseconds, and what its row is called. */
export interface Timed {
  readonly row: string;
  readonly timesMs: readonly number[];
}

export interface Ratio {
  readonly row: string;
  readonly aim?: ReportDetails['aim'];
}

/** Reports both and how many times the second the first is. On a busy machine the fastest tell more than the medians. */
export function reportRatio(
  report: Report,
  details: ReportDetails,
  one: Timed,
  other: Timed,
  { row, aim }: Ratio,
): void {
  for (const [which, share] of [
    ['median', 0.5],
    ['fastest tenth', 0.1],
  ] as const) {
    const [oneMs, otherMs] = [quantile(one.timesMs, share), quantile(other.timesMs, share)];
    report(`${one.row}, ${which}`, oneMs, 'ms', details);
    report(`${other.row}, ${which}`, otherMs, 'ms', details);
    report(`${row}, ${which}`, oneMs / otherMs, 'times', { ...details, ...(aim && { aim }) });
  }
}
