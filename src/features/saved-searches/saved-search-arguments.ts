import { AppError } from '../../errors.ts';
import { decodeCursor } from '../../lib/cursor.ts';
import { isUuid } from '../../lib/uuid.ts';
import { textUpTo } from '../arguments.ts';
import { notACursor } from '../cursor-arguments.ts';
import { checkRecordingFilter, type RecordingFilterInput } from '../recordings/index.ts';
import type { AudioQueryInput } from '../search/index.ts';
import type { PhraseMatch } from '../transcripts/index.ts';
import type { MatchPosition } from './saved-search-matches.store.ts';

type Nullable<Value> = Value | null | undefined;

/** Exactly one of them; GraphQL sees to that. */
export interface SavedQueryInput {
  readonly phrase?: Nullable<{
    readonly phrase: string;
    readonly match?: Nullable<PhraseMatch>;
    readonly language?: Nullable<string>;
  }>;
  readonly sound?: Nullable<{ readonly audio: AudioQueryInput; readonly minConfidence?: Nullable<number> }>;
  readonly label?: Nullable<{
    readonly label: { readonly id?: Nullable<string>; readonly name?: Nullable<string> };
    readonly minScore?: Nullable<number>;
  }>;
}

export interface SaveSearchInput {
  readonly name: string;
  readonly query: SavedQueryInput;
  readonly filter?: Nullable<RecordingFilterInput>;
}

const MAX_NAME_LENGTH = 100;
const MAX_FILTER_BYTES = 64 * 1024;

export const nameArgument = (name: string): string => textUpTo(name.trim(), 'input.name', MAX_NAME_LENGTH);

/** A filter to be kept; null when it leaves everything. Throws BAD_USER_INPUT naming the condition. */
export async function filterArgument(
  filter: Nullable<RecordingFilterInput>,
): Promise<RecordingFilterInput | null> {
  await underField('input.', () => checkRecordingFilter(filter));
  if (!filter || Object.values(filter).every((condition) => condition == null)) return null;
  const bytes = Buffer.byteLength(JSON.stringify(filter));
  if (bytes > MAX_FILTER_BYTES) {
    throw new AppError(
      'BAD_USER_INPUT',
      `input.filter may be ${MAX_FILTER_BYTES} bytes as JSON, got ${bytes}.`,
      { field: 'input.filter', limit: MAX_FILTER_BYTES },
    );
  }
  return filter;
}

/** A filter that was kept: its instants are text in JSON. */
export function readFilter(kept: Record<string, unknown> | null): RecordingFilterInput | null {
  return kept && (revive(kept) as RecordingFilterInput);
}

function revive(filter: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(filter).map(([name, value]) => {
      if (value === null) return [name, value];
      if (name === 'all' || name === 'any' || name === 'not') {
        return [name, (value as Record<string, unknown>[]).map(revive)];
      }
      return [name, name === 'createdAt' || name === 'recordedAt' ? instants(value) : value];
    }),
  );
}

const instants = (range: unknown): Record<string, Date | null> =>
  Object.fromEntries(
    Object.entries(range as Record<string, string | null>).map(([bound, instant]) => [
      bound,
      instant === null ? null : new Date(instant),
    ]),
  );

/** A refusal names the argument as the caller of the whole knows it: below `prefix` instead of below `own`. */
export async function underField<Result>(
  prefix: string,
  run: () => Result | Promise<Result>,
  own = '',
): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof AppError) || error.field === undefined) throw error;
    const { message, limit, scope, facts, field } = error;
    throw new AppError(error.code, message, {
      field: `${prefix}${field.startsWith(own) ? field.slice(own.length) : field}`,
      ...(limit !== undefined && { limit }),
      ...(scope !== undefined && { scope }),
      facts,
      cause: error,
    });
  }
}

/** The lower-case name after which a list of searches continues. */
export function nameCursorArgument(after: Nullable<string>): string | null {
  if (after == null) return null;
  const [name] = decodeCursor(after, 1) ?? [];
  if (typeof name !== 'string' || name.includes('\u0000')) throw notACursor();
  return name;
}

export function matchCursorArgument(after: Nullable<string>): MatchPosition | null {
  if (after == null) return null;
  const [at, searchId, recordingId] = decodeCursor(after, 3) ?? [];
  const isOurs =
    typeof at === 'string' &&
    /^\d{1,17}$/.test(at) &&
    typeof searchId === 'string' &&
    isUuid(searchId) &&
    typeof recordingId === 'string' &&
    isUuid(recordingId);
  if (!isOurs) throw notACursor();
  return { at, searchId, recordingId };
}
