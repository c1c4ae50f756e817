import { FRAMES_PER_SECOND } from '../../inference/tokenizer.ts';
import type { Anchor } from '../recordings/index.ts';
import {
  createHistogramSearch,
  type HistogramSearchDependencies,
  type HistogramSearchRequest,
  toStretch,
} from './histogram-search.ts';
import type { SimilarAudioHit, SimilarAudioSearch } from './search.types.ts';
import { findSimilarRecordings, type SimilarRecording } from './similar-audio.store.ts';

export interface SimilarAudioService {
  similarAudio(
    workspaceId: string,
    request: HistogramSearchRequest,
    signal?: AbortSignal,
  ): Promise<SimilarAudioSearch>;
}

export function createSimilarAudioService(dependencies: HistogramSearchDependencies): SimilarAudioService {
  const similarAudio = createHistogramSearch<SimilarRecording, SimilarAudioHit>(dependencies, {
    find: ({ db, workspaceId, tokenizer, anchors, filter, query }) =>
      findSimilarRecordings(
        db,
        workspaceId,
        tokenizer.id,
        anchors.map(({ histogram }) => histogram),
        filter,
        query.recordingId,
      ),
    toHit: (candidate, recording, anchors) => {
      const { anchorIndex: index, startFrame, frameCount } = candidate;
      const anchor: Anchor = { recording, index, startFrame, frameCount, histogram: null };
      const queryStartS = anchors[candidate.queryAnchor]!.startFrame / FRAMES_PER_SECOND;
      return { recording, ...toStretch(candidate, recording), queryStartS, anchor };
    },
  });
  return { similarAudio };
}
