import { readdirSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { Logger } from '../lib/logger.ts';
import { requestScope } from '../lib/request-scope.ts';
import { formatError } from './format-error.ts';
import { defaultDocumentLimits } from './limits/document-limits.ts';
import { refuseSubscriptions } from './plugins/refuse-subscriptions.ts';
import { storeNowhere } from './plugins/store-nowhere.ts';
import type { RequestContext } from './request-context.ts';
import { resolvers } from './resolvers.ts';

const schemaFolder = new URL('../../schema/', import.meta.url);

/** Text of the public contract: every file of schema/. */
export function readSchema(): string[] {
  return readdirSync(schemaFolder)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => readFileSync(new URL(name, schemaFolder), 'utf8'));
}

/** The contract with what answers it. */
export const createSchema = (): GraphQLSchema => makeExecutableSchema({ typeDefs: readSchema(), resolvers });

/** Names the request in errors that arise before or outside a resolver, and what ended it before its time. */
const requestIdKey = Symbol('requestId');
const endedByKey = Symbol('endedBy');

interface MarkedError {
  readonly [requestIdKey]?: string;
  readonly [endedByKey]?: unknown;
}

export type GraphqlPlugin = ApolloServerPlugin<RequestContext>;

export interface GraphqlServerOptions {
  readonly schema: GraphQLSchema;
  readonly httpServer: Server;
  readonly logger: Logger;
  readonly introspection: boolean;
  readonly plugins: readonly GraphqlPlugin[];
}

export function createGraphqlServer({
  schema,
  httpServer,
  logger,
  introspection,
  plugins,
}: GraphqlServerOptions): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    schema,
    introspection,
    // A misspelt name must not be answered with the right ones where the schema is not shown.
    hideSchemaDetailsFromClientErrors: !introspection,
    // The command that started the server stops it, in its own order.
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    // The gate refuses them before.
    allowBatchedHttpRequests: false,
    // Bounds hold for documents that come by another way than the gate.
    parseOptions: { maxTokens: defaultDocumentLimits.maxTokens },
    logger: {
      debug: (message) => logger.debug(message),
      info: (message) => logger.info(message),
      warn: (message) => logger.warn(message),
      error: (message) => logger.error(message),
    },
    plugins: [
      ApolloServerPluginDrainHttpServer({ httpServer }),
      ApolloServerPluginLandingPageDisabled(),
      // Apollo's own would wrap every resolver to arrive at the same.
      ApolloServerPluginCacheControlDisabled(),
      storeNowhere,
      refuseSubscriptions,
      ...plugins,
      {
        async requestDidStart() {
          return {
            async didEncounterErrors({ errors, contextValue }) {
              const { requestId, signal } = contextValue;
              for (const error of errors) {
                if (error instanceof GraphQLError)
                  Object.assign(error, { [requestIdKey]: requestId, [endedByKey]: signal.reason });
              }
            },
          };
        },
      },
    ],
    formatError: (formatted, error) => {
      // What Apollo refuses before there is a context, such as CSRF, is of this request all the same.
      const ofScope = requestScope.current()?.requestId ?? null;
      const { [requestIdKey]: requestId = ofScope, [endedByKey]: endedBy } = error as MarkedError;
      return formatError(formatted, error, requestId, logger, endedBy);
    },
  });
}
