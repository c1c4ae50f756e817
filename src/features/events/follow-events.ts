import { toEventCursor } from './event-cursor.ts';
import type { EventHub, Seat } from './event-hub.ts';
import type { EventFilter, EventType, LiveEvent, LoggedEvent, PassingNote } from './events.types.ts';

/**
 * The events after a position, and the passing notes, until `signal` is aborted. The caller sets the pace:
 * events wait in the log, and of each recording only the latest note of a kind waits.
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
  const seat = await hub.follow(workspaceId, (note) => {
    if (isWanted(filter, note.type, note.recordingId)) notes.set(`${note.type} ${note.recordingId}`, note);
  });
  if (signal.aborted) seat.leave();
  // A generator that nobody ever asks never comes to its end.
  else signal.addEventListener('abort', seat.leave, { once: true });
  return generate(seat, notes, filter, position, signal);
}

type Notes = Map<string, PassingNote>;

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
        // What comes next is the work's end, or its next beginning: older notes would contradict it.
        notes.delete(`INGEST_PROGRESS ${event.recordingId}`);
        notes.delete(`TRANSCRIPTION_PROGRESS ${event.recordingId}`);
        if (isWanted(filter, event.type, event.recordingId, event)) yield toLiveEvent(event);
        if (signal.aborted) return;
      }
      if (events.length > 0) continue;
      for (const key of [...notes.keys()]) {
        const note = notes.get(key);
        if (!note) continue;
        notes.delete(key);
        yield { ...note, at: new Date(), cursor: toEventCursor(position) };
        if (signal.aborted) return;
      }
      await seat.feed.changed(version, signal);
    }
  } finally {
    signal.removeEventListener('abort', seat.leave);
    seat.leave();
  }
}

function isWanted(
  { types, recordingId, savedSearchId }: EventFilter,
  type: EventType,
  ofRecording: string,
  event?: LoggedEvent,
): boolean {
  if (types != null && !types.includes(type)) return false;
  if (recordingId != null && recordingId !== ofRecording) return false;
  return (
    savedSearchId == null ||
    (event?.type === 'SAVED_SEARCH_MATCHED' && event.payload.savedSearchId === savedSearchId)
  );
}

function toLiveEvent({ sequence, ...event }: LoggedEvent): LiveEvent {
  return { ...event, cursor: toEventCursor(sequence) };
}
