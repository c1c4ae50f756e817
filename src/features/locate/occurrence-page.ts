import { decodeCursor, encodeCursor } from '../../lib/cursor.ts';
import { isUuid } from '../../lib/uuid.ts';
import { notACursor } from '../cursor-arguments.ts';
import type { LocatedRecording, Occurrence, OccurrencePage, OccurrencePlace } from './locate.types.ts';

export interface PageWanted {
  readonly first: number;
  readonly after: string | null;
  /** One occurrence alone, from 1. */
  readonly occurrence: number | null;
}

/** Occurrences in the order of the recordings, then of time, numbered. */
export function numberOccurrences(
  recordings: readonly LocatedRecording[],
  places: readonly OccurrencePlace[],
): Occurrence[] {
  const order = new Map(recordings.map(({ recordingId }, index) => [recordingId, index]));
  const sorted = places.toSorted(
    (left, right) =>
      order.get(left.recordingId)! - order.get(right.recordingId)! || left.soundStartS - right.soundStartS,
  );
  let numberInRecording = 0;
  return sorted.map((place, index) => {
    numberInRecording = sorted[index - 1]?.recordingId === place.recordingId ? numberInRecording + 1 : 1;
    return { ...place, number: index + 1, numberInRecording };
  });
}

/** One page of the list. Throws BAD_USER_INPUT for a cursor that no such list gave. */
export function pageOf(
  occurrences: readonly Occurrence[],
  recordings: readonly LocatedRecording[],
  wanted: PageWanted,
): Pick<OccurrencePage, 'edges' | 'nodes' | 'pageInfo'> {
  const createdAt = new Map(recordings.map((recording) => [recording.recordingId, recording.createdAt]));
  const positionOf = ({ recordingId, soundStartS }: Occurrence): Position => ({
    createdAt: createdAt.get(recordingId)!,
    recordingId,
    startS: soundStartS,
  });
  const after = wanted.after === null ? null : readPosition(wanted.after);
  const rest = after
    ? occurrences.filter((occurrence) => compare(positionOf(occurrence), after) > 0)
    : occurrences;
  const window =
    wanted.occurrence === null
      ? rest.slice(0, wanted.first)
      : rest.filter(({ number }) => number === wanted.occurrence);
  const edges = window.map((node) => ({ cursor: toCursor(positionOf(node)), node }));
  const last = window.at(-1);
  const first = window[0];
  return {
    edges,
    nodes: window,
    pageInfo: {
      hasNextPage: last ? last.number < occurrences.length : false,
      hasPreviousPage: first ? first.number > 1 : after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** A place in the list, known by what never changes. */
interface Position {
  readonly createdAt: string;
  readonly recordingId: string;
  readonly startS: number;
}

const compareTexts = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

function compare(left: Position, right: Position): number {
  return (
    compareTexts(left.createdAt, right.createdAt) ||
    compareTexts(left.recordingId, right.recordingId) ||
    left.startS - right.startS
  );
}

const toCursor = ({ createdAt, recordingId, startS }: Position): string =>
  encodeCursor(['occurrence', createdAt, recordingId, startS]);

function readPosition(cursor: string): Position {
  const [kind, createdAt, recordingId, startS] = decodeCursor(cursor, 4) ?? [];
  const isOurs =
    kind === 'occurrence' &&
    typeof createdAt === 'string' &&
    typeof recordingId === 'string' &&
    isUuid(recordingId) &&
    typeof startS === 'number';
  if (!isOurs) {
    throw notACursor();
  }
  return { createdAt, recordingId, startS };
}
