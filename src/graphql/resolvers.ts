import { accessResolvers } from '../features/access/access.resolvers.ts';
import { analyticsResolvers } from '../features/analytics/analytics.resolvers.ts';
import { articlesResolvers } from '../features/articles/articles.resolvers.ts';
import { auditResolvers } from '../features/audit/audit.resolvers.ts';
import { clustersResolvers } from '../features/clusters/clusters.resolvers.ts';
import { duplicatesResolvers } from '../features/duplicates/duplicates.resolvers.ts';
import { embeddingsResolvers } from '../features/embeddings/embeddings.resolvers.ts';
import { eventsResolvers } from '../features/events/events.resolvers.ts';
import { hybridSearchResolvers } from '../features/hybrid-search/hybrid-search.resolvers.ts';
import { ingestResolvers } from '../features/ingest/ingest.resolvers.ts';
import { labelsResolvers } from '../features/labels/labels.resolvers.ts';
import { linkingResolvers } from '../features/linking/linking.resolvers.ts';
import { locateResolvers } from '../features/locate/locate.resolvers.ts';
import { locateAnywhereResolvers } from '../features/locate-anywhere/locate-anywhere.resolvers.ts';
import { modelsResolvers } from '../features/models/models.resolvers.ts';
import { patternsResolvers } from '../features/patterns/patterns.resolvers.ts';
import { picturesResolvers } from '../features/pictures/pictures.resolvers.ts';
import { qualityResolvers } from '../features/quality/quality.resolvers.ts';
import { queueResolvers } from '../features/queue/queue.resolvers.ts';
import { recordingsResolvers } from '../features/recordings/recordings.resolvers.ts';
import { savedSearchesResolvers } from '../features/saved-searches/saved-searches.resolvers.ts';
import { searchResolvers } from '../features/search/search.resolvers.ts';
import { searchIndexResolvers } from '../features/search-index/search-index.resolvers.ts';
import { speechResolvers } from '../features/speech/speech.resolvers.ts';
import { systemResolvers } from '../features/system/system.resolvers.ts';
import { tokenSearchResolvers } from '../features/token-search/token-search.resolvers.ts';
import { transcriptionResolvers } from '../features/transcription/transcription.resolvers.ts';
import { transcriptsResolvers } from '../features/transcripts/transcripts.resolvers.ts';
import { transfersResolvers } from '../features/transfer/transfers.resolvers.ts';
import { turningPointsResolvers } from '../features/turning-points/turning-points.resolvers.ts';
import { workspacesResolvers } from '../features/workspaces/workspaces.resolvers.ts';
import type { Resolvers } from './generated/resolver-types.ts';
import { dateTimeScalar, jsonObjectScalar, safeIntScalar } from './scalars.ts';

export const resolvers: Resolvers[] = [
  { DateTime: dateTimeScalar, SafeInt: safeIntScalar, JSONObject: jsonObjectScalar },
  accessResolvers,
  workspacesResolvers,
  auditResolvers,
  recordingsResolvers,
  searchResolvers,
  locateResolvers,
  searchIndexResolvers,
  embeddingsResolvers,
  speechResolvers,
  picturesResolvers,
  patternsResolvers,
  turningPointsResolvers,
  tokenSearchResolvers,
  clustersResolvers,
  labelsResolvers,
  qualityResolvers,
  systemResolvers,
  modelsResolvers,
  queueResolvers,
  transfersResolvers,
  ingestResolvers,
  eventsResolvers,
  transcriptsResolvers,
  transcriptionResolvers,
  locateAnywhereResolvers,
  duplicatesResolvers,
  articlesResolvers,
  analyticsResolvers,
  hybridSearchResolvers,
  linkingResolvers,
  savedSearchesResolvers,
];
