import { FRAMES_PER_SECOND } from '../../inference/tokenizer.ts';
import type { Anchor } from '../recordings/index.ts';
import { createHistogramSearch, type HistogramSearchDependencies, toStretch } from './histogram-search.ts';
import type { SimilarAudioHit } from './search.types.ts';
import { findSimilarRecordings, type SimilarRecording } from './similar-audio.store.ts';

export type SimilarAudioService = ReturnType<typeof createSimilarAudioService>;

export function createSimilarAudioService(dependencies: HistogramSearchDependencies) {
  const similarAudio = createHistogramSearch<SimilarRecording, SimilarAudioHit>(dependencies, {
    find: ({ db, workspaceId, tokenizerId, histograms, filter, query }) =>
      findSimilarRecordings(db, {
        ...{ workspaceId, tokenizerId, anchors: histograms, filter },
        exceptRecordingId: query.recordingId,
      }),
    toHit: (candidate, recording, anchors) => {
      const { anchorIndex: index, startFrame, frameCount } = candidate;
      const anchor: Anchor = { recording, index, startFrame, frameCount, histogram: null };
      const queryStartS = anchors[candidate.queryAnchor]!.startFrame / FRAMES_PER_SECOND;
      return { recording, ...toStretch(candidate, recording), queryStartS, anchor };
    },
  });
  return { similarAudio };
}
