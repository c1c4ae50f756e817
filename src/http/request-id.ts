import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';

const CALLERS_ID = /^[\w.:-]{1,100}$/;

/** Gives every request an id: the caller's `X-Request-Id` when it is well-formed, else a new one; answers it too. */
export const useRequestId: RequestHandler = (request, response, next) => {
  const given = request.get('x-request-id');
  const requestId = given && CALLERS_ID.test(given) ? given : randomUUID();
  response.locals['requestId'] = requestId;
  response.setHeader('X-Request-Id', requestId);
  next();
};

export const requestIdOf = (response: Response): string => response.locals['requestId'] as string;
