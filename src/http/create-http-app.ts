import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type Express, type RequestHandler, type Router } from 'express';
import { AppError } from '../errors.ts';
import type { CreateContext, RequestContext } from '../graphql/request-context.ts';
import type { Logger } from '../lib/logger.ts';
import { createHttpErrorHandler } from './http-errors.ts';
import './identity.ts';
import { requestIdOf, useRequestId } from './request-id.ts';

export interface HttpAppDependencies {
  readonly graphql: ApolloServer<RequestContext>;
  readonly createContext: CreateContext;
  /** Finds out who asks and says so in `request.identity`; throws UNAUTHENTICATED. */
  readonly authenticate: RequestHandler;
  readonly routers: readonly Router[];
  /** Throws when the service cannot answer queries now. */
  readonly checkReady: () => Promise<void>;
  readonly logger: Logger;
}

/** Largest GraphQL request, in bytes: documents and variables are small, sound goes through PUT /uploads. */
const MAX_GRAPHQL_BYTES = 1024 * 1024;

export function createHttpApp(dependencies: HttpAppDependencies): Express {
  const { graphql, createContext, authenticate, routers, checkReady, logger } = dependencies;
  const app = express();
  // Whatever NODE_ENV says: Express' own last handler must never show a stack.
  app.set('env', 'production');
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(useRequestId);
  app.use((_, response, next) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
    next();
  });

  app.get('/', (_, response) => {
    response.json({
      name: 'phonograph',
      graphql: '/graphql',
      upload: 'PUT /uploads?fileName=NAME',
      health: '/healthz',
      ready: '/readyz',
    });
  });
  app.get('/healthz', (_, response) => {
    response.json({ status: 'ok' });
  });
  app.get('/readyz', async (_, response) => {
    await checkReady();
    response.json({ status: 'ready' });
  });

  app.use(authenticate);
  app.use(
    '/graphql',
    express.json({ limit: MAX_GRAPHQL_BYTES }),
    expressMiddleware(graphql, {
      context: async ({ req, res }) => {
        const gone = new AbortController();
        res.once('close', () => gone.abort());
        return createContext(requestIdOf(res), req.identity, gone.signal);
      },
    }),
  );
  for (const router of routers) app.use(router);
  app.use((request) => {
    throw new AppError('NOT_FOUND', `There is nothing at ${request.method} ${request.path.slice(0, 200)}.`);
  });
  app.use(createHttpErrorHandler(logger));
  return app;
}
