import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { isSubscriptionOperation } from '@apollo/client/utilities';
import { createClient } from 'graphql-ws';
import { recordOperations } from './recorded-operations.ts';
import { authorization, onKeyChange } from './session.ts';

/** Says how far the database had come with what this page wrote: another server's replica must have come as far. */
const POSITION_HEADER = 'x-phonograph-position';

/** One client for the page: queries by HTTP, subscriptions by WebSocket, things kept once by type and id. */
export function createApolloClient(): ApolloClient {
  let position: string | null = null;
  const http = new HttpLink({
    uri: '/graphql',
    fetch: async (url, options) => {
      const header = authorization();
      const headers = {
        ...(options?.headers as Record<string, string>),
        ...(header && { authorization: header }),
        ...(position && { [POSITION_HEADER]: position }),
      };
      const response = await fetch(url, { ...options, headers });
      position = response.headers.get(POSITION_HEADER) ?? position;
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
