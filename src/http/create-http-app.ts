import { isUtf8 } from 'node:buffer';
import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type Express, type RequestHandler, type Router } from 'express';
import { AppError } from '../errors.ts';
import type { DocumentGate } from '../graphql/document-gate.ts';
import type { CreateContext, RequestContext } from '../graphql/request-context.ts';
import type { Logger } from '../lib/logger.ts';
import { requestScope } from '../lib/request-scope.ts';
import { TimeSpent } from '../lib/time-spent.ts';
import type { Readiness } from '../watching/index.ts';
import { createHealthRouter } from './health.ts';
import { createHttpErrorHandler } from './http-errors.ts';
import './identity.ts';
import { callerLeft, limitTime, type RouteTimes, tookTooLong } from './limit-time.ts';
import type { CallerKeyOf, Doorkeeper } from './rate-limit.ts';
import type { BeginReads } from './read-position.ts';
import { requestIdOf, useRequestId } from './request-id.ts';
import { allowOrigins, apiHeaders } from './security-headers.ts';

export interface HttpAppDependencies {
  readonly graphql: ApolloServer<RequestContext>;
  readonly createContext: CreateContext;
  /** Finds out who asks and says so in `request.identity`; throws UNAUTHENTICATED. */
  readonly authenticate: RequestHandler;
  /** A request that announces more is refused before anybody looks who sends it. */
  readonly maxUploadBytes: number;
  readonly gate: DocumentGate;
  /** Whose limits a request counts for. */
  readonly callerKeyOf: CallerKeyOf;
  /** Where a request may read, and what it must find there. */
  readonly beginReads: BeginReads;
  /** Stand before everything but the health routes, in this order; they may refuse. */
  readonly doorkeepers: readonly Doorkeeper[];
  /** Pages for browsers; open to all, since they hold nothing but what asks the API. */
  readonly pages: readonly Router[];
  /** Where they are, by name, for programs that ask for `/`. */
  readonly pageLinks: Readonly<Record<string, string>>;
  readonly routers: readonly Router[];
  /** Whether the service can do its work now, part by part. */
  readonly readReadiness: () => Promise<Readiness>;
  /** After so long a request is ended, and with it its statements and its work on sound. */
  readonly timeoutMs: number;
  /** The same for routes other than /graphql. */
  readonly routeTimes: RouteTimes;
  /** Origins whose pages may read answers. */
  readonly corsOrigins: readonly string[];
  readonly logger: Logger;
}

/** Largest GraphQL request, in bytes: documents and variables are small, sound goes through PUT /uploads. */
const MAX_GRAPHQL_BYTES = 1024 * 1024;

export function createHttpApp(dependencies: HttpAppDependencies): Express {
  const { graphql, gate, callerKeyOf, createContext, authenticate, routers, readReadiness } = dependencies;
  const { beginReads, timeoutMs, corsOrigins, logger } = dependencies;
  const app = express();
  // Whatever NODE_ENV says: Express' own last handler must never show a stack.
  app.set('env', 'production');
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(useRequestId);
  app.use(apiHeaders(corsOrigins));
  if (corsOrigins.length > 0) app.use(allowOrigins(corsOrigins));

  for (const page of dependencies.pages) app.use(page);
  app.get('/', (_, response) => {
    response.json({
      name: 'phonograph',
      graphql: '/graphql',
      ...dependencies.pageLinks,
      upload: 'PUT /uploads?fileName=NAME',
      health: '/healthz',
      ready: '/readyz',
    });
  });
  app.use(createHealthRouter(readReadiness));

  app.use('/graphql', limitBody(MAX_GRAPHQL_BYTES, 'A GraphQL request'));
  app.use(limitBody(dependencies.maxUploadBytes, 'A request'));
  app.use(authenticate);
  for (const doorkeeper of dependencies.doorkeepers) app.use(doorkeeper);
  app.use(
    '/graphql',
    express.json({ limit: MAX_GRAPHQL_BYTES, verify: assertUtf8 }),
    passGate(gate),
    scopeRequests({ timeoutMs, callerKeyOf, beginReads }),
    expressMiddleware(graphql, {
      context: async ({ req, res }) =>
        createContext(requestIdOf(res), req.identity, requestScope.current()!.signal!),
    }),
  );
  const refuse = createHttpErrorHandler(logger);
  app.use(
    limitTime({
      times: dependencies.routeTimes,
      callerKeyOf,
      beginReads,
      refuse,
      endless: new Set(['/events']),
    }),
  );
  for (const router of routers) app.use(router);
  app.use((request) => {
    throw new AppError('NOT_FOUND', `There is nothing at ${request.method} ${request.path.slice(0, 200)}.`);
  });
  app.use(refuse);
  return app;
}

/** Refuses a body by the length that it announces; one that announces none is measured where it is read. */
function limitBody(maxBytes: number, what: string): RequestHandler {
  return (request, _, next) => {
    if (Number(request.headers['content-length'] ?? 0) <= maxBytes) return next();
    throw new AppError('UPLOAD_TOO_LARGE', `${what} may have at most ${maxBytes} bytes.`, {
      field: 'Content-Length',
      limit: maxBytes,
    });
  };
}

/** Bytes that are no text would be turned into other characters without a word. */
function assertUtf8(_request: unknown, _response: unknown, body: Buffer): void {
  if (!isUtf8(body)) throw new AppError('BAD_USER_INPUT', 'The request is not UTF-8.', { field: 'body' });
}

/** Looks at a document before anybody parses it. */
function passGate(gate: DocumentGate): RequestHandler {
  return (request, response, next) => {
    const incoming: unknown = request.method === 'GET' ? request.query : request.body;
    const isObject = typeof incoming === 'object' && incoming !== null;
    const refusal = isObject ? gate.judge(incoming, requestIdOf(response)) : null;
    if (!refusal) return next();
    response.status(refusal.status).json({ errors: refusal.errors });
  };
}

/** What a request starts ends with the caller's leaving, or when its time is over. */
function scopeRequests({
  timeoutMs,
  callerKeyOf,
  beginReads,
}: Pick<HttpAppDependencies, 'timeoutMs' | 'callerKeyOf' | 'beginReads'>): RequestHandler {
  return (request, response, next) => {
    const ending = new AbortController();
    const timer = setTimeout(() => {
      ending.abort(tookTooLong(timeoutMs));
    }, timeoutMs);
    response.once('close', () => {
      clearTimeout(timer);
      ending.abort(callerLeft());
    });
    const scope = {
      requestId: requestIdOf(response),
      callerKey: callerKeyOf(request),
      signal: ending.signal,
      spent: new TimeSpent(),
      ...beginReads(request),
    };
    requestScope.run(scope, next);
  };
}
