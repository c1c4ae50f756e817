import express, { type RequestHandler, type Router } from 'express';

/** `GET /metrics`, in the form that Prometheus reads. */
export function createMetricsRouter(source: {
  readonly contentType: string;
  metrics(): Promise<string>;
}): Router {
  const answer: RequestHandler = async (_, response) => {
    response.setHeader('Content-Type', source.contentType);
    response.end(await source.metrics());
  };
  return express.Router().get('/metrics', answer);
}
