import { FRAMES_PER_SECOND } from '../../inference/tokenizer.ts';
import { createHistogramSearch, type HistogramSearchDependencies, toStretch } from './histogram-search.ts';
import type { QueryAudio } from './query-audio.service.ts';
import type { SimilarSegmentHit } from './search.types.ts';
import { findSimilarStretches, type LeftOut, type SimilarStretch } from './similar-segments.store.ts';

export type SimilarSegmentsService = ReturnType<typeof createSimilarSegmentsService>;

export function createSimilarSegmentsService(dependencies: HistogramSearchDependencies) {
  const similarSegments = createHistogramSearch<SimilarStretch, SimilarSegmentHit>(dependencies, {
    find: ({ db, workspaceId, tokenizerId, histograms, filter, query }) =>
      findSimilarStretches(db, workspaceId, tokenizerId, histograms, filter, partOf(query)),
    toHit: (stretch, recording) => ({ recording, ...toStretch(stretch, recording) }),
  });
  return { similarSegments };
}

/** The part of a stored recording that is searched with; null for an upload. */
const partOf = ({ recordingId, startS, durationS }: QueryAudio): LeftOut | null =>
  recordingId
    ? {
        recordingId,
        startFrame: Math.floor(startS * FRAMES_PER_SECOND),
        endFrame: Math.ceil((startS + durationS) * FRAMES_PER_SECOND),
      }
    : null;
