import type { Db } from '../../db/db.ts';
import { AppError } from '../../errors.ts';
import type { QueryTerm } from '../../text/index.ts';
import type { AudioQueryInput } from '../search/index.ts';
import { listSegments, windowOf } from '../transcripts/index.ts';
import type { CheckedSearch } from './check-search.ts';
import type { LeftOut } from './segment-candidates.store.ts';
import { plainTerms } from './understand-text.ts';

/** What is looked for: words, a sound or both. */
export interface QuerySources {
  readonly terms: readonly QueryTerm[] | null;
  readonly audio: AudioQueryInput | null;
  /** Why there is no sound; null where there is. */
  readonly soundless: string | null;
  readonly leftOut: LeftOut | null;
}

/** Throws NOT_FOUND for a segment that is none. */
export async function readSources(
  db: Db,
  workspaceId: string,
  { terms, audio, segment, target }: CheckedSearch,
  maxQueryClipS: number,
): Promise<QuerySources> {
  if (segment) return sourcesOfSegment(db, workspaceId, segment, maxQueryClipS);
  const recordingId = audio?.recording?.id;
  return {
    terms,
    audio,
    soundless: audio ? null : 'The query has no sound.',
    leftOut: recordingId && target !== 'ARTICLES' ? { recordingId, segmentIndex: null } : null,
  };
}

async function sourcesOfSegment(
  db: Db,
  workspaceId: string,
  { recordingId, index }: { readonly recordingId: string; readonly index: number },
  maxQueryClipS: number,
): Promise<QuerySources> {
  const [[segment] = []] = await listSegments(db, workspaceId, [windowOf(recordingId, index)]);
  if (segment?.index !== index) {
    throw new AppError('NOT_FOUND', 'There is no such segment.', { field: 'input.segment' });
  }
  const { startS, endS } = segment;
  const terms = plainTerms(segment.text);
  const hasSound = startS !== null && endS !== null && endS > startS;
  return {
    terms: terms.length > 0 ? terms : null,
    audio: hasSound
      ? { recording: { id: recordingId, startS, endS: Math.min(endS, startS + maxQueryClipS) } }
      : null,
    soundless: hasSound ? null : 'No time is known of the segment, and so no sound.',
    leftOut: { recordingId, segmentIndex: index },
  };
}
