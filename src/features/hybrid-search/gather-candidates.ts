import type { Db } from '../../db/db.ts';
import type { HistogramBin } from '../../tokens/index.ts';
import type { HeardAudio } from '../search/index.ts';
import type { EmbedderAnswered } from './active-embedder.ts';
import type { CheckedSearch } from './check-search.ts';
import { findChunkCandidates } from './chunk-candidates.store.ts';
import {
  type CopiesByRecording,
  compareSharedSound,
  type FingerprintScope,
  findSharedSound,
  withFingerprint,
} from './fingerprint-leg.ts';
import type { LegPlans } from './fuse.ts';
import type { Candidate, Leg } from './hybrid-search.types.ts';
import type { QuerySources } from './query-sources.ts';
import { findSegmentCandidates } from './segment-candidates.store.ts';
import { toKeywordLeg, type UnderstoodText } from './understand-text.ts';

/** What candidates are wanted for. */
export interface WantedCandidates {
  readonly workspaceId: string;
  readonly search: CheckedSearch;
  readonly sources: QuerySources;
  readonly text: UnderstoodText | null;
  readonly asOf: Date | null;
}

interface Gathered extends EmbedderAnswered {
  readonly candidates: readonly Candidate[];
  readonly complete: Partial<Record<Leg, boolean>>;
}

/** A query's meaning, as an embedder hears it. */
export interface Meaning {
  readonly embedderId: string;
  readonly vector: Float32Array;
  readonly embedMs: number;
}

/** A query's sound. */
export interface Sound {
  readonly tokenizerId: string;
  readonly heard: HeardAudio | null;
  readonly anchors: readonly (readonly HistogramBin[])[];
  readonly tokenizeMs: number;
}

/** What all legs find, each to its depth, with what the sound that is shared tells of each candidate. */
export async function gatherCandidates(
  db: Db,
  { workspaceId, search, text, asOf, sources }: WantedCandidates,
  plans: LegPlans,
  meaning: Meaning | undefined,
  sound: Sound | undefined,
): Promise<Gathered> {
  const scope: FingerprintScope | null = sound?.heard
    ? {
        db,
        workspaceId,
        tokenizerId: sound.tokenizerId,
        filter: search.filter,
        exceptRecordingId: sources.leftOut?.recordingId ?? null,
      }
    : null;
  const copies: CopiesByRecording = scope
    ? await findSharedSound(scope, sound!.heard!, plans.FINGERPRINT!.depth)
    : new Map();
  const keyword = plans.KEYWORD && text ? toKeywordLeg(text, plans.KEYWORD.depth) : null;
  const sentence =
    plans.SENTENCE && meaning ? { ...meaning, depth: plans.SENTENCE.depth, texts: text!.known.texts } : null;
  const ofText = { workspaceId, asOf, excluded: text?.query.excluded ?? null, keyword, sentence };
  const { target, filter, linkedTo, segmentFilter, articleFilter } = search;
  const findSegments = () =>
    findSegmentCandidates(db, {
      ...ofText,
      filter,
      linkedTo,
      segmentFilter,
      leftOut: sources.leftOut,
      acoustic:
        plans.ACOUSTIC && sound
          ? { tokenizerId: sound.tokenizerId, anchors: sound.anchors, depth: plans.ACOUSTIC.depth }
          : null,
      copies: [...copies].flatMap(([recordingId, { intervals }]) =>
        intervals.map(({ startS, endS }) => ({ recordingId, startS, endS })),
      ),
    });
  const found =
    target === 'ARTICLES'
      ? await findChunkCandidates(db, { ...ofText, filter: articleFilter })
      : await findSegments();
  const count = (leg: Leg) => found.candidates.filter(({ foundBy }) => foundBy.has(leg)).length;
  const complete = {
    KEYWORD:
      keyword !== null &&
      !found.capped &&
      keyword.terms.every(({ finds }) => finds) &&
      count('KEYWORD') < keyword.depth,
    SENTENCE: found.allCompared && count('SENTENCE') < (plans.SENTENCE?.depth ?? 0),
    ACOUSTIC: false,
    FINGERPRINT: false,
  };
  const { embedderId } = found;
  if (!scope) return { candidates: found.candidates, complete, embedderId };
  const others = new Set(found.candidates.map(({ ownerId }) => ownerId).filter((id) => !copies.has(id)));
  const compared = await compareSharedSound(scope, sound!.heard!, [...others]);
  const all = new Map([...compared, ...copies]);
  const candidates = found.candidates.map((candidate) => withFingerprint(candidate, all));
  return { candidates, complete, embedderId };
}
