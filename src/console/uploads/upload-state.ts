import type { Problem } from '../api/problem.ts';

/** How far one file is. The ingest itself is in the recording, which Apollo's cache keeps up to date. */
export type UploadState =
  | { readonly step: 'waiting' }
  | { readonly step: 'checking' }
  | { readonly step: 'sending'; readonly sentBytes: number; readonly resumedAtBytes: number }
  | { readonly step: 'ingesting'; readonly recordingId: string }
  /** The same bytes were there already. */
  | { readonly step: 'known'; readonly recordingId: string }
  | { readonly step: 'failed'; readonly problem: Problem }
  | { readonly step: 'cancelled' };

export interface Upload {
  readonly id: number;
  readonly file: File;
  /** What is said in it, from a file of the same name. */
  readonly transcript: File | null;
  readonly state: UploadState;
}

/** Still to be sent or under way. */
export const isUnderWay = ({ state: { step } }: Upload): boolean =>
  step === 'waiting' || step === 'checking' || step === 'sending';
