import { setTimeout as delay } from 'node:timers/promises';
import type { LoadContext } from './operation.types.ts';

/** What those who follow events saw. */
export interface Followed {
  events: number;
  connections: number;
  /** What should not have been: an event twice, a connection refused. */
  readonly faults: string[];
}

/** Those that have a cursor of their own: steps of an ingest are told in passing. */
const types = ['RECORDING_CREATED', 'RECORDING_READY', 'RECORDING_FAILED', 'RECORDING_DELETED'];
const document = `subscription Follow($after: String) { events(after: $after, types: [${types.join()}]) {
  cursor type recordingId } }`;
export const followDocuments = [document];
const STAY_MS = { min: 8_000, more: 20_000 };

/**
 * Callers that follow events over WebSocket and as server-sent events. Each breaks its connection off every 8 to 28 s
 * and goes on behind the last event it saw, so that none may come twice. Ends with the signal.
 */
export function startFollowers(
  context: LoadContext,
  signal: AbortSignal,
  counts: { readonly sockets: number; readonly streams: number },
): { readonly followed: Followed; readonly ended: Promise<unknown> } {
  const followed: Followed = { events: 0, connections: 0, faults: [] };
  const follow = (open: (after: string | null, signal: AbortSignal) => AsyncIterable<string>) =>
    followOn(context, signal, followed, open);
  const sockets = Array.from({ length: counts.sockets }, () =>
    follow((after, signal) => cursorsOfSocket(context, after, signal)),
  );
  const streams = Array.from({ length: counts.streams }, () =>
    follow((after, signal) => cursorsOfStream(context, after, signal)),
  );
  return { followed, ended: Promise.all([...sockets, ...streams]) };
}

async function followOn(
  { random }: LoadContext,
  signal: AbortSignal,
  followed: Followed,
  open: (after: string | null, signal: AbortSignal) => AsyncIterable<string>,
): Promise<void> {
  let after: string | null = null;
  /** The last cursors: one that comes again was told twice. */
  const seen: string[] = [];
  while (!signal.aborted) {
    followed.connections++;
    const leaving = AbortSignal.any([
      signal,
      AbortSignal.timeout(STAY_MS.min + Math.floor(STAY_MS.more * random())),
    ]);
    try {
      for await (const cursor of open(after, leaving)) {
        followed.events++;
        after = cursor;
        if (seen.includes(cursor)) followed.faults.push(`An event came twice, with the cursor ${cursor}.`);
        seen.push(cursor);
        if (seen.length > 200) seen.shift();
      }
    } catch (error) {
      if (!leaving.aborted) followed.faults.push((error as Error).message);
    }
    await delay(200, undefined, { signal }).catch(() => undefined);
  }
}

async function* cursorsOfSocket(
  { client }: LoadContext,
  after: string | null,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const results = client.subscribe<{ events: { cursor: string } }, { after: string | null }>(
    document,
    { after },
    signal,
  );
  for await (const { events } of results) yield events.cursor;
}

async function* cursorsOfStream(
  { client }: LoadContext,
  after: string | null,
  signal: AbortSignal,
): AsyncGenerator<string> {
  for await (const { cursor } of client.events({ types, ...(after !== null && { after }) }, signal))
    yield cursor;
}
