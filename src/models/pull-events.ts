import type { PulledFile } from './pulled-record.ts';

/** What a pull tells while it runs. */
export type PullEvent =
  /** The server answered; `resumedAtByte` is 0 when the file comes from its beginning. */
  | {
      readonly event: 'file';
      readonly file: string;
      readonly totalBytes: number | null;
      readonly resumedAtByte: number;
    }
  | {
      readonly event: 'progress';
      readonly file: string;
      readonly receivedBytes: number;
      readonly totalBytes: number | null;
    }
  | { readonly event: 'retry'; readonly file: string; readonly reason: string; readonly inMs: number }
  | ({ readonly event: 'verified' } & PulledFile)
  /** It was here already. */
  | { readonly event: 'present'; readonly file: string; readonly bytes: number }
  | { readonly event: 'warning'; readonly file: string; readonly message: string };

export type PullListener = (event: PullEvent) => void;
