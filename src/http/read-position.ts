import type { Request } from 'express';
import type { RequestReads } from '../lib/request-reads.ts';
import type { Doorkeeper } from './rate-limit.ts';

/** How far callers have seen the database, in answers to what writes, and in requests that must find it. */
export const POSITION_HEADER = 'X-Phonograph-Position';

/** What a request's reads begin with, as a part of its scope; nothing where there are no replicas. */
export type BeginReads = (request: Request) => { readonly reads?: RequestReads };

export const readPrimaryOnly: BeginReads = () => ({});

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Answers of routes that write say how far the database has come with it. Answers of GraphQL say so themselves. */
export function tellPosition(readToken: (request: Request) => Promise<string | null>): Doorkeeper {
  return (request, response, next) => {
    if (reading.has(request.method) || request.path === '/graphql') return next();
    const answer = response.json.bind(response);
    response.json = (body) => {
      void readToken(request).then((token) => {
        if (token !== null && !response.headersSent) response.setHeader(POSITION_HEADER, token);
        answer(body);
      });
      return response;
    };
    next();
  };
}
