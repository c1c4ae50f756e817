import express, { type Express, type RequestHandler, type Router } from 'express';
import { AppError } from '../errors.ts';
import type { Logger } from '../lib/logger.ts';
import { createHealthRouter } from './health.ts';
import { createHttpErrorHandler } from './http-errors.ts';
import { useRequestId } from './request-id.ts';
import { apiHeaders } from './security-headers.ts';

export interface WorkAppDependencies {
  readonly readReadiness: Parameters<typeof createHealthRouter>[0];
  /** Finds out who asks; throws UNAUTHENTICATED and FORBIDDEN. */
  readonly authenticate: RequestHandler;
  readonly metrics: Router;
  readonly logger: Logger;
}

/** What a process that only works answers: its health to all, its numbers to who may ask a server for them. */
export function createWorkApp({
  readReadiness,
  authenticate,
  metrics,
  logger,
}: WorkAppDependencies): Express {
  const app = express();
  // Whatever NODE_ENV says: Express' own last handler must never show a stack.
  app.set('env', 'production');
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(useRequestId);
  app.use(apiHeaders([]));
  app.use(createHealthRouter(readReadiness));
  app.use(authenticate);
  app.use(metrics);
  app.use((request) => {
    throw new AppError('NOT_FOUND', `There is nothing at ${request.method} ${request.path.slice(0, 200)}.`);
  });
  app.use(createHttpErrorHandler(logger));
  return app;
}
