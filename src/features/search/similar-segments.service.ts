import { FRAMES_PER_SECOND } from '../../inference/tokenizer.ts';
import type { TokenizerDescription } from '../../workers/audio-tasks.ts';
import { inRange, MAX_PAGE_SIZE } from '../arguments.ts';
import { checkRecordingFilter, type RecordingFilter } from '../recordings/index.ts';
import { spreadAnchors } from './query-anchors.ts';
import { toQueryInfo } from './query-audio.service.ts';
import type { SimilarSegmentSearch } from './search.types.ts';
import type { SimilarAudioDependencies, SimilarAudioRequest } from './similar-audio.service.ts';
import { findSimilarStretches } from './similar-segments.store.ts';

export type SimilarSegmentsService = ReturnType<typeof createSimilarSegmentsService>;

export function createSimilarSegmentsService(dependencies: SimilarAudioDependencies) {
  const { db, queryAudio, recordings, searchIndex } = dependencies;

  /** Throws BAD_USER_INPUT, NOT_FOUND, CONFLICT and the AUDIO_* errors of the query. */
  async function similarSegments(
    workspaceId: string,
    request: SimilarAudioRequest,
    signal?: AbortSignal,
  ): Promise<SimilarSegmentSearch> {
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
  ): Promise<SimilarSegmentSearch> {
    const query = await queryAudio.tokenize(workspaceId, tokenizer, request.query, 1, signal);
    const anchors = spreadAnchors(query.phases[0]!.codes, tokenizer.histogramLayers);
    const startedAt = performance.now();
    const leftOut = query.recordingId && {
      recordingId: query.recordingId,
      startFrame: Math.floor(query.startS * FRAMES_PER_SECOND),
      endFrame: Math.ceil((query.startS + query.durationS) * FRAMES_PER_SECOND),
    };
    const found = await findSimilarStretches(
      db,
      workspaceId,
      tokenizer.id,
      anchors.map((anchor) => anchor.histogram),
      filter,
      leftOut || null,
    );
    const alike = found.filter(({ similarity }) => similarity >= request.minSimilarity);
    const page = alike.slice(0, request.first);
    const stored = await recordings.findMany(
      workspaceId,
      page.map(({ recordingId }) => recordingId),
    );
    const databaseMs = performance.now() - startedAt;
    const hits = page.flatMap(({ startFrame, frameCount, similarity }, index) => {
      const recording = stored[index];
      if (!recording) return [];
      const endS = (startFrame + frameCount) / FRAMES_PER_SECOND;
      return {
        recording,
        startS: startFrame / FRAMES_PER_SECOND,
        endS: Math.min(recording.durationS ?? endS, endS),
        similarity: Math.max(0, Math.min(1, similarity)),
      };
    });
    return {
      query: toQueryInfo(query, tokenizer.id, databaseMs),
      hits,
      total: { count: alike.length, exact: false },
    };
  }

  return { similarSegments };
}
