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
/** A vote is one number, so that a sort of numbers brings those for one place together: place, then how often it repeats. */
const MOST_REPEATS = 2 ** 12;

export interface VoteLimits {
  readonly perRecording?: number;
  readonly apartTicks?: number;
}

/**
 * Votes on (fingerprint, recording, offset): the best `perRecording` places of every fingerprint and recording, at
 * least `apartTicks` from each other, most votes first. A pair matches at several phases of the frame grid, so its
 * votes spread over neighbouring offsets; the offset is their centre of mass.
 */
export const countVotes = (uses: PairUses, postings: Postings, limits?: VoteLimits): VotedPlace[] =>
  mostVotesFirst([...votesByRecording(uses, postings, limits)].flat());

export const mostVotesFirst = (places: readonly VotedPlace[]): VotedPlace[] =>
  places.toSorted((a, b) => b.votes - a.votes);

/** The same one recording at a time, in no order, for a caller who gives way to others in between. */
export function* votesByRecording(
  uses: PairUses,
  postings: Postings,
  { perRecording = 1, apartTicks = 25 }: VoteLimits = {},
): Generator<VotedPlace[]> {
  const { hashIndex, frame } = postings;
  const { order, firstOf } = byRecording(postings.recordingIndex);
  const repeats = new Int32Array(uses.hashes.length);
  for (let recordingIndex = 0; recordingIndex + 1 < firstOf.length; recordingIndex++) {
    const ofRecording = order.subarray(firstOf[recordingIndex], firstOf[recordingIndex + 1]);
    if (ofRecording.length === 0) continue;
    let count = 0;
    for (const posting of ofRecording) {
      const hash = hashIndex[posting]!;
      repeats[hash]!++;
      count += uses.firstUse[hash + 1]! - uses.firstUse[hash]!;
    }
    const votes = new Float64Array(count);
    let at = 0;
    for (const posting of ofRecording) {
      const hash = hashIndex[posting]!;
      const repeated = Math.min(repeats[hash]!, MOST_REPEATS - 1);
      for (let use = uses.firstUse[hash]!; use < uses.firstUse[hash + 1]!; use++) {
        const offset = frame[posting]! * TICKS_PER_FRAME - uses.tick[use]!;
        const place = uses.fingerprint[use]! * OFFSET_RANGE + offset + OFFSET_RANGE / 2;
        votes[at++] = place * MOST_REPEATS + repeated;
      }
    }
    for (const posting of ofRecording) repeats[hashIndex[posting]!] = 0;
    yield bestPlaces(toCells(votes.sort()), recordingIndex, perRecording, apartTicks);
  }
}

/** Postings of recording n: order[firstOf[n]..firstOf[n + 1]). */
function byRecording(recordingIndex: Int32Array): { order: Int32Array; firstOf: Int32Array } {
  const recordingCount = 1 + recordingIndex.reduce((most, index) => Math.max(most, index), -1);
  const firstOf = new Int32Array(recordingCount + 1);
  for (const index of recordingIndex) firstOf[index + 1]!++;
  for (let index = 0; index < recordingCount; index++) firstOf[index + 1]! += firstOf[index]!;
  const order = new Int32Array(recordingIndex.length);
  const next = firstOf.slice();
  for (let posting = 0; posting < order.length; posting++) {
    const index = recordingIndex[posting]!;
    order[next[index]!] = posting;
    next[index]!++;
  }
  return { order, firstOf };
}

/** Distinct places (fingerprint x OFFSET_RANGE + offset) of a recording in order, each with the sum of its votes. */
interface Cells {
  readonly keys: Float64Array;
  readonly votes: Float32Array;
  readonly pairs: Int32Array;
}

/** A pair that a recording repeats (a tone, a hum) says little about the place: 1 / sqrt(n). */
function toCells(sorted: Float64Array): Cells {
  const keys = new Float64Array(sorted.length);
  const votes = new Float32Array(sorted.length);
  const pairs = new Int32Array(sorted.length);
  let cell = -1;
  for (const vote of sorted) {
    const key = Math.floor(vote / MOST_REPEATS);
    if (cell < 0 || keys[cell] !== key) keys[++cell] = key;
    votes[cell]! += 1 / Math.sqrt(vote - key * MOST_REPEATS);
    pairs[cell]!++;
  }
  return {
    keys: keys.subarray(0, cell + 1),
    votes: votes.subarray(0, cell + 1),
    pairs: pairs.subarray(0, cell + 1),
  };
}

function bestPlaces(
  cells: Cells,
  recordingIndex: number,
  perRecording: number,
  apartTicks: number,
): VotedPlace[] {
  const { keys } = cells;
  const found: VotedPlace[] = [];
  for (let start = 0; start < keys.length; ) {
    const fingerprint = Math.floor(keys[start]! / OFFSET_RANGE);
    const zero = fingerprint * OFFSET_RANGE + OFFSET_RANGE / 2;
    let end = start + 1;
    while (end < keys.length && keys[end]! < (fingerprint + 1) * OFFSET_RANGE) end++;
    for (const { centre, votes, pairs } of peaksBetween(cells, start, end, perRecording, apartTicks)) {
      found.push({ fingerprint, recordingIndex, offsetTicks: centre - zero, votes, matchedPairs: pairs });
    }
    start = end;
  }
  return found;
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
