import type { Resolvers } from '../../graphql/generated/resolver-types.ts';

export const labelsResolvers: Resolvers = {
  Query: {
    soundLabels: (_, { nameContains, ...page }, { workspaceId, services }) =>
      services.labels.list(workspaceId, page, nameContains),
    soundLabel: (_, { label }, { workspaceId, services }) => services.labels.find(workspaceId, label),
  },
  Mutation: {
    createSoundLabel: async (_, { input }, { workspaceId, services }) => ({
      soundLabel: await services.labels.create(workspaceId, input),
    }),
    renameSoundLabel: async (_, { input }, { workspaceId, services }) => ({
      soundLabel: await services.labels.rename(workspaceId, input),
    }),
    deleteSoundLabel: async (_, { input }, { workspaceId, services }) => ({
      deletedId: await services.labels.remove(workspaceId, input.id),
    }),
    addLabelExample: (_, { input }, { workspaceId, services }) =>
      services.labels.addExample(workspaceId, { ...input, kind: input.kind ?? 'POSITIVE' }),
    removeLabelExample: async (_, { input }, { workspaceId, services }) => ({
      soundLabel: await services.labels.removeExample(workspaceId, input.id),
    }),
    rejectLabelHit: (_, { input }, { workspaceId, services }) =>
      services.labels.rejectHit(workspaceId, input.hitId),
  },
  SoundLabel: {
    examples: (label, wanted, { loaders }) => loaders.labelExamples(label, wanted),
    hits: (label, wanted, { loaders }) => loaders.labelHits(label, wanted),
  },
  LabelExample: {
    recording: ({ recordingId }, _, { workspaceId, loaders }) =>
      loaders.storedRecording(workspaceId, recordingId),
  },
  SoundHit: {
    label: ({ labelId }, _, { workspaceId, loaders }) => loaders.soundLabel(workspaceId, labelId),
    recording: ({ recordingId }, _, { workspaceId, loaders }) =>
      loaders.storedRecording(workspaceId, recordingId),
  },
  AnchorSound: {
    label: ({ labelId }, _, { workspaceId, loaders }) => loaders.soundLabel(workspaceId, labelId),
  },
  AudioRecord: {
    sounds: ({ workspaceId, id }, wanted, { loaders }) => loaders.sounds(workspaceId, id, wanted),
  },
  FrameAnchor: {
    sounds: async ({ recording, index }, wanted, { loaders }) => {
      const sounds = await loaders.anchorSounds(recording.workspaceId, recording.id, wanted);
      return sounds.get(index) ?? [];
    },
  },
  SoundLabelConnection: {
    edges: ({ edges }) => [...edges],
    nodes: ({ nodes }) => [...nodes],
    total: (page) => page.total(),
  },
  LabelExampleConnection: {
    edges: ({ edges }) => [...edges],
    nodes: ({ nodes }) => [...nodes],
    total: (page) => page.total(),
  },
  SoundHitConnection: {
    edges: ({ edges }) => [...edges],
    nodes: ({ nodes }) => [...nodes],
    total: (page) => page.total(),
  },
};
