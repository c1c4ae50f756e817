import type { Resolvers } from '../../graphql/generated/resolver-types.ts';

export const transcriptsResolvers: Resolvers = {
  Query: {
    locatePhrase: (_, { match, ...args }, { workspaceId, services }) =>
      services.locatePhrase.locatePhrase(workspaceId, { ...args, match: match ?? 'EXACT' }),
  },
  Mutation: {
    setTranscript: async (_, { input }, { workspaceId, services }) => {
      const { recordingId, expectedRevision, ...given } = input;
      return {
        transcript: await services.transcripts.set(workspaceId, recordingId, given, expectedRevision),
      };
    },
    updateSegment: (_, { input }, { workspaceId, services }) =>
      services.transcripts.updateSegment(workspaceId, input),
    deleteTranscript: async (_, { input }, { workspaceId, services }) => ({
      recordingId: await services.transcripts.remove(workspaceId, input.recordingId),
    }),
  },
  AudioRecord: {
    transcript: ({ workspaceId, id }, _, { loaders }) => loaders.transcript(workspaceId, id),
  },
  Transcript: {
    recording: ({ workspaceId, recordingId }, _, { loaders }) =>
      loaders.storedRecording(workspaceId, recordingId),
    segments: (transcript, args, { services, loaders }) =>
      services.segments.page(transcript, args, {
        segments: (window) => loaders.segments(transcript.workspaceId, window),
        count: (range) => loaders.segmentCount(transcript.workspaceId, range),
      }),
    text: ({ workspaceId, recordingId }, _, { loaders }) => loaders.transcriptText(workspaceId, recordingId),
    content: (transcript, { format }, { loaders }) => loaders.transcriptFile(transcript, format),
    urls: ({ recordingId }, _, { urlOf }) => ({
      text: urlOf(`/recordings/${recordingId}/transcript.txt`),
      srt: urlOf(`/recordings/${recordingId}/transcript.srt`),
      vtt: urlOf(`/recordings/${recordingId}/transcript.vtt`),
      json: urlOf(`/recordings/${recordingId}/transcript.json`),
    }),
  },
  TranscriptSegment: {
    words: ({ words, text }) =>
      words?.map(([start, end, startS, endS]) => ({
        text: text.slice(start, end),
        start,
        end,
        startS,
        endS,
      })) ?? null,
  },
  TranscriptSegmentConnection: {
    edges: ({ edges }) => [...edges],
    nodes: ({ nodes }) => [...nodes],
    total: (page) => page.total(),
  },
  PhraseOccurrenceConnection: {
    edges: ({ edges }) => [...edges],
    nodes: ({ nodes }) => [...nodes],
    words: ({ words }) => [...words],
    total: (page) => page.total(),
  },
  PhraseOccurrence: {
    recording: ({ recordingId }, _, { workspaceId, loaders }) =>
      loaders.storedRecording(workspaceId, recordingId),
    text: ({ spans }) =>
      spans.map(({ segment, highlight }) => segment.text.slice(highlight.start, highlight.end)).join(' '),
    spans: ({ spans }) => [...spans],
  },
};
