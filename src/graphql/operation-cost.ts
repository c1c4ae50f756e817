import type { GraphQLRequestContextDidResolveOperation } from '@apollo/server';
import { costOf, type QueryCost } from './limits/query-cost.ts';
import type { RequestContext } from './request-context.ts';

const known = new WeakMap<object, QueryCost>();

/** The cost of the operation of a request, added up once however many plugins ask. */
export function operationCost({
  schema,
  document,
  operation,
  request,
}: GraphQLRequestContextDidResolveOperation<RequestContext>): QueryCost {
  const cost =
    known.get(request) ??
    // An operation that does not exist is refused when it should run.
    (operation ? costOf(schema, document, operation, request.variables ?? {}) : { cost: 0, inferences: 0 });
  known.set(request, cost);
  return cost;
}
