import { type PairUses, TICKS_PER_FRAME } from './pair-uses.ts';

/** Where hashes occur: `hashes[hashIndex[i]]` at frame `frame[i]` of recording number `recordingIndex[i]`. */
export interface Postings {
  readonly hashIndex: Int32Array;
  readonly recordingIndex: Int32Array;
  readonly frame: Int32Array;
}

/** A place at which pairs of the query agree with a recording. */
export interface VotedPlace {
  readonly fingerprint: number;
  readonly recordingIndex: number;
  /** Start of the fingerprint in the recording, in ticks of 20 ms, to a fraction of one; may be negative. */
  readonly offsetTicks: number;
  /** Votes within 40 ms of it; a pair that the recording repeats n times counts 1 / sqrt(n). */
  readonly votes: number;
  /** The same without weights. */
  readonly matchedPairs: number;
}

/** Ticks within which votes for neighbouring offsets are votes for one place. */
const WINDOW_TICKS = 2;
/** Offsets are told apart within 2^24 ticks: 93 hours either way. */
const OFFSET_RANGE = 2 ** 25;

/**
 * Votes on (fingerprint, recording, offset): the best `perRecording` places of every fingerprint and recording, at
 * least `apartTicks` from each other, most votes first. A pair matches at several phases of the frame grid, so its
 * votes spread over neighbouring offsets; the offset is their centre of mass.
 */
export function countVotes(
  uses: PairUses,
  postings: Postings,
  { perRecording = 1, apartTicks = 25 } = {},
): VotedPlace[] {
  const weights = rarity(uses, postings);
  const recordingCount = 1 + postings.recordingIndex.reduce((most, index) => Math.max(most, index), -1);
  let count = 0;
  for (const hash of postings.hashIndex) count += uses.firstUse[hash + 1]! - uses.firstUse[hash]!;
  const keys = new Float64Array(count);
  const weightOf = new Float32Array(count);
  let at = 0;
  for (let posting = 0; posting < postings.hashIndex.length; posting++) {
    const hash = postings.hashIndex[posting]!;
    const recording = postings.recordingIndex[posting]!;
    for (let use = uses.firstUse[hash]!; use < uses.firstUse[hash + 1]!; use++) {
      const offset = postings.frame[posting]! * TICKS_PER_FRAME - uses.tick[use]!;
      const place = uses.fingerprint[use]! * recordingCount + recording;
      weightOf[at] = weights[posting]!;
      keys[at++] = place * OFFSET_RANGE + offset + OFFSET_RANGE / 2;
    }
  }
  return bestPlaces(sortedCells(keys, weightOf), recordingCount, perRecording, apartTicks);
}

/** A pair that a recording repeats (a tone, a hum) says little about the place. */
function rarity(uses: PairUses, { hashIndex, recordingIndex }: Postings): Float32Array {
  const key = (posting: number) => recordingIndex[posting]! * uses.hashes.length + hashIndex[posting]!;
  const occurrences = new Map<number, number>();
  for (let posting = 0; posting < hashIndex.length; posting++) {
    occurrences.set(key(posting), (occurrences.get(key(posting)) ?? 0) + 1);
  }
  return Float32Array.from(hashIndex, (_, posting) => 1 / Math.sqrt(occurrences.get(key(posting))!));
}

interface Cells {
  readonly keys: Float64Array;
  readonly votes: Float32Array;
  readonly pairs: Int32Array;
}

function sortedCells(keys: Float64Array, weights: Float32Array): Cells {
  const votesOf = new Map<number, number>();
  const pairsOf = new Map<number, number>();
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index]!;
    votesOf.set(key, (votesOf.get(key) ?? 0) + weights[index]!);
    pairsOf.set(key, (pairsOf.get(key) ?? 0) + 1);
  }
  const distinct = Float64Array.from(votesOf.keys()).sort();
  return {
    keys: distinct,
    votes: Float32Array.from(distinct, (key) => votesOf.get(key)!),
    pairs: Int32Array.from(distinct, (key) => pairsOf.get(key)!),
  };
}

function bestPlaces(cells: Cells, recordingCount: number, perRecording: number, apartTicks: number) {
  const { keys } = cells;
  const found: VotedPlace[] = [];
  for (let start = 0; start < keys.length; ) {
    const place = Math.floor(keys[start]! / OFFSET_RANGE);
    let end = start + 1;
    while (end < keys.length && keys[end]! < (place + 1) * OFFSET_RANGE) end++;
    const peaks = peaksBetween(cells, start, end, perRecording, apartTicks);
    for (const { centre, votes: sum, pairs } of peaks) {
      found.push({
        fingerprint: Math.floor(place / recordingCount),
        recordingIndex: place % recordingCount,
        offsetTicks: centre - place * OFFSET_RANGE - OFFSET_RANGE / 2,
        votes: sum,
        matchedPairs: pairs,
      });
    }
    start = end;
  }
  return found.sort((a, b) => b.votes - a.votes);
}

interface Peak {
  readonly centre: number;
  readonly votes: number;
  readonly pairs: number;
}

/** The heaviest windows of +-40 ms among the cells [start, end), apart from each other. */
function peaksBetween(
  { keys, votes, pairs }: Cells,
  start: number,
  end: number,
  wanted: number,
  apartTicks: number,
): Peak[] {
  const peaks: Peak[] = [];
  let left = start;
  let right = start;
  let sum = 0;
  for (let cell = start; cell < end; cell++) {
    while (right < end && keys[right]! <= keys[cell]! + WINDOW_TICKS) sum += votes[right++]!;
    while (keys[left]! < keys[cell]! - WINDOW_TICKS) sum -= votes[left++]!;
    const worst = peaks.at(-1);
    if (peaks.length >= wanted && worst && sum <= worst.votes) continue;
    let moment = 0;
    let pairCount = 0;
    for (let near = left; near < right; near++) {
      moment += (keys[near]! - keys[cell]!) * votes[near]!;
      pairCount += pairs[near]!;
    }
    const centre = keys[cell]! + moment / sum;
    const rival = peaks.findIndex((peak) => Math.abs(peak.centre - centre) < apartTicks);
    if (rival >= 0) {
      if (peaks[rival]!.votes >= sum) continue;
      peaks.splice(rival, 1);
    }
    peaks.push({ centre, votes: sum, pairs: pairCount });
    peaks.sort((a, b) => b.votes - a.votes);
    if (peaks.length > wanted) peaks.pop();
  }
  return peaks;
}
