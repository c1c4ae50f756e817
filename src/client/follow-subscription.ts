import { setTimeout as delay } from 'node:timers/promises';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { type DocumentNode, print } from 'graphql';
import { createClient } from 'graphql-ws';
import { RequestError } from './request-error.ts';

export interface SubscriptionServer {
  /** ws://… or wss://… */
  readonly url: string;
  readonly apiKey: string | null;
  /** The server's cursor of now. Throws UNAVAILABLE when it does not answer. */
  readonly readCursor: () => Promise<string>;
}

/** Close codes of the protocol after which another try would end alike. */
const lastingRefusals: Record<number, string> = {
  4400: 'BAD_USER_INPUT',
  4401: 'UNAUTHENTICATED',
  4403: 'FORBIDDEN',
  4406: 'BAD_USER_INPUT',
};

const FIRST_RETRY_MS = 100;
const MAX_RETRY_MS = 5_000;
/** The server's pings come every 12 s, and the socket answers them itself; here we ask too, to notice a dead server. */
const KEEP_ALIVE_MS = 10_000;

/** One subscription over as many connections as it takes; see PhonographClient.subscribe. */
export async function* followSubscription<Result, Variables extends Record<string, unknown>>(
  server: SubscriptionServer,
  document: TypedDocumentNode<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): AsyncGenerator<Result, void, void> {
  const resumes = hasVariable(document, 'after');
  let after = variables['after'] as string | null | undefined;
  let retryMs = FIRST_RETRY_MS;
  while (!signal?.aborted) {
    try {
      // A connection may break before its first event: the place to go on from must be known before.
      if (resumes) after ??= await server.readCursor();
      const results = connect<Result>(
        server,
        print(document),
        resumes ? { ...variables, after } : variables,
        signal,
      );
      for await (const result of results) {
        retryMs = FIRST_RETRY_MS;
        after = cursorOf(result) ?? after;
        yield result;
      }
      return;
    } catch (error) {
      if (signal?.aborted) return;
      if (error instanceof RequestError && error.code !== 'UNAVAILABLE') throw error;
    }
    await delay(retryMs * (0.5 + Math.random() / 2), undefined, { signal: signal ?? undefined }).catch(
      () => undefined,
    );
    retryMs = Math.min(MAX_RETRY_MS, retryMs * 2);
  }
}

/** One connection's part. Throws RequestError for a refusal, and whatever the socket reports when it breaks. */
async function* connect<Result>(
  { url, apiKey }: SubscriptionServer,
  query: string,
  variables: Record<string, unknown>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Result, void, void> {
  const client = createClient({
    url,
    retryAttempts: 0,
    keepAlive: KEEP_ALIVE_MS,
    ...(apiKey !== null && { connectionParams: { authorization: `Bearer ${apiKey}` } }),
  });
  const results = client.iterate<Result>({ query, variables });
  const stop = () => void client.terminate();
  signal?.addEventListener('abort', stop);
  try {
    for await (const { data, errors } of results) {
      const [error] = errors ?? [];
      if (error) throw refusalOf(error);
      yield data as Result;
    }
  } catch (error) {
    // Refused before it began: the protocol's error message, which is a list.
    if (Array.isArray(error)) throw refusalOf(error[0]);
    const { code, reason } = error as Partial<CloseEvent>;
    if (code !== undefined && code in lastingRefusals) {
      throw new RequestError(lastingRefusals[code]!, reason || 'The server refuses the connection.');
    }
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
    await client.dispose();
  }
}

function refusalOf(error: {
  readonly message: string;
  readonly extensions?: Record<string, unknown>;
}): RequestError {
  const { code, field } = error.extensions ?? {};
  return new RequestError(
    typeof code === 'string' ? code : 'UNKNOWN',
    error.message,
    typeof field === 'string' ? field : undefined,
  );
}

/** The cursor of the event that a result tells: results of a subscription have one field. */
function cursorOf(result: unknown): string | undefined {
  const [event] = Object.values((result ?? {}) as Record<string, { readonly cursor?: unknown } | null>);
  return typeof event?.cursor === 'string' ? event.cursor : undefined;
}

function hasVariable({ definitions }: DocumentNode, name: string): boolean {
  return definitions.some(
    (definition) =>
      definition.kind === 'OperationDefinition' &&
      (definition.variableDefinitions ?? []).some(({ variable }) => variable.name.value === name),
  );
}
