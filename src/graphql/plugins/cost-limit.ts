import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { AppError } from '../../errors.ts';
import { requestScope } from '../../lib/request-scope.ts';
import type { QueryCost } from '../limits/query-cost.ts';
import { operationCost } from '../operation-cost.ts';
import type { RequestContext } from '../request-context.ts';

/** A caller who sends this header finds the cost in `extensions.cost`; `extensions: { cost: true }` does the same. */
const COST_HEADER = 'x-query-cost';

export interface CostLimitOptions {
  readonly maxCost: number;
  /** Told of each operation that was costed, refused or not. */
  readonly onCost: (cost: QueryCost) => void;
}

/** Refuses what would cost too much, before anything is executed; tells the cost, and where time went, on request. */
export function costLimit({ maxCost, onCost }: CostLimitOptions): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      let told: QueryCost | null = null;
      return {
        async didResolveOperation(resolved) {
          told = operationCost(resolved);
          onCost(told);
          if (told.cost > maxCost) throw tooExpensive(told.cost, maxCost);
        },
        async willSendResponse({ request, response }) {
          const isAsked =
            request.extensions?.['cost'] === true || request.http?.headers.get(COST_HEADER) !== undefined;
          if (!told || !isAsked || response.body.kind !== 'single') return;
          const { singleResult } = response.body;
          const spent = requestScope.current()?.spent;
          singleResult.extensions = {
            ...singleResult.extensions,
            cost: { cost: told.cost, limit: maxCost, inferences: told.inferences },
            ...(spent && { spent: spent.read() }),
          };
        },
      };
    },
  };
}

/** The refusal as GraphQL carries it, with its HTTP status. */
export function tooExpensive(cost: number, maxCost: number): GraphQLError {
  const message = `The query costs ${cost}, the limit is ${maxCost}: ask for smaller pages or fewer fields.`;
  const originalError = new AppError('QUERY_TOO_EXPENSIVE', message, {
    field: 'query',
    limit: maxCost,
    facts: { cost },
  });
  return new GraphQLError(message, { originalError, extensions: { http: { status: 400 } } });
}
