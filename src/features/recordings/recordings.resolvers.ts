import type { Resolvers } from '../../graphql/generated/resolver-types.ts';
import { FRAMES_PER_SECOND } from '../../inference/tokenizer.ts';

export const recordingsResolvers: Resolvers = {
  Query: {
    audioRecord: (_, { id }, { workspaceId, loaders }) => loaders.recording(workspaceId, id, 'id'),
    audioRecords: (_, { filter, orderBy, ...page }, { workspaceId, services }) =>
      services.recordings.list(workspaceId, page, filter, {
        field: orderBy?.field ?? 'CREATED_AT',
        direction: orderBy ? (orderBy.direction ?? 'ASC') : 'DESC',
      }),
  },
  Mutation: {
    createAudioRecord: (_, { input: { uploadId, ...facts } }, { workspaceId, services }) =>
      services.createRecording.create(workspaceId, uploadId, facts),
    updateAudioRecord: async (_, { input: { id, ...changes } }, { workspaceId, services }) => ({
      audioRecord: await services.recordings.update(workspaceId, id, changes),
    }),
    deleteAudioRecord: async (_, { input }, { workspaceId, services }) => ({
      deletedId: await services.recordings.remove(workspaceId, input.id),
    }),
    retryIngest: async (_, { input }, { workspaceId, services }) => ({
      audioRecord: await services.createRecording.retry(workspaceId, input.id),
    }),
  },
  AudioRecord: {
    warnings: (recording) => [...recording.warnings],
    ingest: ({ stage, progress, attempt }) => ({ stage, progress, attempt }),
    failure: ({ failureCode, failureMessage }) =>
      failureCode ? { code: failureCode, message: failureMessage ?? '' } : null,
    levels: (recording, { buckets }, { services, loaders }) =>
      services.codes.levels(recording, buckets ?? 200, loaders.codesReads),
    anchors: async (recording, { startS, endS, first, after, hasSound }, { services, loaders }) => {
      const sounds = hasSound
        ? await loaders.anchorSounds(recording.workspaceId, recording.id, hasSound)
        : null;
      const only = sounds && [...sounds.keys()].sort((a, b) => a - b);
      return services.codes.anchors(
        recording,
        { first: first ?? 20, after: after ?? null },
        startS,
        endS,
        only,
        loaders.codesReads,
      );
    },
    codes: (recording, { startFrame, frameCount, layers }, { services, loaders }) =>
      services.codes.codes(recording, startFrame ?? 0, frameCount ?? 125, layers, loaders.codesReads),
    histogram: (recording, _, { services, loaders }) =>
      services.codes.histogram(recording, loaders.codesReads),
    urls: ({ id }, _, { urlOf }) => ({
      original: urlOf(`/recordings/${id}/original`),
      reconstruction: urlOf(`/recordings/${id}/reconstruction.wav`),
      codes: urlOf(`/recordings/${id}/codes.npy`),
      views: `/recordings/${id}/views`,
    }),
  },
  AudioRecordConnection: {
    edges: ({ edges }) => [...edges],
    nodes: ({ nodes }) => [...nodes],
    total: (page) => page.total(),
  },
  FrameAnchorConnection: {
    edges: ({ edges }) => [...edges],
    nodes: ({ nodes }) => [...nodes],
    total: (page) => page.total(),
  },
  FrameAnchor: {
    startS: ({ startFrame }) => startFrame / FRAMES_PER_SECOND,
    endS: ({ startFrame, frameCount, recording }) =>
      Math.min(
        recording.durationS ?? Number.POSITIVE_INFINITY,
        (startFrame + frameCount) / FRAMES_PER_SECOND,
      ),
    codes: (anchor, { context, layers }, { services, loaders }) =>
      services.codes.anchorCodes(anchor, context ?? 0, layers, loaders.codesReads),
    histogram: (anchor, _, { services, loaders }) =>
      services.codes.anchorHistogram(anchor, loaders.codesReads),
  },
};
