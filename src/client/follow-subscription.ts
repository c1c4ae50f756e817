import { createClient } from 'graphql-ws';
import { fromGraphql, RequestError } from './request-error.ts';
import { createPauses } from './wait.ts';

export interface SubscriptionServer {
  /** ws://… or wss://… */
  readonly url: string;
  /** The header that says who asks; null for nobody. */
  readonly authorize: () => Promise<string | null>;
  /** The server's cursor of now. Throws UNAVAILABLE when it does not answer. */
  readonly readCursor: () => Promise<string>;
  /** Told of the position of each event that has one. */
  readonly onPosition: (position: unknown) => void;
}

/** Close codes of the protocol after which another try would end alike. */
const lastingRefusals: Record<number, string> = {
  4400: 'BAD_USER_INPUT',
  4401: 'UNAUTHENTICATED',
  4403: 'FORBIDDEN',
  4406: 'BAD_USER_INPUT',
};

/** The server's pings come every 12 s, and the socket answers them itself; here we ask too, to notice a dead server. */
const KEEP_ALIVE_MS = 10_000;

/** One subscription over as many connections as it takes; see PhonographClient.subscribe. */
export async function* followSubscription<Result>(
  server: SubscriptionServer,
  query: string,
  variables: Readonly<Record<string, unknown>>,
  signal?: AbortSignal,
): AsyncGenerator<Result, void, void> {
  const resumes = /\$after\s*:/.test(query);
  let after = variables['after'] as string | null | undefined;
  const pauses = createPauses(signal);
  while (!signal?.aborted) {
    try {
      // A connection may break before its first event: the place to go on from must be known before.
      if (resumes) after ??= await server.readCursor();
      const results = connect<Result>(server, query, resumes ? { ...variables, after } : variables, signal);
      for await (const result of results) {
        pauses.reset();
        const event = eventOf(result);
        if (typeof event?.cursor === 'string') after = event.cursor;
        server.onPosition(event?.position);
        yield result;
      }
      return;
    } catch (error) {
      if (signal?.aborted) return;
      if (error instanceof RequestError && error.code !== 'UNAVAILABLE') throw error;
    }
    await pauses.next();
  }
}

/** One connection's part. Throws RequestError for a refusal, and whatever the socket reports when it breaks. */
async function* connect<Result>(
  { url, authorize }: SubscriptionServer,
  query: string,
  variables: Record<string, unknown>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Result, void, void> {
  const authorization = await authorize();
  const client = createClient({
    url,
    retryAttempts: 0,
    keepAlive: KEEP_ALIVE_MS,
    ...(authorization !== null && { connectionParams: { authorization } }),
  });
  const results = client.iterate<Result>({ query, variables });
  const stop = () => void client.terminate();
  signal?.addEventListener('abort', stop);
  try {
    for await (const { data, errors } of results) {
      const [error] = errors ?? [];
      if (error) throw fromGraphql(error);
      yield data as Result;
    }
  } catch (error) {
    // Refused before it began: the protocol's error message, which is a list.
    if (Array.isArray(error)) throw fromGraphql(error[0]);
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

interface ToldEvent {
  readonly cursor?: unknown;
  readonly position?: unknown;
}

/** The event that a result tells: results of a subscription have one field. */
function eventOf(result: unknown): ToldEvent | null | undefined {
  return Object.values((result ?? {}) as Record<string, ToldEvent | null>)[0];
}
