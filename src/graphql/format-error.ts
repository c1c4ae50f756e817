import { ApolloServerErrorCode } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { AppError } from '../errors.ts';
import type { Logger } from '../lib/logger.ts';

/** Codes of Apollo and GraphQL itself that are the caller's mistakes and safe to show. */
const callerMistakes = new Set<string>([
  ...Object.values(ApolloServerErrorCode).filter((code) => code !== 'INTERNAL_SERVER_ERROR'),
  'BAD_USER_INPUT',
]);

/**
 * The only place that decides what a client sees of an error. Never throws. Deliberate refusals pass with their code;
 * everything else becomes INTERNAL_SERVER_ERROR with the request id, and its cause goes to the log under that id.
 */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  requestId: string | null,
  logger: Logger,
  endedBy?: unknown,
): GraphQLFormattedError {
  const thrown = error instanceof GraphQLError && error.originalError ? error.originalError : error;
  // What was broken off says that it was, and not why.
  const cause = endedBy instanceof AppError && isBrokenOff(thrown) ? endedBy : thrown;
  const place = {
    ...(formatted.locations && { locations: formatted.locations }),
    ...(formatted.path && { path: formatted.path }),
  };
  if (cause instanceof AppError && cause.code !== 'INTERNAL_SERVER_ERROR') {
    const { code, field, limit, scope, facts } = cause;
    return {
      message: cause.message,
      ...place,
      extensions: {
        code,
        ...(field !== undefined && { field }),
        ...(limit !== undefined && { limit }),
        ...(scope !== undefined && { scope }),
        ...facts,
        requestId,
      },
    };
  }
  const code = formatted.extensions?.['code'];
  if (typeof code === 'string' && callerMistakes.has(code)) {
    return { message: formatted.message, ...place, extensions: { code, requestId } };
  }
  logger.error({ requestId, error: cause }, 'a request failed');
  return {
    message: 'Something went wrong here. The request id leads to the log.',
    ...place,
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
  };
}

const isBrokenOff = (error: unknown): boolean =>
  (error instanceof AppError && error.code === 'CANCELLED') ||
  (error instanceof Error && error.name === 'AbortError');
