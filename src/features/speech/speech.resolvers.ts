import type { Resolvers } from '../../graphql/generated/resolver-types.ts';

const DEFAULT_PAUSE_S = 0.3;

export const speechResolvers: Resolvers = {
  AudioRecord: {
    speech: (recording, _, { services, loaders }) => services.speech.ofRecording(recording, loaders.speech),
  },
  SpeechActivity: {
    share: (activity, _, { services }) => services.speech.share(activity),
    syllablesPerS: (activity, _, { services }) => services.speech.syllablesPerS(activity),
    pauses: (activity, { minS, first, after, startS, endS }, { services }) =>
      services.speech.pauses(
        activity,
        { minS: minS ?? DEFAULT_PAUSE_S, startS, endS },
        { first: first ?? 20, after: after ?? null },
      ),
    stretches: (activity, { minPauseS, first, after }, { services }) =>
      services.speech.stretches(activity, minPauseS ?? DEFAULT_PAUSE_S, {
        first: first ?? 20,
        after: after ?? null,
      }),
    pieces: (activity, _, { services }) => services.speech.pieces(activity),
  },
  PauseConnection: {
    edges: ({ edges }) => [...edges],
    nodes: ({ nodes }) => [...nodes],
    total: (page) => page.total(),
  },
  SpeechStretchConnection: {
    edges: ({ edges }) => [...edges],
    nodes: ({ nodes }) => [...nodes],
    total: (page) => page.total(),
  },
};
