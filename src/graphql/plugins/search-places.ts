import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { AppError } from '../../errors.ts';
import { requestScope } from '../../lib/request-scope.ts';
import type { Slots } from '../../lib/slots.ts';
import { operationCost } from '../operation-cost.ts';
import type { RequestContext } from '../request-context.ts';

/**
 * Operations that have sound tokenized or decoded share one thread with everybody's; a caller may have so many under
 * way, the next one is refused with the time after which a place is likely to be free.
 */
export function searchPlaces(places: Slots): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      let leave: (() => void) | null = null;
      return {
        async didResolveOperation(resolved) {
          if (operationCost(resolved).inferences === 0) return;
          const { contextValue } = resolved;
          leave = places.take(requestScope.current()?.callerKey ?? '');
          if (!leave)
            throw noPlace(places.maxEach, Math.round(Math.min(Math.max(places.meanMs, 100), 10_000)));
          contextValue.signal.addEventListener('abort', leave, { once: true });
        },
        async willSendResponse() {
          leave?.();
        },
      };
    },
  };
}

function noPlace(maxEach: number, retryAfterMs: number): GraphQLError {
  const message = `${maxEach} searches by sound of this caller are under way already.`;
  const originalError = new AppError('RATE_LIMITED', message, { limit: maxEach, facts: { retryAfterMs } });
  const headers = new HeaderMap([['retry-after', String(Math.ceil(retryAfterMs / 1_000))]]);
  return new GraphQLError(message, { originalError, extensions: { http: { status: 429, headers } } });
}
