import { AppError } from '../../errors.ts';
import type { Transcript } from './transcripts.types.ts';

/** Throws CONFLICT when the transcript is not as the caller saw it; 0 stands for none. */
export function checkRevision(present: Transcript | undefined, expected: number | null | undefined): void {
  const revision = present?.revision ?? 0;
  if (expected == null || expected === revision) return;
  throw new AppError('CONFLICT', `The transcript has revision ${revision}, not ${expected}.`, {
    field: 'expectedRevision',
    limit: revision,
  });
}

export const noTranscript = (field: string): AppError =>
  new AppError('NOT_FOUND', 'This recording has no transcript.', { field });
