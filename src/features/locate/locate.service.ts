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
import { keyOfPlaces, LocatedPlacesCache } from './located-places.ts';
import { numberOccurrences, pageOf } from './occurrence-page.ts';
import { type RecordingsScan, scanRecordings } from './scan-recordings.ts';
import { weighFrames } from './weigh-frames.ts';

/** Recordings that one call may name. */
const MAX_NAMED = 500;
/** An example with less sound than this would be found everywhere. */
const MIN_SOUND_S = 0.1;
const MAX_OCCURRENCE = 1_000_000;
/** Hours that one call may search: about 20 s of computing. */
const MAX_SEARCHED_H = 500;

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
  const known = new LocatedPlacesCache();

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
      const searchedS = sumOfSeconds(recordings);
      const { match, minSimilarity } = request;
      const key = keyOfPlaces({
        workspaceId,
        tokenizerId: tokenizer.id,
        example: { sha256: query.sha256, startS: query.startS, durationS: query.durationS },
        recordings,
        match,
        minSimilarity,
      });
      let [found, scanMs, databaseMs] = [known.get(key), 0, listMs];
      if (!found) {
        const example = toExample(query);
        const wanted = { workspaceId, tokenizer, example, recordings, match, signal };
        const scan = await scanRecordings(db, scanPool, wanted);
        const sound = scan.sound ?? audible;
        const places = mergePlaces(toPlaces(scan, recordings, query.durationS, sound), match, minSimilarity);
        found = { places, sound };
        [scanMs, databaseMs] = [scan.scanMs, listMs + scan.databaseMs];
        known.set(key, found);
      }
      const occurrences: Occurrence[] = numberOccurrences(recordings, found.places);
      return {
        example: {
          query: toQueryInfo(query, tokenizer.id, databaseMs),
          soundStartS: found.sound.startS,
          soundEndS: found.sound.endS,
          searchedRecordings: recordings.length,
          searchedS,
          scanMs,
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

/** Throws BAD_USER_INPUT when that is more than a caller would wait for. */
function sumOfSeconds(recordings: readonly LocatedRecording[]): number {
  const seconds = recordings.reduce((sum, { durationS }) => sum + durationS, 0);
  if (seconds <= 3_600 * MAX_SEARCHED_H) return seconds;
  throw new AppError(
    'BAD_USER_INPUT',
    `At most ${MAX_SEARCHED_H} hours can be searched at once, these are ${Math.round(seconds / 3_600)}; choose with in or filter.`,
    { field: 'filter', limit: MAX_SEARCHED_H },
  );
}

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
  { places, chance }: RecordingsScan,
  recordings: readonly LocatedRecording[],
  durationS: number,
  sound: { readonly startS: number; readonly endS: number },
): OccurrencePlace[] {
  return judge(places, chance, durationS).map(({ place, startS, endS, similarity, match }) => {
    const recording = recordings[place.sound]!;
    const within = (second: number) => Math.max(0, Math.min(recording.durationS, second));
    return {
      recordingId: recording.recordingId,
      startS: within(startS),
      endS: within(endS),
      soundStartS: within(startS + sound.startS),
      soundEndS: within(endS - (durationS - sound.endS)),
      similarity,
      match,
    };
  });
}
