import type { Page } from '../recordings/index.ts';

export interface TransferFile {
  readonly name: string;
  readonly byteCount: number;
  readonly sha256: string;
}

export interface ImportCounts {
  readonly imported: number;
  readonly unchanged: number;
  readonly queued: number;
  readonly failed: number;
}

/** An export or import that runs in the background. */
export interface Transfer {
  readonly id: string;
  readonly kind: 'EXPORT' | 'IMPORT';
  readonly status: 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED';
  readonly progress: number;
  readonly rowCount: number;
  readonly counts: ImportCounts | null;
  readonly files: readonly TransferFile[];
  readonly failureCode: string | null;
  readonly failureMessage: string | null;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  readonly expiresAt: Date | null;
}

/** What a run needs beside. */
export interface TransferRun {
  readonly input: unknown;
  /** What an earlier run left. */
  readonly state: unknown;
}

/** A row that was refused. */
export interface KeptProblem {
  readonly line: number;
  readonly table: string | null;
  readonly code: string;
  readonly message: string;
  readonly field: string | null;
}

export interface TransferKey {
  readonly workspaceId: string;
  readonly id: string;
}

export type TransferPage = Page<Transfer>;
export type TransferProblemPage = Page<KeptProblem>;
