/** A tenant. */
export interface Workspace {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  /** Null: recordings are kept for ever. */
  readonly recordingDays: number | null;
  readonly auditDays: number;
  readonly deleting: boolean;
}

/** The longest that anything can be set to be kept. */
export const MAX_DAYS = 36_500;
