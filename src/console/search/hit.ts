import type { SearchShownHitFragment } from './generated/operations.ts';
import { type Rankable, rerank, type Weighing } from './rerank.ts';

/** A hit as it is shown: the API's, with what tells it from others. */
export interface ShownHit extends SearchShownHitFragment {
  readonly key: string;
}

/** In the order of the weighing. */
export function shownHits(hits: readonly SearchShownHitFragment[], weighing: Weighing): ShownHit[] {
  const rankable = hits.map((hit): ShownHit & Rankable => {
    const ownerId = hit.recording?.id ?? hit.article?.id ?? `gone-${hit.rank}`;
    const place = placeOf(hit);
    return { ...hit, key: `${ownerId}:${place}`, ownerId, place };
  });
  return rerank(rankable, weighing) as unknown as ShownHit[];
}

/** Pieces of a recording outside of its transcript count backwards from -1 on the server. */
function placeOf({ matches: [match] }: SearchShownHitFragment): number {
  if (!match) return 0;
  return match.segment?.index ?? match.chunk?.index ?? -1 - (match.startS ?? 0);
}

/** A stretch of a recording, in seconds. */
export interface Span {
  readonly startS: number;
  readonly endS: number;
}

/**
 * Where exactly a match is: the query's own sound where that was found, else the segment, else the moments that sound
 * most alike, else the piece; none for articles and transcripts without times.
 */
export function spansOf({
  intervals,
  segment,
  anchors,
  startS,
  endS,
}: SearchShownHitFragment['matches'][number]): readonly Span[] {
  if (intervals.length > 0) return intervals;
  const piece = startS === null || endS === null ? [] : [{ startS, endS }];
  return segment || anchors.length === 0 ? piece : anchors;
}

/** By reciprocal ranks scores are hundredths. */
export const scoreDigits = (best: number): Intl.NumberFormatOptions => {
  const digits = best < 0.2 ? 4 : 2;
  return { minimumFractionDigits: digits, maximumFractionDigits: digits };
};

export const nameOf = ({ recording, article }: SearchShownHitFragment): string =>
  article?.title ?? recording?.title ?? recording?.fileName ?? '';
