import {
  createSourceEventStream,
  type DocumentNode,
  type ExecutionResult,
  execute,
  type FormattedExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  getOperationAST,
  NoSchemaIntrospectionCustomRule,
  specifiedRules,
  validate,
} from 'graphql';
import { keepReach, withinWorkspace } from '../db/workspace-reach.ts';
import { AppError } from '../errors.ts';
import type { Logger } from '../lib/logger.ts';
import { formatError } from './format-error.ts';
import { checkDocument } from './limits/check-document.ts';
import { defaultDocumentLimits } from './limits/document-limits.ts';
import { costOf } from './limits/query-cost.ts';
import { tooExpensive } from './plugins/cost-limit.ts';
import type { RequestContext } from './request-context.ts';
import { toGraphqlError } from './to-graphql-error.ts';
import { sha256Of, type TrustedDocuments } from './trusted-documents.ts';

/** One subscription as it was asked for. */
export interface SubscriptionRequest {
  readonly query: string;
  readonly variables?: Record<string, unknown> | null | undefined;
  readonly operationName?: string | null | undefined;
}

export interface CheckedSubscription extends Omit<SubscriptionRequest, 'query'> {
  readonly document: DocumentNode;
}

/** Makes the context of the subscription, and a fresh one for each event: what was loaded for one is old for the next. */
export type MakeContext = (signal: AbortSignal) => RequestContext;

/** What GraphQL's own libraries take for an ExecutionResult; they differ in what may be undefined. */
interface Result {
  readonly data?: ExecutionResult['data'] | undefined;
  readonly errors?: readonly GraphQLError[] | undefined;
}

export type Subscriptions = ReturnType<typeof createSubscriptions>;

export interface SubscriptionsDependencies {
  readonly schema: GraphQLSchema;
  readonly logger: Logger;
  /** Of what one event makes be read. */
  readonly maxCost: number;
  readonly introspection: boolean;
  /** Null executes any document. */
  readonly trusted: TrustedDocuments | null;
}

/** Runs subscriptions, whichever way their events travel. */
export function createSubscriptions(dependencies: SubscriptionsDependencies) {
  const { schema, logger, maxCost, introspection, trusted } = dependencies;
  const rules = introspection ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule];
  /** The document, or why it is none that may be subscribed to. */
  function check(request: SubscriptionRequest): CheckedSubscription | readonly GraphQLError[] {
    let document: DocumentNode;
    try {
      assertTrusted(request.query, trusted);
      document = checkDocument(request.query, defaultDocumentLimits);
    } catch (error) {
      return [toGraphqlError(error)];
    }
    const errors = validate(schema, document, rules);
    if (errors.length > 0) return errors.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED'));
    const operation = getOperationAST(document, request.operationName);
    if (operation?.operation !== 'subscription') {
      const message = operation
        ? 'Only subscriptions are answered here; post queries and mutations to /graphql.'
        : 'The document has no such operation.';
      return [new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })];
    }
    const { cost } = costOf(schema, document, operation, request.variables ?? {});
    if (cost > maxCost) return [tooExpensive(cost, maxCost)];
    return { document, variables: request.variables, operationName: request.operationName };
  }

  /**
   * Starts one: a result with errors when it is refused, else its results, event by event. `return` of what it gives,
   * or `signal`, ends it at once, also while it waits.
   */
  async function start(
    { document, variables, operationName }: CheckedSubscription,
    makeContext: MakeContext,
    signal: AbortSignal,
  ): Promise<ExecutionResult | AsyncGenerator<ExecutionResult, void, void>> {
    const left = new AbortController();
    const ended = AbortSignal.any([signal, left.signal]);
    const args = {
      schema,
      document,
      variableValues: variables ?? null,
      operationName: operationName ?? null,
    };
    const context = makeContext(ended);
    // A socket's messages come in the connection's context, which knows of no workspace.
    const within = <Made>(run: () => Made) => withinWorkspace(context.workspaceId, run);
    const source = await within(() => createSourceEventStream({ ...args, contextValue: context }));
    if (!(Symbol.asyncIterator in source)) {
      source.errors?.forEach((error) => {
        // Without a resolver's error under it, it is about the variables.
        const isOfGraphql = !error.originalError || error.originalError instanceof GraphQLError;
        if (isOfGraphql) withCode(error, 'BAD_USER_INPUT');
      });
      return source;
    }

    async function* results(events: AsyncIterable<unknown>): AsyncGenerator<ExecutionResult, void, void> {
      for await (const rootValue of within(() => keepReach(events))) {
        yield await within(() => execute({ ...args, rootValue, contextValue: makeContext(ended) }));
      }
    }
    const generator = results(source);
    const endAsked = generator.return.bind(generator);
    // A generator that waits for the next event would hear of its end only with that.
    generator.return = (value) => {
      left.abort();
      return endAsked(value);
    };
    return generator;
  }

  const formatErrors = (
    errors: readonly GraphQLError[],
    requestId: string,
  ): readonly GraphQLFormattedError[] =>
    errors.map((error) => formatError(error.toJSON(), error, requestId, logger));

  const format = ({ data, errors }: Result, requestId: string): FormattedExecutionResult => ({
    ...(data !== undefined && { data }),
    ...(errors && { errors: formatErrors(errors, requestId) }),
  });

  return { schema, check, start, format, formatErrors };
}

function assertTrusted(query: string, trusted: TrustedDocuments | null): void {
  if (!trusted || trusted.has(sha256Of(query))) return;
  const message = `No trusted document has the SHA-256 ${sha256Of(query)}.`;
  throw new AppError('UNTRUSTED_DOCUMENT', message, { field: 'query' });
}

const withCode = (error: GraphQLError, code: string): GraphQLError =>
  Object.assign(error, { extensions: { ...error.extensions, code } });
