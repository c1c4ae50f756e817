import {
  EventsDocument,
  type EventsSubscription,
  SystemStatusDocument,
} from '../client/generated/operations.ts';
import type { PhonographClient } from '../client/phonograph-client.ts';
import { exitCodes } from './exit-codes.ts';
import { stopSignal } from './stop-signal.ts';

type Event = EventsSubscription['events'];

/** `phonograph watch`: what happens, as it happens, until it is stopped; one JSON object an event with --json. */
export async function runWatch(
  client: PhonographClient,
  { after, json }: { readonly after: string | null; readonly json: boolean },
): Promise<number> {
  const stop = new AbortController();
  stopSignal().then(() => stop.abort());
  // A subscription waits for its server; who starts to watch wants to hear that there is none.
  await client.request(SystemStatusDocument, {});
  for await (const { events } of client.subscribe(EventsDocument, { after }, stop.signal)) {
    console.log(json ? JSON.stringify(events) : describe(events));
  }
  return exitCodes.ok;
}

function describe(event: Event): string {
  const name = ('recording' in event && event.recording?.fileName) || event.recordingId;
  const line = `${new Date(event.at).toISOString()}  ${event.type.toLowerCase().replaceAll('_', ' ').padEnd(18)}  ${name}`;
  if ('failure' in event) return `${line}: ${event.failure.message}`;
  if ('ingest' in event) {
    const { stage, progress } = event.ingest;
    return `${line}: ${stage}${progress == null ? '' : ` ${Math.round(progress * 100)} %`}`;
  }
  if ('savedSearchId' in event) return `${line}: ${event.name}`;
  return 'kind' in event ? `${line}: ${event.kind} ${event.other?.fileName ?? event.otherId}` : line;
}
