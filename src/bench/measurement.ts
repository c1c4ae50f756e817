/** Where a number was taken: the machine, its load, the database, the sizes. */
export type Conditions = Readonly<Record<string, string | number>>;

/** One number that the bench took. */
export interface Measurement {
  readonly bench: string;
  readonly row: string;
  readonly value: number;
  /** e.g. `s/CPU s`, `ms`, `B/h`. */
  readonly unit: string;
  /** What it should be, as the project promises; absent where it promises nothing. */
  readonly aim?: Aim;
  readonly conditions: Conditions;
}

export interface Aim {
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** Takes the measurements of one bench, as they come. */
export type Report = (row: string, value: number, unit: string, more?: ReportDetails) => void;

export interface ReportDetails {
  readonly aim?: Aim;
  readonly conditions?: Conditions;
}

export function isReached(value: number, { atLeast, atMost }: Aim): boolean {
  return value >= (atLeast ?? Number.NEGATIVE_INFINITY) && value <= (atMost ?? Number.POSITIVE_INFINITY);
}

/** A value of a sorted list: `share` 0.5 is the median, 0.95 the value that 95 % do not pass. NaN of an empty list. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN;
}
