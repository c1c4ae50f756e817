export interface HouseCheck {
  readonly name: string;
  run(): Promise<Findings> | Findings;
}

export interface Findings {
  /** One line or one program's output each; none: the check passed. */
  readonly problems: readonly string[];
  /** Worth reading, but no reason to fail. */
  readonly notes?: readonly string[];
}
