import type { Resolvers } from '../../graphql/generated/resolver-types.ts';

export const linkingResolvers: Resolvers = {
  Query: {
    linkKnowledge: (_, { input, first }, { workspaceId, services, signal }) =>
      services.answerQuestions.link(workspaceId, input, first, signal),
    links: (_, { filter, ...page }, { workspaceId, services }) =>
      services.links.list(workspaceId, page, filter),
    alignmentVersions: (_, page, { workspaceId, services }) => services.alignment.list(workspaceId, page),
    recordingsAsking: (_, { text, first }, { workspaceId, services, signal }) =>
      services.askingRecordings.find(workspaceId, text, first, signal),
    unansweredQuestions: (_, { first, maxProbability }, { workspaceId, services }) =>
      services.unanswered.list(workspaceId, first, maxProbability),
  },
  Mutation: {
    confirmLink: (_, { input }, { workspaceId, services, identity }) =>
      services.links.decide(workspaceId, 'CONFIRMED', input, identity.keyName),
    rejectLink: (_, { input }, { workspaceId, services, identity }) =>
      services.links.decide(workspaceId, 'REJECTED', input, identity.keyName),
    removeLink: async (_, { input }, { workspaceId, services }) => ({
      removedId: await services.links.remove(workspaceId, input.id),
    }),
    addTypedQuestions: (_, { input }, { workspaceId, services }) =>
      services.links.addTyped(workspaceId, input.questions),
    trainAlignment: async (_, { input }, { workspaceId, services }) => ({
      version: await services.alignment.train(workspaceId, {
        activate: input?.activate ?? true,
        speak: input?.speak ?? false,
      }),
    }),
    activateAlignment: async (_, { input }, { workspaceId, services }) => ({
      version: await services.alignment.activate(workspaceId, input.version),
    }),
  },
  LinkAnswer: {
    suggestions: ({ suggestions }) => [...suggestions],
    notes: ({ notes }) => [...notes],
  },
  LinkSuggestion: {
    article: ({ articleId }, _, { workspaceId, loaders }) => loaders.storedArticle(workspaceId, articleId),
    paths: ({ paths }) => [...paths],
  },
  ArticleLink: {
    recording: ({ recordingId }, _, { workspaceId, loaders }) =>
      loaders.storedRecording(workspaceId, recordingId),
    article: ({ articleId }, _, { workspaceId, loaders }) => loaders.storedArticle(workspaceId, articleId),
  },
  AudioRecord: {
    links: ({ workspaceId, id }, { status, ...page }, { loaders }) =>
      loaders.linksOf(workspaceId, id, {
        side: 'recording',
        statuses: status ? [status] : ['CONFIRMED', 'SUGGESTED', 'REJECTED'],
        ...page,
      }),
  },
  Article: {
    askedBy: ({ workspaceId, id }, { status, ...page }, { loaders }) =>
      loaders.linksOf(workspaceId, id, {
        side: 'article',
        statuses: status ? [status] : ['CONFIRMED', 'SUGGESTED'],
        ...page,
      }),
  },
  AlignmentVersion: {
    learnedFrom: ({ facts }) => facts?.learnedFrom ?? null,
    before: ({ facts }) => facts?.before ?? null,
    after: ({ facts }) => facts?.after ?? null,
    notes: ({ facts }) => [...(facts?.notes ?? [])],
  },
  QuestionGroup: {
    typical: ({ typicalId }, _, { workspaceId, loaders }) => loaders.storedRecording(workspaceId, typicalId),
    recordings: ({ recordingIds }, _, { workspaceId, loaders }) =>
      Promise.all(recordingIds.map((id) => loaders.storedRecording(workspaceId, id))),
  },
  ArticleLinkConnection: {
    edges: ({ edges }) => [...edges],
    nodes: ({ nodes }) => [...nodes],
    total: (page) => page.total(),
  },
  AlignmentVersionConnection: {
    edges: ({ edges }) => [...edges],
    nodes: ({ nodes }) => [...nodes],
    total: (page) => page.total(),
  },
  UnansweredQuestions: { total: ({ total }) => total() },
};
