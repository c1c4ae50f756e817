import type { Resolvers } from '../../graphql/generated/resolver-types.ts';
import type { RequestContext } from '../../graphql/request-context.ts';
import type { EventFilter, EventType, LiveEvent } from './events.types.ts';

const typeNames = {
  RECORDING_CREATED: 'RecordingCreated',
  INGEST_PROGRESS: 'IngestProgressed',
  RECORDING_READY: 'RecordingReady',
  RECORDING_FAILED: 'RecordingFailed',
  RECORDING_DELETED: 'RecordingDeleted',
  COPY_FOUND: 'CopyFound',
  SAVED_SEARCH_MATCHED: 'SavedSearchMatched',
  LINK_CONFIRMED: 'LinkConfirmed',
  TRANSCRIPTION_PROGRESS: 'TranscriptionProgressed',
  TRANSCRIBED: 'Transcribed',
  TRANSCRIPTION_FAILED: 'TranscriptionFailed',
} as const satisfies Record<EventType, string>;

type Arguments = Omit<EventFilter, 'types'> & { readonly after?: string | null | undefined };

const follow = (context: RequestContext, request: Arguments & EventFilter) =>
  context.services.events.follow(context.workspaceId, request, context.signal);

/** A field that tells one kind of event. */
const only = (type: EventType) => ({
  subscribe: (_: unknown, args: Arguments, context: RequestContext) =>
    follow(context, { ...args, types: [type] }),
  // biome-ignore lint/suspicious/noExplicitAny: the filter leaves the one kind that the field promises
  resolve: (event: LiveEvent): any => event,
});

const recording = (
  { recordingId }: { readonly recordingId: string },
  _: unknown,
  { workspaceId, loaders }: RequestContext,
) => loaders.recording(workspaceId, recordingId, 'recordingId');

/** Asked for when the event is on its way, so behind what it tells. */
const position = (_: unknown, __: unknown, context: RequestContext) => context.position();

export const eventsResolvers: Resolvers = {
  Query: {
    eventCursor: (_, __, { workspaceId, services }) => services.events.currentCursor(workspaceId),
  },
  Subscription: {
    events: {
      subscribe: (_, { types, recordingId, after }, context) =>
        // biome-ignore lint/suspicious/noExplicitAny: codegen wants the payload keyed by field name, resolve maps it
        follow(context, { types, recordingId, after }) as any,
      resolve: (event: LiveEvent) => event,
    },
    ingestProgress: {
      subscribe: (_, { recordingId }, { workspaceId, services, signal }) =>
        // biome-ignore lint/suspicious/noExplicitAny: as above
        services.ingestProgress.follow(workspaceId, recordingId, signal) as any,
      // biome-ignore lint/suspicious/noExplicitAny: as above
      resolve: (event: any) => event,
    },
    recordingReady: only('RECORDING_READY'),
    recordingFailed: only('RECORDING_FAILED'),
    recordingDeleted: only('RECORDING_DELETED'),
    copyFound: only('COPY_FOUND'),
    savedSearchMatched: only('SAVED_SEARCH_MATCHED'),
    linkConfirmed: only('LINK_CONFIRMED'),
    transcribed: only('TRANSCRIBED'),
  },
  Event: { __resolveType: ({ type }) => typeNames[type] },
  RecordingCreated: { position, recording },
  IngestProgressed: { position, recording, ingest: ({ payload }) => payload },
  RecordingReady: { position, recording },
  RecordingDeleted: { position },
  CopyFound: {
    position,
    recording,
    otherId: ({ payload }) => payload.otherId,
    other: ({ payload }, _, { workspaceId, loaders }) =>
      loaders.recording(workspaceId, payload.otherId, 'otherId'),
    kind: ({ payload }) => payload.kind,
    confidence: ({ payload }) => payload.confidence,
    coverage: ({ payload }) => payload.coverage,
    otherCoverage: ({ payload }) => payload.otherCoverage,
  },
  SavedSearchMatched: {
    position,
    recording,
    savedSearchId: ({ payload }) => payload.savedSearchId,
    savedSearch: ({ payload }, _, { workspaceId, loaders }) =>
      loaders.savedSearch(workspaceId, payload.savedSearchId),
    name: ({ payload }) => payload.name,
    startS: ({ payload }) => payload.startS,
    endS: ({ payload }) => payload.endS,
    confidence: ({ payload }) => payload.confidence,
  },
  LinkConfirmed: {
    position,
    recording,
    linkId: ({ payload }) => payload.linkId,
    articleId: ({ payload }) => payload.articleId,
  },
  RecordingFailed: { position, recording, failure: ({ payload }) => payload },
  TranscriptionProgressed: { position, recording, progress: ({ payload }) => payload.progress },
  Transcribed: {
    position,
    recording,
    recogniser: ({ payload }) => payload.recogniser,
    wordCount: ({ payload }) => payload.wordCount,
  },
  TranscriptionFailed: { position, recording, failure: ({ payload }) => payload },
};
