import type { Queryable } from '../../db/db.ts';
import type { RecordingFilter } from '../recordings/index.ts';
import { findCopiesOf, type HeardAudio, placeSources } from '../search/index.ts';
import type { Candidate, SharedStretch } from './hybrid-search.types.ts';

/** What a recording shares with the query. */
export interface Copy {
  readonly confidence: number;
  readonly intervals: readonly SharedStretch[];
}

export type CopiesByRecording = ReadonlyMap<string, Copy>;

export interface FingerprintScope {
  readonly db: Queryable;
  readonly workspaceId: string;
  readonly tokenizerId: string;
  readonly filter: RecordingFilter;
  /** The recording that is searched with, or null. */
  readonly exceptRecordingId: string | null;
}

/** Less sure than this is nothing, whatever the leg's `minScore`. */
const LEAST_CONFIDENCE = 0.001;

/** The recordings that may hold the query's own sound, as `findCopies` finds them. */
export async function findSharedSound(
  { db, ...scope }: FingerprintScope,
  { heard }: HeardAudio,
  depth: number,
): Promise<CopiesByRecording> {
  const copies = await findCopiesOf(heard, placeSources(db, scope), LEAST_CONFIDENCE);
  const surest = copies.toSorted((a, b) => b.hit.confidence - a.hit.confidence).slice(0, depth);
  return new Map(surest.map(({ hit }) => [hit.recordingId, hit]));
}

/** What the recordings of other legs' candidates share with the query as it is; no other speeds are tried. */
export async function compareSharedSound(
  { db, filter, ...scope }: FingerprintScope,
  { heard }: HeardAudio,
  recordingIds: readonly string[],
): Promise<CopiesByRecording> {
  if (recordingIds.length === 0) return new Map();
  const sources = placeSources(db, { ...scope, filter: { ...filter, ids: recordingIds } });
  const copies = await findCopiesOf({ ...heard, fingerprintsOf: null }, sources, LEAST_CONFIDENCE);
  return new Map(copies.map(({ hit }) => [hit.recordingId, hit]));
}

/** The confidence of the copy that the candidate lies in, by how much of the shorter of the two is shared. */
export function withFingerprint(candidate: Candidate, copies: CopiesByRecording): Candidate {
  const { startS, endS } = candidate;
  if (startS === null || endS === null) return candidate;
  const copy = copies.get(candidate.ownerId);
  const intervals = copy ? copy.intervals.filter((each) => each.startS < endS && each.endS > startS) : [];
  const sharedS = intervals.reduce(
    (sum, each) => sum + Math.min(endS, each.endS) - Math.max(startS, each.startS),
    0,
  );
  const copiedS = copy ? copy.intervals.reduce((sum, each) => sum + each.endS - each.startS, 0) : 0;
  const share = sharedS > 0 ? Math.min(1, sharedS / Math.max(0.001, Math.min(copiedS, endS - startS))) : 0;
  const score = Math.round(1e6 * share * (copy?.confidence ?? 0)) / 1e6;
  return { ...candidate, intervals, raw: { ...candidate.raw, FINGERPRINT: score } };
}
