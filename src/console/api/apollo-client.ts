import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { isSubscriptionOperation } from '@apollo/client/utilities';
import { createClient } from 'graphql-ws';
import { POSITION_HEADER } from '../../client/reached-position.ts';
import { reached } from './reached.ts';
import { recordOperations } from './recorded-operations.ts';
import { authorization, onKeyChange } from './session.ts';

/** One client for the page: queries by HTTP, subscriptions by WebSocket, things kept once by type and id. */
export function createApolloClient(): ApolloClient {
  const http = new HttpLink({
    uri: '/graphql',
    fetch: async (url, options) => {
      const header = authorization();
      const headers = {
        ...(options?.headers as Record<string, string>),
        ...(header && { authorization: header }),
        ...(reached.latest && { [POSITION_HEADER]: reached.latest }),
      };
      const response = await fetch(url, { ...options, headers });
      reached.reach(response.headers.get(POSITION_HEADER));
      return response;
    },
  });
  const socket = createClient({
    url: new URL('/graphql', location.href).href.replace(/^http/, 'ws'),
    lazy: true,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    connectionParams: () => ({ authorization: authorization() }),
  });
  // Another key is another caller: the connection of the one before says nothing any more.
  onKeyChange(() => socket.terminate());
  return new ApolloClient({
    link: recordOperations.concat(
      ApolloLink.split(({ query }) => isSubscriptionOperation(query), new GraphQLWsLink(socket), http),
    ),
    cache: new InMemoryCache({
      typePolicies: {
        // No ids of their own: parts of what holds them.
        PageInfo: { keyFields: false },
        Total: { keyFields: false },
        System: { keyFields: [], merge: true },
        RecordingUrls: { merge: true },
        RecordingPictures: { merge: true },
        Transcript: { keyFields: false, merge: true },
        SpeechActivity: { merge: true },
        TranscriptSegment: { keyFields: false },
        Article: { keyFields: ['id'] },
      },
    }),
    // Nobody looks at a tab that is hidden: it asks again when it is shown.
    defaultOptions: {
      watchQuery: { fetchPolicy: 'cache-and-network', skipPollAttempt: () => document.hidden },
    },
  });
}
