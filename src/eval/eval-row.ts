import { type Aim, isReached } from '../bench/measurement.ts';

/** A promise of the project about one measure of a row, and whether it was kept. */
export interface AimCheck extends Aim {
  readonly measure: string;
  readonly value: number | null;
  readonly holds: boolean;
}

type Fact =
  | string
  | number
  | boolean
  | null
  | readonly (number | string)[]
  | { readonly [name: string]: Fact };

/** One row of the tables; as JSON one object a line. */
export interface EvalRow {
  /** What `npm run eval --` was asked to measure, e.g. `copies`. */
  readonly eval: string;
  /** The table that the row stands in. */
  readonly table: string;
  readonly row: string;
  /** Queries, or whatever was counted. */
  readonly n: number;
  readonly facts: { readonly [name: string]: Fact };
  readonly aims: readonly AimCheck[];
  /** Why the row was not measured. */
  readonly notRun?: string;
}

/** An aim that is not a number, or of a value that could not be had, is not kept. */
export function checkAim(measure: string, value: number | null, aim: Aim): AimCheck {
  return { measure, value, ...aim, holds: value !== null && !Number.isNaN(value) && isReached(value, aim) };
}

/** Whether all aims of a row are kept; null of a row that has none, false of one with aims that was not run. */
export function rowHolds({ aims, notRun }: EvalRow): boolean | null {
  if (notRun !== undefined) return false;
  return aims.length === 0 ? null : aims.every(({ holds }) => holds);
}

export function toJson(row: EvalRow): string {
  const { eval: name, table, row: title, n, facts, aims, notRun } = row;
  const holds = rowHolds(row);
  return JSON.stringify(
    {
      eval: name,
      table,
      row: title,
      n,
      ...facts,
      ...(holds !== null && { holds }),
      ...(aims.length > 0 && { aims }),
      ...(notRun !== undefined && { notRun }),
    },
    (_, value) => (typeof value === 'number' ? toPrecise(value) : value),
  );
}

/** Six digits are more than any of the measures is worth; what is not a number is null. */
function toPrecise(value: number): number | null {
  return Number.isFinite(value) ? Number(value.toPrecision(6)) : null;
}
