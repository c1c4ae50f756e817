import express, { type RequestHandler, type Router } from 'express';
import { AppError } from '../errors.ts';

/** `GET /metrics`, in the form that Prometheus reads; for those who may operate the service. */
export function createMetricsRouter(source: {
  readonly contentType: string;
  metrics(): Promise<string>;
}): Router {
  const answer: RequestHandler = async (request, response) => {
    if (!request.identity.scopes.has('OPERATOR')) {
      throw new AppError('FORBIDDEN', 'Metrics are for keys with the scope OPERATOR.', { scope: 'OPERATOR' });
    }
    response.setHeader('Content-Type', source.contentType);
    response.end(await source.metrics());
  };
  return express.Router().get('/metrics', answer);
}
