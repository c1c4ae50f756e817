import type { Resolvers } from '../../graphql/generated/resolver-types.ts';

export const transcriptionResolvers: Resolvers = {
  Query: {
    transcribers: async (_, __, { services }) => [...(await services.transcription.transcribers())],
  },
  Mutation: {
    transcribe: async (_, { input }, { workspaceId, services }) => ({
      transcription: await services.transcription.order(workspaceId, input),
    }),
    cancelTranscription: async (_, { input }, { workspaceId, services }) => ({
      transcription: await services.transcription.cancel(workspaceId, input.recordingId),
    }),
  },
  AudioRecord: {
    transcription: ({ workspaceId, id }, _, { loaders }) => loaders.transcription(workspaceId, id),
  },
  Transcription: {
    recording: ({ workspaceId, recordingId }, _, { loaders }) =>
      loaders.storedRecording(workspaceId, recordingId),
    failure: ({ failureCode, failureMessage }) =>
      failureCode === null ? null : { code: failureCode, message: failureMessage ?? '' },
  },
  Transcriber: {
    languages: ({ languages }) => (languages === null ? null : [...languages]),
    models: ({ models }) => [...models],
  },
};
