import type { Inserted } from '../joined/insert-pieces.ts';
import type { LocateExample, Spoken } from './locate-cases.ts';
import type { LocatedPlace } from './locate-operations.ts';

/** An inserted piece, and where its sound itself begins in the recording. */
export interface Occurrence extends Inserted<Spoken> {
  readonly soundStartS: number;
}

export type LocateCase = 'same recording' | 'same speaker, another take' | 'another speaker';

/** What the answer to one example comes to, for one kind of occurrences. */
export interface PlacesJudgement {
  /** Occurrences that there are. */
  readonly wanted: number;
  readonly found: number;
  /** Seconds between the start named and the true one, of those found. */
  readonly startErrorsS: readonly number[];
}

/** Which kind of occurrence a piece is of an example; null when it is none. */
export function caseOf(example: LocateExample, { kind }: Inserted<Spoken>): LocateCase | null {
  if (example.phrase !== null) return kind.phrase === example.phrase ? 'same recording' : null;
  if (kind.sentence === null || kind.sentence !== example.sentence) return null;
  return kind.speaker === example.speaker ? 'same speaker, another take' : 'another speaker';
}

/** A place is an occurrence when it covers at least half of it, or half of itself lies in it. */
export function covers(place: LocatedPlace, occurrence: Occurrence): boolean {
  const shared = Math.min(place.endS, occurrence.endS) - Math.max(place.startS, occurrence.startS);
  return shared >= 0.5 * Math.min(place.endS - place.startS, occurrence.endS - occurrence.startS);
}

/**
 * Of the occurrences of one kind: how many were found, and how well their start. The start of the very recording is
 * that of the piece; another take begins where its sound begins, since its silence before has another length.
 * With `how` only those that were altered like that.
 */
export function judgePlaces(
  example: LocateExample,
  places: readonly LocatedPlace[],
  occurrences: readonly Occurrence[],
  wantedCase: LocateCase,
  how?: string,
): PlacesJudgement {
  const wanted = occurrences.filter(
    (occurrence) =>
      caseOf(example, occurrence) === wantedCase && (how === undefined || occurrence.kind.how === how),
  );
  const startErrorsS = wanted.flatMap((occurrence) => {
    const errors = places
      .filter((place) => covers(place, occurrence))
      .map((place) =>
        wantedCase === 'same recording'
          ? Math.abs(place.startS - occurrence.startS)
          : Math.abs(place.soundStartS - occurrence.soundStartS),
      );
    return errors.length === 0 ? [] : [Math.min(...errors)];
  });
  return { wanted: wanted.length, found: startErrorsS.length, startErrorsS };
}

/** Places at which nothing like the example was inserted, by whomever. */
export function falsePlaces(
  example: LocateExample,
  places: readonly LocatedPlace[],
  occurrences: readonly Occurrence[],
): LocatedPlace[] {
  const known = occurrences.filter((occurrence) => caseOf(example, occurrence) !== null);
  return places.filter((place) => !known.some((occurrence) => covers(place, occurrence)));
}
