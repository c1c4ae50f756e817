/** Colours of series: tokens of tokens.css. */
export type Colour =
  | '--wave'
  | '--wave-soft'
  | '--leg-keyword'
  | '--leg-sentence'
  | '--leg-acoustic'
  | '--leg-fingerprint'
  | '--line-strong';

export interface Series {
  readonly name: string;
  readonly colour: Colour;
  /** For the table and the hints; the axis has the same unit. */
  readonly format: (value: number) => string;
  /** Counts things: no halves on the axis. */
  readonly isCount?: boolean;
  /** A line over bars has an axis of its own. */
  readonly asLine?: boolean;
}

export interface ChartRow {
  readonly label: string;
  /** One a series; null where nothing is known. */
  readonly values: readonly (number | null)[];
  /** The recordings behind it. */
  readonly href?: string;
}

/** What a chart draws, its table lists and its download holds. */
export interface ChartData {
  /** What the labels of the rows are. */
  readonly of: string;
  readonly series: readonly Series[];
  readonly rows: readonly ChartRow[];
}
