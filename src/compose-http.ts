import { createServer, type Server } from 'node:http';
import type { ComposedAccess } from './compose-access.ts';
import { composeLimits } from './compose-limits.ts';
import { startLive } from './compose-live.ts';
import type { ComposedReplicas } from './compose-replicas.ts';
import type { composeTransfer } from './compose-transfer.ts';
import type { Watching } from './compose-watching.ts';
import type { Config } from './config.ts';
import type { Db } from './db/db.ts';
import { createAuthentication } from './features/access/index.ts';
import { createArticlesRouter } from './features/articles/index.ts';
import { createHoldRouter } from './features/backup/index.ts';
import { createPicturesRouter, type TilesService } from './features/pictures/index.ts';
import { createPlaybackRouter, createReconstructionService } from './features/playback/index.ts';
import { createTranscriptsRouter } from './features/transcripts/index.ts';
import { createTransferFilesRouter, createTransferRouter } from './features/transfer/index.ts';
import {
  createResumableUploadsRouter,
  createUploadsRouter,
  type UploadsService,
} from './features/uploads/index.ts';
import { createViewsRouter, createViewsService } from './features/views/index.ts';
import { guardFields } from './graphql/guard-fields.ts';
import { createLoaders } from './graphql/loaders.ts';
import type { CreateContext, Identity, Services } from './graphql/request-context.ts';
import { createGraphqlServer, createSchema } from './graphql/server.ts';
import { createConsoleRouter } from './http/console.ts';
import { createHttpApp } from './http/create-http-app.ts';
import { createGraphiqlRouter } from './http/graphiql.ts';
import { createMetricsRouter } from './http/metrics.ts';
import type { Logger } from './lib/logger.ts';
import type { BlobStore } from './storage/blob-store.ts';
import { traceRequests } from './watching/index.ts';
import type { AudioPool } from './workers/audio-pool.ts';

interface HttpParts {
  /** With the rights of the login. */
  readonly access: ComposedAccess;
  readonly db: Db;
  readonly replicas: ComposedReplicas;
  readonly blobs: BlobStore;
  readonly audio: AudioPool;
  readonly uploads: UploadsService;
  readonly tiles: TilesService;
  readonly services: Services;
  readonly importArticles: Parameters<typeof createArticlesRouter>[0]['importArticles'];
  readonly transfer: ReturnType<typeof composeTransfer>;
  readonly watching: Watching;
  readonly config: Config;
  readonly logger: Logger;
}

/** GraphQL, subscriptions and routes on one server, which does not listen yet. */
export async function composeHttp(closing: AsyncDisposableStack, parts: HttpParts): Promise<Server> {
  const { access, db, blobs, audio, uploads, tiles, services, importArticles } = parts;
  const { replicas, transfer, watching, config, logger } = parts;
  const { articles, tokenPalette, recordings, searchIndex, transcripts } = services;
  // A large upload or import takes longer than the 5 minutes of the default; headers still have one.
  const httpServer = createServer({ requestTimeout: 0, headersTimeout: 60_000 });
  const schema = guardFields(createSchema());
  const limits = composeLimits(config, logger, watching.onCost);
  const { introspection } = config;
  const graphql = createGraphqlServer({
    schema,
    httpServer,
    logger,
    introspection,
    plugins: [...limits.plugins, ...replicas.plugins, ...watching.plugins],
  });
  await graphql.start();
  closing.defer(() => graphql.stop());
  const workspaceOf = ({ identity }: { readonly identity: Identity }) => identity.workspaceId;
  const createContext: CreateContext = (requestId, identity, signal) => ({
    requestId,
    identity,
    workspaceId: identity.workspaceId,
    urlOf: (path) => access.paths.sign(path, identity),
    signPath: (path) => access.paths.signChecked(path, identity),
    signedQueryOf: (folder) => access.paths.signFolder(folder, identity),
    position: replicas.position,
    services,
    loaders: createLoaders(services),
    signal,
  });
  const { maxQueryCost: maxCost } = config.limits;
  const { trusted } = limits;
  const live = startLive({
    httpServer,
    origins: config.corsOrigins,
    schema,
    createContext: (requestId, identity, signal) => {
      replicas.onEvent(identity);
      return createContext(requestId, identity, signal);
    },
    authenticate: ({ authorization }, request) =>
      access.authenticate.identify({
        method: 'GET',
        url: '/graphql',
        authorization: typeof authorization === 'string' ? authorization : undefined,
        host: request.headers.host,
        address: limits.addressOf(request),
      }),
    watch: access.authenticate.watch,
    logger,
    maxCost,
    introspection,
    trusted,
  });
  closing.defer(() => live.close());
  const reconstruction = createReconstructionService({ db, blobs, audio, searchIndex });
  const page = createConsoleRouter();
  const app = createHttpApp({
    graphql,
    createContext,
    authenticate: createAuthentication({
      identify: access.authenticate.identify,
      addressOf: limits.addressOf,
      onChange: (change) => void services.audit.record(change),
    }),
    gate: limits.gate,
    callerKeyOf: limits.callerKeyOf,
    maxUploadBytes: config.maxUploadBytes,
    beginReads: replicas.beginReads,
    doorkeepers: [traceRequests, ...limits.doorkeepers, ...replicas.doorkeepers(limits.callerKeyOf)],
    timeoutMs: 1_000 * config.limits.timeoutS,
    routeTimes: {
      totalMs: 1_000 * config.routeTimeoutS,
      idleMs: 1_000 * config.routeIdleS,
      answerMs: 1_000 * config.limits.timeoutS,
    },
    corsOrigins: config.corsOrigins,
    pageLinks: { ...(introspection && { graphiql: '/graphiql' }), ...(page && { console: '/' }) },
    pages: [...(introspection ? [createGraphiqlRouter()] : []), ...(page ? [page] : [])],
    routers: [
      createMetricsRouter(watching.metrics.registry),
      createHoldRouter({ db, logger }),
      live.router,
      createResumableUploadsRouter({
        uploads: uploads.resumable,
        maxUploadBytes: config.maxUploadBytes,
        workspaceOf,
      }),
      createUploadsRouter({ uploads, workspaceOf }),
      createTranscriptsRouter({ transcripts, workspaceOf }),
      createArticlesRouter({ articles, importArticles, workspaceOf }),
      createViewsRouter({ views: createViewsService({ db, recordings, searchIndex }), workspaceOf }),
      createTransferFilesRouter({ transfers: services.transfers, workspaceOf }),
      createTransferRouter({ ...transfer, blobs, maxUploadBytes: config.maxUploadBytes, workspaceOf }),
      createPicturesRouter({ recordings, tiles, tokenPalette, workspaceOf }),
      createPlaybackRouter({ db, blobs, recordings, reconstruction, workspaceOf }),
    ],
    readReadiness: watching.readReadiness,
    logger,
  });
  httpServer.on('request', app);
  return httpServer;
}
