import type { CopiesMemberFragment, CopiesOfQuery } from './generated/operations.ts';

export type Relation = NonNullable<CopiesOfQuery['audioRecord']>['copies'][number];

/** Where a recording lies on the time of the reference: `reference = offsetS + scale * own`. */
export interface Placement {
  readonly offsetS: number;
  readonly scale: number;
  /** Shared stretches, on the time of the reference. */
  readonly shared: readonly { readonly startS: number; readonly endS: number }[];
}

export const asReference: Placement = { offsetS: 0, scale: 1, shared: [] };

/** By the longest stretch that the two share; null where they were not found to share any. */
export function placeBy(relation: Relation | undefined): Placement | null {
  if (!relation) return null;
  const [longest] = relation.intervals.toSorted((a, b) => b.endS - b.startS - (a.endS - a.startS));
  if (!longest) return null;
  const scale = (longest.endS - longest.startS) / Math.max(0.001, longest.otherEndS - longest.otherStartS);
  return { offsetS: longest.startS - scale * longest.otherStartS, scale, shared: relation.intervals };
}

/** What the reference shares with any other one. */
export const sharedByAny = (relations: readonly Relation[]): Placement['shared'] =>
  relations.flatMap(({ intervals }) => intervals);

export const toReference = ({ offsetS, scale }: Placement, ownS: number): number => offsetS + scale * ownS;
export const fromReference = ({ offsetS, scale }: Placement, referenceS: number): number =>
  (referenceS - offsetS) / scale;

export interface Span {
  readonly startS: number;
  readonly endS: number;
}

/** The time that all of them cover together. */
export function spanOf(
  placed: readonly { readonly member: CopiesMemberFragment; readonly placement: Placement | null }[],
): Span {
  const spans = placed.flatMap(({ member, placement }) =>
    placement === null
      ? []
      : [{ startS: placement.offsetS, endS: toReference(placement, member.durationS ?? 0) }],
  );
  return {
    startS: Math.min(0, ...spans.map(({ startS }) => startS)),
    endS: Math.max(1, ...spans.map(({ endS }) => endS)),
  };
}
