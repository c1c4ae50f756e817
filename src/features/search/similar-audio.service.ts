import type { Db } from '../../db/db.ts';
import { FRAMES_PER_SECOND } from '../../inference/tokenizer.ts';
import type { TokenizerDescription } from '../../workers/audio-tasks.ts';
import { inRange, MAX_PAGE_SIZE } from '../arguments.ts';
import {
  type Anchor,
  checkRecordingFilter,
  type RecordingFilter,
  type RecordingFilterInput,
  type RecordingsService,
} from '../recordings/index.ts';
import type { SearchIndexService } from '../search-index/index.ts';
import { spreadAnchors } from './query-anchors.ts';
import { type QueryAudioService, toQueryInfo } from './query-audio.service.ts';
import type { AudioQueryInput, SimilarAudioSearch } from './search.types.ts';
import { findSimilarRecordings } from './similar-audio.store.ts';

export interface SimilarAudioDependencies {
  readonly db: Db;
  readonly queryAudio: QueryAudioService;
  readonly recordings: RecordingsService;
  readonly searchIndex: SearchIndexService;
}

export interface SimilarAudioRequest {
  readonly query: AudioQueryInput;
  readonly first: number;
  readonly minSimilarity: number;
  readonly filter: RecordingFilterInput | null | undefined;
}

export type SimilarAudioService = ReturnType<typeof createSimilarAudioService>;

export function createSimilarAudioService(dependencies: SimilarAudioDependencies) {
  const { db, queryAudio, recordings, searchIndex } = dependencies;

  async function similarAudio(
    workspaceId: string,
    request: SimilarAudioRequest,
    signal?: AbortSignal,
  ): Promise<SimilarAudioSearch> {
    inRange(request.first, 'first', 1, MAX_PAGE_SIZE);
    inRange(request.minSimilarity, 'minSimilarity', 0, 1);
    const filter = checkRecordingFilter(request.filter);
    return searchIndex.whileActive(workspaceId, (tokenizer) =>
      searchWith(tokenizer, workspaceId, request, filter, signal),
    );
  }

  async function searchWith(
    tokenizer: TokenizerDescription,
    workspaceId: string,
    request: SimilarAudioRequest,
    filter: RecordingFilter,
    signal?: AbortSignal,
  ): Promise<SimilarAudioSearch> {
    const query = await queryAudio.tokenize(workspaceId, tokenizer, request.query, 1, signal);
    const anchors = spreadAnchors(query.phases[0]!.codes, tokenizer.histogramLayers);
    const startedAt = performance.now();
    const found = await findSimilarRecordings(
      db,
      workspaceId,
      tokenizer.id,
      anchors.map((anchor) => anchor.histogram),
      filter,
      query.recordingId,
    );
    const alike = found.filter((each) => each.similarity >= request.minSimilarity);
    const page = alike.slice(0, request.first);
    const stored = await recordings.findMany(
      workspaceId,
      page.map((each) => each.recordingId),
    );
    const databaseMs = performance.now() - startedAt;
    const hits = page.flatMap((each, index) => {
      const recording = stored[index];
      if (!recording) return [];
      const startS = each.startFrame / FRAMES_PER_SECOND;
      const anchor: Anchor = {
        recording,
        index: each.anchorIndex,
        startFrame: each.startFrame,
        frameCount: each.frameCount,
        histogram: null,
      };
      return {
        recording,
        similarity: Math.max(0, Math.min(1, each.similarity)),
        startS,
        endS: Math.min(
          recording.durationS ?? Number.POSITIVE_INFINITY,
          startS + each.frameCount / FRAMES_PER_SECOND,
        ),
        queryStartS: anchors[each.queryAnchor]!.startFrame / FRAMES_PER_SECOND,
        anchor,
      };
    });
    return {
      query: toQueryInfo(query, tokenizer.id, databaseMs),
      hits,
      total: { count: alike.length, exact: false },
    };
  }

  return { similarAudio };
}
