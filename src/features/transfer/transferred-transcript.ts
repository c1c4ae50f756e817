import { z } from 'zod';
import { AppError } from '../../errors.ts';
import {
  MAX_SEGMENT_UNITS,
  MAX_SPEAKER_UNITS,
  MAX_TIME_S,
  MAX_TRANSCRIPT_SEGMENTS,
  type TranscriptText,
} from '../../text/index.ts';
import { languageArgument } from '../arguments.ts';
import { listOf, sha256Of } from './read-column.ts';
import type { TransferRow } from './transfer-columns.ts';

/** A transcript as a row of an export tells it. */
export interface TransferredTranscript {
  readonly recordingSha256: string;
  readonly text: TranscriptText;
  readonly source: 'GIVEN' | 'EDITED' | 'RECOGNISED';
  readonly recogniser: string | null;
}

const seconds = z.number().min(0).max(MAX_TIME_S).nullable();
const clean = (text: string) => !text.includes('\u0000') && text.isWellFormed();
const segmentSchema = z
  .strictObject({
    startS: seconds,
    endS: seconds,
    timesEstimated: z.boolean(),
    language: z
      .string()
      .regex(/^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i)
      .max(35)
      .nullable(),
    speaker: z.string().min(1).max(MAX_SPEAKER_UNITS).refine(clean).nullable(),
    text: z.string().max(MAX_SEGMENT_UNITS).refine(clean),
    words: z
      .array(z.tuple([z.int().min(0), z.int().min(0), z.number().min(0), z.number().min(0)]))
      .max(MAX_SEGMENT_UNITS)
      .nullable(),
  })
  .refine(
    ({ startS, endS }) => (startS === null) === (endS === null) && (startS ?? 0) <= (endS ?? 0),
    'ends before it starts',
  )
  .refine(
    ({ words, text }) =>
      (words ?? []).every(
        ([start, end, startS, endS]) => start <= end && end <= text.length && startS <= endS,
      ),
    'has a word that lies outside its text or ends before it starts',
  );
const segmentsSchema = z.array(segmentSchema).min(1).max(MAX_TRANSCRIPT_SEGMENTS);

/** Throws BAD_USER_INPUT naming the place. */
export function readTranscript(row: TransferRow): TransferredTranscript {
  const source = row['source'];
  if (source !== 'GIVEN' && source !== 'EDITED' && source !== 'RECOGNISED') {
    throw new AppError('BAD_USER_INPUT', 'source must be GIVEN, EDITED or RECOGNISED.', { field: 'source' });
  }
  const segments = listOf(row, 'segments', segmentsSchema);
  const language = row['language'] as string | null;
  return {
    recordingSha256: sha256Of(row['recordingSha256'] as string, 'recordingSha256'),
    text: {
      language: language === null ? null : languageArgument(language, 'language'),
      segments,
    },
    source,
    recogniser: row['recogniser'] as string | null,
  };
}
