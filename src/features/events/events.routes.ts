import { once } from 'node:events';
import { type Response, Router } from 'express';
import { AppError, type ErrorCode } from '../../errors.ts';
import type { CreateContext, Identity } from '../../graphql/request-context.ts';
import type { CheckedSubscription, Subscriptions } from '../../graphql/subscriptions.ts';
import { requestIdOf } from '../../http/request-id.ts';

export interface EventStreamDependencies {
  readonly subscriptions: Subscriptions;
  readonly createContext: CreateContext;
  /** Aborted when the identity ends; not looked at any more after `until`. */
  readonly watch: (identity: Identity, until: AbortSignal) => AbortSignal;
  /** Aborted when the server ends. */
  readonly ending: AbortSignal;
  readonly maxStreams?: number;
  /** Silence after which a comment is sent: proxies end what is silent for a minute. */
  readonly heartbeatMs?: number;
}

/** What a reconnecting EventSource waits. */
const RETRY_MS = 1_000;
/** Whoever takes no bytes for so long is cut off, and comes back with its last cursor. */
const STALLED_MS = 30_000;

/** The events as JSON: what a subscriber would get who asks for every small field. */
const document = `subscription EventStream($types: [EventType!], $recordingId: ID, $after: String) {
  events(types: $types, recordingId: $recordingId, after: $after) {
    cursor
    position
    type
    at
    recordingId
    ... on RecordingCreated { recording { fileName title status } }
    ... on IngestProgressed { ingest { stage progress attempt } }
    ... on RecordingReady { recording { fileName title status durationS } }
    ... on LinkConfirmed {
      linkId
      articleId
    }
    ... on SavedSearchMatched {
      recording { fileName title status }
      savedSearchId
      name
      startS
      endS
      confidence
    }
    ... on CopyFound {
      recording { fileName title status }
      otherId
      other { fileName title status }
      kind
      confidence
      coverage
      otherCoverage
    }
    ... on TranscriptionProgressed { progress }
    ... on Transcribed { recording { fileName title } recogniser wordCount }
    ... on TranscriptionFailed { recording { fileName title } failure { code message } }
    ... on RecordingFailed { recording { fileName title status } failure { code message } }
  }
}`;

interface EventData {
  readonly events: { readonly cursor: string; readonly type: string };
}

/**
 * `GET /events`: server-sent events for a plain EventSource. The id of each is its cursor, which the browser sends
 * back as Last-Event-ID when it reconnects.
 */
export function createEventsRouter(dependencies: EventStreamDependencies): Router {
  const { subscriptions, createContext, watch, ending } = dependencies;
  const { maxStreams = 1_000, heartbeatMs = 15_000 } = dependencies;
  const checked = subscriptions.check({ query: document });
  if (!('document' in checked)) throw checked[0];
  const subscription: CheckedSubscription = checked;
  let openStreams = 0;

  const router = Router();
  router.get('/events', async (request, response) => {
    if (openStreams >= maxStreams) {
      throw new AppError('UNAVAILABLE', `${maxStreams} event streams are open; no more are served.`);
    }
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    const { identity } = request;
    const signal = AbortSignal.any([gone.signal, ending, watch(identity, gone.signal)]);
    const requestId = requestIdOf(response);
    const { types, recordingId, after } = request.query;
    const context = createContext(requestId, identity, signal);
    // Known before the first event, so that nothing is missed when the connection breaks before it.
    const start =
      request.get('last-event-id') ??
      textArgument(after, 'after') ??
      (await context.services.events.currentCursor(context.workspaceId));
    const variables = {
      types: textArgument(types, 'types')?.split(','),
      recordingId: textArgument(recordingId, 'recordingId'),
      after: start,
    };
    const results = await subscriptions.start(
      { ...subscription, variables },
      (ended) => createContext(requestId, identity, ended),
      signal,
    );
    if (!(Symbol.asyncIterator in results)) {
      const [error] = subscriptions.format(results, requestId).errors ?? [];
      throw new AppError(
        (error?.extensions?.['code'] as ErrorCode) ?? 'BAD_USER_INPUT',
        error?.message ?? '',
      );
    }

    openStreams++;
    response.setHeader('Content-Type', 'text/event-stream');
    response.setHeader('Cache-Control', 'no-store');
    // Proxies of the nginx family would hold events back to fill a buffer.
    response.setHeader('X-Accel-Buffering', 'no');
    response.flushHeaders();
    const heartbeat = setInterval(() => response.write(':\n\n'), heartbeatMs).unref();
    try {
      await write(response, `retry: ${RETRY_MS}\nid: ${start}\n\n`, signal);
      for await (const result of results) {
        const { data, errors } = subscriptions.format(result, requestId);
        if (!data) break;
        const { events } = data as unknown as EventData;
        const body = JSON.stringify(errors ? { ...events, errors } : events);
        await write(response, `id: ${events.cursor}\nevent: ${events.type}\ndata: ${body}\n\n`, signal);
      }
    } finally {
      openStreams--;
      clearInterval(heartbeat);
      await results.return();
      response.end();
    }
  });
  return router;
}

/** Waits while the caller takes nothing, so that nothing heaps up here. */
async function write(response: Response, text: string, signal: AbortSignal): Promise<void> {
  if (signal.aborted || response.write(text)) return;
  const stalled = AbortSignal.timeout(STALLED_MS);
  await once(response, 'drain', { signal: AbortSignal.any([signal, stalled]) }).catch(() => undefined);
  if (stalled.aborted) response.destroy();
}

function textArgument(value: unknown, field: string): string | undefined {
  if (value === undefined || typeof value === 'string') return value;
  throw new AppError('BAD_USER_INPUT', `${field} may be given once.`, { field });
}
