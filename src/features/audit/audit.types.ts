import type { Page } from '../recordings/index.ts';

/** One change, or one that was refused. */
export interface AuditEntry {
  readonly id: string;
  readonly at: Date;
  readonly keyId: string;
  readonly keyName: string;
  readonly operation: string;
  readonly targetIds: readonly string[];
  /** `OK`, or the code of the error. */
  readonly outcome: string;
  readonly requestId: string;
}

/** What is given must all hold. */
export interface AuditFilter {
  readonly keyId?: string | null | undefined;
  readonly operation?: string | null | undefined;
  readonly targetId?: string | null | undefined;
  readonly from?: Date | null | undefined;
  readonly until?: Date | null | undefined;
}

export type AuditPage = Page<AuditEntry>;
