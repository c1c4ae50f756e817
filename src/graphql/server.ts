import { readdirSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { GraphQLError } from 'graphql';
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

/** Names the request in errors that arise before or outside a resolver. */
export const requestIdKey = Symbol('requestId');

export function createGraphqlServer(httpServer: Server, logger: Logger): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    typeDefs: readSchema(),
    resolvers,
    introspection: true,
    // The command that started the server stops it, in its own order.
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    // Each document of a batch would have to be limited alone; nothing here needs batches.
    allowBatchedHttpRequests: false,
    // Bounds what one document can make the validator do.
    parseOptions: { maxTokens: 10_000 },
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
