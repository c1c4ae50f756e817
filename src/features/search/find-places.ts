import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Fingerprint, Warp } from '../../inference/fingerprint.types.ts';
import {
  type AlignedPart,
  alignNear,
  type Centroids,
  isPlain,
  mostVotesFirst,
  pairUses,
  refineWarp,
  type StoredPart,
  TICK_S,
  TICKS_PER_FRAME,
  type VotedPlace,
  votesByRecording,
  WARP_LADDER,
  type WarpedPart,
} from '../../matching/index.ts';
import type { FoundPostings } from './postings.store.ts';

/** A query as it is looked for. */
export interface HeardQuery {
  readonly durationS: number;
  /** As it is, at four phases. */
  readonly fingerprint: Fingerprint;
  readonly centroids: Centroids;
  /** The query, or a part of it, at other speeds and pitches; null where the tokenizer cannot hear them. */
  readonly fingerprintsOf: FingerprintsOf | null;
}

export type FingerprintsOf = (request: {
  readonly warps: readonly Warp[];
  readonly phaseCount: number;
  readonly nearest: number;
  /** Seconds of the query; all of it where left out. */
  readonly window?: QueryWindow | undefined;
}) => Promise<Fingerprint[]>;

export interface QueryWindow {
  readonly startS: number;
  readonly endS: number;
}

/** Frames [startFrame, endFrame) of a recording. */
export interface FramesOfRecording {
  readonly recordingId: string;
  readonly startFrame: number;
  readonly endFrame: number;
}

/** Where the index is read. */
export interface PlaceSources {
  findPostings(hashes: Int32Array): Promise<FoundPostings>;
  /** Layer-0 tokens of each stretch, clipped at its recording's end. */
  loadTokens(stretches: readonly FramesOfRecording[]): Promise<Uint16Array[]>;
}

/** A place of a recording that was compared with the query. */
export interface ComparedPlace {
  readonly recordingId: string;
  /** Length of the recording, in seconds. */
  readonly recordingDurationS: number;
  readonly fingerprint: Fingerprint;
  readonly part: StoredPart;
  readonly aligned: AlignedPart;
  /** Pairs of the query that voted for it. */
  readonly matchedPairs: number;
}

/** Places that are compared, best voted first, whatever the page size. */
const COMPARED_PLACES = 48;
/**
 * Significance from which a copy is a plain one, found as it is: no other way of hearing the query is tried. Clean copies
 * of 5 s reach 13; the same sentence in another voice at the same pace has reached 9.
 */
export const SURE = 11;
/** Share of different equal tokens among the frames: two thirds of a clean copy, a third of one that is 3 % faster. */
const EXACT_SHARE = 0.47;
/** Votes for neighbouring offsets share a centre; the place is within so many ticks of it. */
const REACH_TICKS = 3;
/** The ladder's fingerprints are a step off, and drift along the query. */
const LADDER_REACH_TICKS = 5;
const REFINED_PLACES = 3;
/** Below this after the first look around, a place is no copy of it. */
const LEAST_PROMISE = 6.5;
/** Below this no warp nearby makes a copy of it. */
const LEAST_SIGNIFICANCE = 5;
/** The ladder listens to so much of a query: longer ones drift off its steps. */
const LADDER_WINDOW_S = 6;
/** Voting and comparing hold the event loop for so long at a time, or for one recording's votes. */
const TURN_MS = 4;
/** Frames of the recording read before and after the place. */
const MARGIN_FRAMES = 25;

/**
 * Places of recordings that may be copies of the query, each aligned where it agrees best; judging them is the
 * caller's. A plain copy takes one read of postings and one of tokens. Where that is not sure, the neighbours of each token
 * are looked up too (noise), and after that the query as it sounds at other speeds and pitches.
 */
export async function findPlaces(query: HeardQuery, sources: PlaceSources): Promise<ComparedPlace[]> {
  const compare = placeComparer(query, sources);
  let places = await compare([query.fingerprint], 0, REACH_TICKS);
  if (best(places) < SURE && query.fingerprint.nearest > 1) {
    places = [...places, ...(await compare([query.fingerprint], 2, REACH_TICKS))];
  }
  const { fingerprintsOf } = query;
  if (!fingerprintsOf) return places;
  if (best(places) >= SURE) {
    const leader = leading(places)!;
    if (isExact(leader)) return places;
    return [...places, ...(await underRefinedWarp(query, fingerprintsOf, [leader], compare))];
  }
  const window = ladderWindow(query);
  const ladder = await fingerprintsOf({ warps: WARP_LADDER, phaseCount: 2, nearest: 1, window });
  const warped = await compare(ladder, 0, LADDER_REACH_TICKS);
  const leaders = bySignificance(warped)
    .filter(({ aligned }) => aligned.significance >= LEAST_SIGNIFICANCE)
    .slice(0, REFINED_PLACES);
  return [...places, ...(await underRefinedWarp(query, fingerprintsOf, leaders, compare, window))];
}

type Compare = (
  fingerprints: readonly Fingerprint[],
  depth: number,
  reachTicks: number,
) => Promise<ComparedPlace[]>;

