import type { Db } from '../../db/db.ts';
import { AppError } from '../../errors.ts';
import { layerOf } from '../../inference/codes.ts';
import { FRAMES_PER_SECOND } from '../../inference/tokenizer.ts';
import type { ScanPool } from '../../workers/scan-pool.ts';
import { idArgument, inRange, listUpTo, MAX_PAGE_SIZE } from '../arguments.ts';
import { checkRecordingFilter, type RecordingFilterInput } from '../recordings/index.ts';
import {
  type AudioQueryInput,
  PHASE_COUNT,
  type QueryAudio,
  type QueryAudioService,
  toQueryInfo,
} from '../search/index.ts';
import type { SearchIndexService } from '../search-index/index.ts';
import { judge, mergePlaces } from './judge-places.ts';
import { listSearchedRecordings } from './locate.store.ts';
import type {
  LocatedExample,
  LocatedRecording,
  LocateMatch,
  Occurrence,
  OccurrencePage,
  OccurrencePlace,
} from './locate.types.ts';
import { numberOccurrences, pageOf } from './occurrence-page.ts';
import { type RecordingsScan, scanRecordings } from './scan-recordings.ts';
import { weighFrames } from './weigh-frames.ts';

/** Recordings that one call may name. */
const MAX_NAMED = 500;
/** An example with less sound than this would be found everywhere. */
const MIN_SOUND_S = 0.1;
const MAX_OCCURRENCE = 1_000_000;

export interface LocateDependencies {
  readonly db: Db;
  readonly queryAudio: QueryAudioService;
  readonly searchIndex: SearchIndexService;
  readonly scanPool: ScanPool;
}

/** What is looked for, and where. */
export interface LocateWanted {
  readonly example: AudioQueryInput;
  /** Ids of the recordings to search in; null: all. */
  readonly recordingIds: readonly string[] | null;
  readonly filter: RecordingFilterInput | null | undefined;
  readonly match: LocateMatch;
  readonly minSimilarity: number;
}

export interface LocateRequest extends LocateWanted {
  readonly occurrence: number | null;
  readonly first: number;
  readonly after: string | null;
}

/** All of it, with the recordings that were searched in the order of the list. */
export interface LocatedOccurrences {
  readonly example: LocatedExample;
  readonly occurrences: readonly Occurrence[];
  readonly recordings: readonly LocatedRecording[];
}

export type LocateService = ReturnType<typeof createLocateService>;

export function createLocateService({ db, queryAudio, searchIndex, scanPool }: LocateDependencies) {
  /** Every place where an example is heard, in time order. Throws BAD_USER_INPUT, NOT_FOUND, AUDIO_* and CANCELLED. */
  async function locateAll(
    workspaceId: string,
    request: LocateWanted,
    signal?: AbortSignal,
  ): Promise<LocatedOccurrences> {
    inRange(request.minSimilarity, 'minSimilarity', 0, 1);
    const filter = checkRecordingFilter(request.filter);
    const ids = request.recordingIds && checkIds(request.recordingIds);
    return searchIndex.whileActive(workspaceId, async (tokenizer) => {
      const query = await queryAudio.tokenize(workspaceId, tokenizer, request.example, PHASE_COUNT, signal);
      const audible = audiblePartOf(query);
      const startedAt = performance.now();
      const recordings = await listSearchedRecordings(db, workspaceId, tokenizer.id, filter, ids);
      const listMs = performance.now() - startedAt;
      const scan = await scanRecordings(db, scanPool, {
        workspaceId,
        tokenizer,
        example: toExample(query),
        recordings,
        signal,
      });
      const sound = scan.sound ?? audible;
      const found = toPlaces(scan, recordings, query.durationS, sound);
      const places = mergePlaces(found, request.match, request.minSimilarity);
      const occurrences: Occurrence[] = numberOccurrences(recordings, places);
      return {
        example: {
          query: toQueryInfo(query, tokenizer.id, listMs + scan.databaseMs),
          soundStartS: sound.startS,
          soundEndS: sound.endS,
          searchedRecordings: recordings.length,
          searchedS: recordings.reduce((sum, { durationS }) => sum + durationS, 0),
          scanMs: scan.scanMs,
        },
        occurrences,
        recordings,
      };
    });
  }

  /** One page of `locateAll`. */
  async function locate(
    workspaceId: string,
    request: LocateRequest,
    signal?: AbortSignal,
  ): Promise<OccurrencePage> {
    inRange(request.first, 'first', 1, MAX_PAGE_SIZE);
    if (request.occurrence !== null) inRange(request.occurrence, 'occurrence', 1, MAX_OCCURRENCE);
    const { example, occurrences, recordings } = await locateAll(workspaceId, request, signal);
    return {
      example,
      ...pageOf(occurrences, recordings, request),
      total: { count: occurrences.length, exact: true },
    };
  }

  return { locate, locateAll };
}

const checkIds = (ids: readonly string[]): string[] =>
  listUpTo(ids, 'in', MAX_NAMED).map((id) => idArgument(id, 'in'));

const toExample = ({ durationS, phases }: QueryAudio) => ({
  durationS,
  codes: phases[0]!.codes,
  phases: phases.map(({ phase, codes, levels }) => ({
    phase,
    tokens: layerOf(codes, 0).slice(),
    weights: weighFrames(levels),
  })),
});

/** Between the first and the last frame that are not pauses. Throws BAD_USER_INPUT when there is too little. */
function audiblePartOf({ phases, durationS }: QueryAudio): {
  readonly startS: number;
  readonly endS: number;
} {
  const weights = weighFrames(phases[0]!.levels);
  const startS =
    Math.max(
      0,
      weights.findIndex((weight) => weight > 0),
    ) / FRAMES_PER_SECOND;
  const endS = Math.min(durationS, (weights.findLastIndex((weight) => weight > 0) + 1) / FRAMES_PER_SECOND);
  if (endS - startS < MIN_SOUND_S) {
    throw new AppError('BAD_USER_INPUT', `The example holds less than ${MIN_SOUND_S} s of sound.`, {
      field: 'example',
      limit: MIN_SOUND_S,
    });
  }
  return { startS, endS };
}

function toPlaces(
  scan: RecordingsScan,
  recordings: readonly LocatedRecording[],
  durationS: number,
  sound: { readonly startS: number; readonly endS: number },
): OccurrencePlace[] {
  const soundS = sound.endS - sound.startS;
  const judged = [
    ...judge(scan.takes, scan.chanceOfTakes, 'SAME_WORDS', soundS).map((each) => ({
      ...each,
      match: 'SAME_WORDS' as const,
    })),
    ...judge(scan.same, scan.chanceOfSame, 'SAME_SOUND', soundS).map((each) => ({
      ...each,
      match: 'SAME_SOUND' as const,
    })),
  ];
  return judged.map(({ place, similarity, match }) => {
    const recording = recordings[place.sound]!;
    const within = (second: number) => Math.max(0, Math.min(recording.durationS, second));
    return {
      recordingId: recording.recordingId,
      startS: within(place.startS),
      endS: within(place.endS),
      soundStartS: within(place.startS + sound.startS),
      soundEndS: within(place.endS - (durationS - sound.endS)),
      similarity,
      match,
    };
  });
}
