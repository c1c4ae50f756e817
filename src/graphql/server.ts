import { readdirSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { Logger } from '../lib/logger.ts';
import { formatError } from './format-error.ts';
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

/** Bounds what one document can make the validator do. */
export const MAX_DOCUMENT_TOKENS = 10_000;

/** Names the request in errors that arise before or outside a resolver. */
export const requestIdKey = Symbol('requestId');

export function createGraphqlServer(
  schema: GraphQLSchema,
  httpServer: Server,
  logger: Logger,
): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    schema,
    introspection: true,
    // The command that started the server stops it, in its own order.
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    // Each document of a batch would have to be limited alone; nothing here needs batches.
    allowBatchedHttpRequests: false,
    parseOptions: { maxTokens: MAX_DOCUMENT_TOKENS },
    logger: {
      debug: (message) => logger.debug(message),
      info: (message) => logger.info(message),
      warn: (message) => logger.warn(message),
      error: (message) => logger.error(message),
    },
    plugins: [
      ApolloServerPluginDrainHttpServer({ httpServer }),
      ApolloServerPluginLandingPageDisabled(),
      {
        async requestDidStart() {
          return {
            async didEncounterErrors({ errors, contextValue }) {
              for (const error of errors) {
                if (error instanceof GraphQLError)
                  Object.assign(error, { [requestIdKey]: contextValue.requestId });
              }
            },
          };
        },
      },
    ],
    formatError: (formatted, error) =>
      formatError(formatted, error, (error as { [requestIdKey]?: string })[requestIdKey] ?? null, logger),
  });
}
