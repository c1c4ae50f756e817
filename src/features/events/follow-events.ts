import { toEventCursor } from './event-cursor.ts';
import type { EventHub, Seat } from './event-hub.ts';
import type { EventFilter, EventType, IngestStep, LiveEvent, LoggedEvent } from './events.types.ts';

/**
 * The events after a position, and the passing notes on ingests, until `signal` is aborted. The caller sets the pace:
 * events wait in the log, and of each recording only the latest note waits.
 */
export async function followEvents(
  hub: EventHub,
  workspaceId: string,
  filter: EventFilter,
  position: number,
  signal: AbortSignal,
): Promise<AsyncGenerator<LiveEvent, void, void>> {
  const notes: Notes = new Map();
  // Taken now and not with the first event asked for: notes from here on are heard.
  const seat = await hub.follow(workspaceId, ({ recordingId, stage, progress, attempt }) => {
    if (isWanted(filter, 'INGEST_PROGRESS', recordingId))
      notes.set(recordingId, { stage, progress, attempt });
  });
  if (signal.aborted) seat.leave();
  // A generator that nobody ever asks never comes to its end.
  else signal.addEventListener('abort', seat.leave, { once: true });
  return generate(seat, notes, filter, position, signal);
}

type Notes = Map<string, IngestStep>;

async function* generate(
  seat: Seat,
  notes: Notes,
  filter: EventFilter,
  startPosition: number,
  signal: AbortSignal,
): AsyncGenerator<LiveEvent, void, void> {
  try {
    let position = startPosition;
    while (!signal.aborted) {
      const { version } = seat.feed;
      const events = await seat.feed.read(position);
      for (const event of events) {
        position = event.sequence;
        // What comes next is the ingest's end, or its next beginning: older notes would contradict it.
        notes.delete(event.recordingId);
        if (isWanted(filter, event.type, event.recordingId)) yield toLiveEvent(event);
        if (signal.aborted) return;
      }
      if (events.length > 0) continue;
      for (const recordingId of [...notes.keys()]) {
        const payload = notes.get(recordingId);
        if (!payload) continue;
        notes.delete(recordingId);
        const cursor = toEventCursor(position);
        yield { type: 'INGEST_PROGRESS', recordingId, payload, at: new Date(), cursor };
        if (signal.aborted) return;
      }
      await seat.feed.changed(version, signal);
    }
  } finally {
    signal.removeEventListener('abort', seat.leave);
    seat.leave();
  }
}

function isWanted({ types, recordingId }: EventFilter, type: EventType, ofRecording: string): boolean {
  return (types == null || types.includes(type)) && (recordingId == null || recordingId === ofRecording);
}

function toLiveEvent({ sequence, ...event }: LoggedEvent): LiveEvent {
  return { ...event, cursor: toEventCursor(sequence) };
}
