import type { Db, Queryable } from '../../db/db.ts';
import { Stopwatch } from '../../lib/stopwatch.ts';
import type { TokenizerDescription } from '../../workers/audio-tasks.ts';
import { inRange, MAX_PAGE_SIZE } from '../arguments.ts';
import {
  checkRecordingFilter,
  type RecordingFilter,
  type RecordingFilterInput,
} from '../recordings/index.ts';
import type { SearchIndexService } from '../search-index/index.ts';
import { findCopiesOf } from './find-copies.ts';
import { findIdenticalCopies, identicalHit } from './identical-copies.ts';
import { placeSources } from './place-sources.ts';
import { type HeardAudio, type QueryAudioService, toQueryInfo } from './query-audio.service.ts';
import { rankCopies } from './rank-copies.ts';
import type { AudioQueryInput, CopyHit, CopySearch } from './search.types.ts';

export interface CopiesDependencies {
  readonly db: Db;
  readonly queryAudio: QueryAudioService;
  readonly searchIndex: SearchIndexService;
}

export interface CopiesRequest {
  readonly query: AudioQueryInput;
  readonly first: number;
  readonly minConfidence: number;
  readonly filter: RecordingFilterInput | null | undefined;
}

export type CopiesService = ReturnType<typeof createCopiesService>;

export function createCopiesService({ db, queryAudio, searchIndex }: CopiesDependencies) {
  async function findCopies(
    workspaceId: string,
    request: CopiesRequest,
    signal?: AbortSignal,
  ): Promise<CopySearch> {
    inRange(request.first, 'first', 1, MAX_PAGE_SIZE);
    inRange(request.minConfidence, 'minConfidence', 0, 1);
    const filter = checkRecordingFilter(request.filter);
    return searchIndex.whileActive(workspaceId, (tokenizer) =>
      searchWith(tokenizer, workspaceId, request, filter, signal),
    );
  }

  async function searchWith(
    tokenizer: TokenizerDescription,
    workspaceId: string,
    request: CopiesRequest,
    filter: RecordingFilter,
    signal?: AbortSignal,
  ): Promise<CopySearch> {
    const query = await queryAudio.hear(workspaceId, tokenizer, request.query, signal);
    const [database, sound] = [new Stopwatch(), new Stopwatch()];
    const timedDb: Queryable = { query: (sql, params) => database.around(() => db.query(sql, params)) };
    const heard = withTimedSound(query, sound);
    const hits = await findIn(timedDb)(workspaceId, tokenizer, heard, filter, request.minConfidence);
    const tokenizeMs = query.tokenizeMs + sound.ms;
    return {
      query: toQueryInfo({ ...query, tokenizeMs }, tokenizer.id, database.ms),
      hits: hits.slice(0, request.first),
      total: { count: hits.length, exact: false },
    };
  }

  const findIn =
    (source: Queryable) =>
    async (
      workspaceId: string,
      tokenizer: TokenizerDescription,
      query: HeardAudio,
      filter: RecordingFilter,
      minConfidence: number,
    ): Promise<CopyHit[]> => {
      const sources = placeSources(source, {
        workspaceId,
        tokenizerId: tokenizer.id,
        filter,
        exceptRecordingId: query.recordingId,
      });
      const [identical, copies] = await Promise.all([
        findIdenticalCopies(source, workspaceId, tokenizer.id, query, filter),
        findCopiesOf(query.heard, sources, minConfidence),
      ]);
      const settled = new Set(identical.map(({ recordingId }) => recordingId));
      const others = copies.filter(({ hit }) => !settled.has(hit.recordingId));
      return [...identical.map((each) => identicalHit(each, query)), ...rankCopies(others)];
    };

  return {
    findCopies,
    /** Copies of what was heard, best first. To be called while the tokenizer is the one that answers. */
    findCopiesOfHeard: findIn(db),
  };
}

/** The same, with the time of each further hearing of it, at other speeds and pitches, taken. */
function withTimedSound(query: HeardAudio, stopwatch: Stopwatch): HeardAudio {
  const { fingerprintsOf } = query.heard;
  if (!fingerprintsOf) return query;
  const timed: typeof fingerprintsOf = (request) => stopwatch.around(() => fingerprintsOf(request));
  return { ...query, heard: { ...query.heard, fingerprintsOf: timed } };
}
