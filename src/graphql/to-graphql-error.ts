import { GraphQLError } from 'graphql';

/** What was thrown, as GraphQL hands it on: `formatError` finds a refusal of ours under it. */
export const toGraphqlError = (cause: unknown): GraphQLError =>
  cause instanceof GraphQLError
    ? cause
    : new GraphQLError((cause as Error).message, { originalError: cause as Error });
