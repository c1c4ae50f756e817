import { z } from 'zod';
import { AppError } from '../../errors.ts';
import { checkRecordingFilter, type RecordingFilterInput } from './recording-filter.ts';
import type { RecordingFilter } from './recordings.types.ts';

const instants = z.strictObject({ from: z.coerce.date(), to: z.coerce.date() }).partial();
const range = z.strictObject({ min: z.number(), max: z.number(), below: z.number() }).partial();
const texts = z.array(z.string());
/** AudioRecordFilter as JSON. */
const filterSchema = z
  .strictObject({
    ids: texts,
    statuses: z.array(z.enum(['QUEUED', 'PROCESSING', 'READY', 'FAILED'])),
    nameContains: z.string(),
    languages: texts,
    durationS: range,
    createdAt: instants,
    recordedAt: instants,
    metadata: z.record(z.string(), z.unknown()),
    sha256: z.string(),
    speechShare: range,
    hasTranscript: z.boolean(),
    transcriptContains: z.string(),
    hasSound: z.strictObject({
      label: z.strictObject({ id: z.string(), name: z.string() }).partial(),
      minScore: z.number().optional(),
      minS: z.number().optional(),
    }),
    formats: texts,
    speakers: texts,
    linkStatuses: z.array(z.enum(['SUGGESTED', 'CONFIRMED', 'REJECTED'])),
    lacks: z.array(z.enum(['LANGUAGE', 'RECORDED_AT', 'DURATION', 'FORMAT', 'SPEAKER', 'SOUND', 'LINK'])),
    lacksMetadata: texts,
    get all() {
      return z.array(filterSchema);
    },
    get any() {
      return z.array(filterSchema);
    },
    get not() {
      return z.array(filterSchema);
    },
  })
  .partial();

/** `filter` of an address: AudioRecordFilter as JSON; none when absent. Throws BAD_USER_INPUT naming the field. */
export function recordingFilterFromJson(filter: unknown): RecordingFilter {
  if (filter === undefined) return {};
  const parsed = filterSchema.safeParse(parseJson(filter));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new AppError(
      'BAD_USER_INPUT',
      `filter must be an AudioRecordFilter as JSON: ${issue?.path.join('.')} ${issue?.message}`,
      { field: ['filter', ...(issue?.path ?? [])].join('.') },
    );
  }
  // Zod's optional fields may be undefined, which the check treats as absent.
  return checkRecordingFilter(parsed.data as RecordingFilterInput);
}

function parseJson(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch (cause) {
    throw new AppError('BAD_USER_INPUT', 'filter must be JSON.', { field: 'filter', cause });
  }
}
