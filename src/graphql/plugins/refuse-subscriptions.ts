import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { AppError } from '../../errors.ts';
import type { RequestContext } from '../request-context.ts';

const message = 'Subscriptions go over WebSocket (graphql-transport-ws) at the same address, or GET /events.';

/** One answer to one request cannot tell what happens later. */
export const refuseSubscriptions: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation }) {
        // Whatever its type says, it is missing where the request names an operation that the document lacks.
        if (operation?.operation !== 'subscription') return;
        const originalError = new AppError('BAD_USER_INPUT', message, { field: 'query' });
        throw new GraphQLError(message, { originalError, extensions: { http: { status: 400 } } });
      },
    };
  },
};
