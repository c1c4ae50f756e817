/** A stage of a recording's way, of ingest or of what follows it. */
export type StageName =
  | 'DECODE'
  | 'PICTURES'
  | 'SPEECH'
  | 'TOKENIZE'
  | 'HASH'
  | 'STORE'
  | 'TURNING_POINTS'
  | 'RHYTHM'
  | 'LABELS'
  | 'COPIES'
  | 'CONTENT'
  | 'LINKS'
  | 'SAVED_SEARCHES'
  | 'TRANSCRIBE';

/** Seconds on the clock by stage. */
export type StageSeconds = Partial<Record<StageName, number>>;

export interface StageTime {
  readonly stage: StageName;
  readonly seconds: number;
  readonly endedAt: Date;
}

export interface StageSummary {
  readonly stage: StageName;
  readonly recordings: number;
  readonly seconds: number;
  readonly audioS: number;
}
