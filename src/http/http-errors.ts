import type { ErrorRequestHandler } from 'express';
import { AppError, type ErrorCode } from '../errors.ts';
import type { Logger } from '../lib/logger.ts';
import { requestIdOf } from './request-id.ts';

const statusOf: Partial<Record<ErrorCode, number>> = {
  BAD_USER_INPUT: 400,
  UPLOAD_CHECKSUM_MISMATCH: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  TOKENIZER_MISMATCH: 409,
  EVENTS_EXPIRED: 410,
  QUERY_TOO_EXPENSIVE: 400,
  UNTRUSTED_DOCUMENT: 403,
  RATE_LIMITED: 429,
  TIMEOUT: 504,
  UPLOAD_TOO_LARGE: 413,
  CANCELLED: 499,
  UNAVAILABLE: 503,
};

/** What the HTTP routes answer when they refuse: the same words as a GraphQL error's extensions. */
export function createHttpErrorHandler(logger: Logger): ErrorRequestHandler {
  // Express tells an error handler by its four parameters.
  return (error, request, response, _next) => {
    if (response.headersSent || response.destroyed) {
      logger.warn({ requestId: requestIdOf(response), error }, 'an answer broke off');
      // A caller who has part of an answer must not take it for the whole.
      response.destroy();
      return;
    }
    const requestId = requestIdOf(response);
    const refusal = error instanceof AppError ? error : refusalOfExpress(error);
    if (!refusal) logger.error({ requestId, error }, 'a request failed');
    const { code, message, field, limit, scope, facts } =
      refusal ??
      new AppError('INTERNAL_SERVER_ERROR', 'Something went wrong here. The request id leads to the log.');
    const { retryAfterMs } = facts;
    // Set by a route whose protocol asks for a status of its own.
    const statusWanted = response.locals['refusalStatus'] as number | undefined;
    if (typeof retryAfterMs === 'number') response.setHeader('Retry-After', Math.ceil(retryAfterMs / 1_000));
    response.locals['errorCode'] = code;
    if (code === 'UNAUTHENTICATED') response.setHeader('WWW-Authenticate', 'Bearer');
    // A body that nobody will read must not keep the connection waiting.
    if (!request.complete) response.setHeader('Connection', 'close');
    const body = { code, message, field, limit, scope, ...facts, requestId };
    // Refused before GraphQL was asked; its clients look for `errors`.
    const isGraphql = code === 'UNAUTHENTICATED' && request.path.startsWith('/graphql');
    response
      .status(statusWanted ?? statusOf[code] ?? (refusal ? 422 : 500))
      .json({ ...(isGraphql && { errors: [{ message, extensions: { code, requestId } }] }), error: body });
  };
}

/** Express and its body parsers mark the caller's mistakes with a status below 500. */
function refusalOfExpress(error: unknown): AppError | null {
  const { status, expose } = error as { status?: number; expose?: boolean };
  if (status === 404) return new AppError('NOT_FOUND', 'There is no such file.');
  if (status === 413) return new AppError('UPLOAD_TOO_LARGE', 'The request is too large.');
  return status !== undefined && status < 500 && expose !== false
    ? new AppError('BAD_USER_INPUT', 'The request could not be read.')
    : null;
}