function placeComparer({ durationS, centroids }: HeardQuery, sources: PlaceSources): Compare {
  // A long query may be put together from several places of one recording.
  const perRecording = Math.min(24, 2 + Math.floor(durationS / 5));
  return async (fingerprints, depth, reachTicks) => {
    const uses = pairUses(fingerprints, depth);
    const postings = await sources.findPostings(uses.hashes);
    const limits = { perRecording: fingerprints.length > 1 ? 1 : perRecording };
    const giveWay = createTurns();
    const candidates: VotedPlace[] = [];
    for (const ofRecording of votesByRecording(uses, postings, limits)) {
      for (const place of ofRecording) candidates.push(place);
      await giveWay();
    }
    const voted = mostVotesFirst(candidates).slice(0, COMPARED_PLACES);
    const stretches = voted.map((place) =>
      stretchOf(fingerprints[place.fingerprint]!, place, postings.recordings[place.recordingIndex]!.id),
    );
    const tokens = await sources.loadTokens(stretches);
    const compared: ComparedPlace[] = [];
    for (const [index, place] of voted.entries()) {
      const { id, durationS: recordingDurationS } = postings.recordings[place.recordingIndex]!;
      const fingerprint = fingerprints[place.fingerprint]!;
      const part = { tokens: tokens[index]!, firstFrame: stretches[index]!.startFrame };
      const aligned = alignNear(fingerprint, part, centroids, place.offsetTicks, reachTicks);
      const { matchedPairs } = place;
      compared.push({ recordingId: id, recordingDurationS, fingerprint, part, aligned, matchedPairs });
      await giveWay();
    }
    return compared;
  };
}

/** Lets other requests have their turn whenever the work has held the thread for some milliseconds. */
function createTurns(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < TURN_MS) return;
    await nextTurn();
    since = performance.now();
  };
}

function stretchOf(
  { frameCount }: Fingerprint,
  { offsetTicks }: VotedPlace,
  recordingId: string,
): FramesOfRecording {
  const first = Math.floor(offsetTicks / TICKS_PER_FRAME);
  // A place a few per cent faster or slower reaches further.
  const margin = MARGIN_FRAMES + Math.ceil(frameCount * 0.05);
  const startFrame = Math.max(0, first - margin);
  return { recordingId, startFrame, endFrame: Math.max(startFrame + 1, first + frameCount + margin) };
}

/** Finds out under which warp the leaders agree best, and looks for the whole query as it sounds with that undone. */
async function underRefinedWarp(
  query: HeardQuery,
  fingerprintsOf: FingerprintsOf,
  leaders: readonly ComparedPlace[],
  compare: Compare,
  window?: QueryWindow,
): Promise<ComparedPlace[]> {
  let refined: WarpedPart | null = null;
  let refinedFrom: ComparedPlace | undefined;
  for (const leader of leaders) {
    const start = { warp: leader.fingerprint.warp, aligned: leader.aligned };
    const end = await refineWarp(start, leader.part, query.centroids, LEAST_PROMISE, (warps) =>
      fingerprintsOf({ warps, phaseCount: TICKS_PER_FRAME, nearest: 1, window }),
    );
    if (!refined || end.aligned.significance > refined.aligned.significance) {
      refined = end;
      refinedFrom = leader;
    }
    if (end.aligned.significance >= SURE) break;
  }
  if (!refined || !refinedFrom || isPlain(refined.warp)) return [];
  const { warp } = refined;
  const [whole] = await fingerprintsOf({ warps: [warp], phaseCount: TICKS_PER_FRAME, nearest: 3 });
  const windowTicks = ((window?.startS ?? 0) * warp.speed) / TICK_S;
  const centre = refined.aligned.offsetTicks - windowTicks;
  const aligned = alignNear(whole!, refinedFrom.part, query.centroids, centre, REACH_TICKS);
  const found = { ...refinedFrom, fingerprint: whole!, aligned };
  // Nothing that the neighbours of its tokens could add makes a copy of it.
  if (Math.max(refined.aligned.significance, aligned.significance) < LEAST_PROMISE) return [found];
  const others = await compare([whole!], refined.aligned.significance >= SURE ? 0 : 2, REACH_TICKS);
  return [found, ...others];
}

/** Most tokens equal: nothing was changed that a warp would undo. */
const isExact = ({ aligned }: ComparedPlace): boolean => aligned.equalTokens >= EXACT_SHARE * aligned.frames;

const bySignificance = (places: readonly ComparedPlace[]): ComparedPlace[] =>
  places.toSorted((a, b) => b.aligned.significance - a.aligned.significance);

const leading = (places: readonly ComparedPlace[]): ComparedPlace | undefined => bySignificance(places)[0];

const best = (places: readonly ComparedPlace[]): number => leading(places)?.aligned.significance ?? 0;

/** All of a short query, the middle of a long one. */
function ladderWindow({ durationS }: HeardQuery): QueryWindow | undefined {
  if (durationS <= LADDER_WINDOW_S * 1.5) return undefined;
  const startS = (durationS - LADDER_WINDOW_S) / 2;
  return { startS, endS: startS + LADDER_WINDOW_S };
}
