import type { TokenizerDescription } from '../../workers/audio-tasks.ts';
import type { StoredCopiesService, StoredCopy } from '../search/index.ts';
import { combineHits, WHOLE_SHARE } from './combine-hits.ts';
import type { FoundCopy } from './duplicates.types.ts';

/** A recording is looked for window by window: what is shared stands out, and the cost is bounded by the length. */
const WINDOW_S = 20;
/** A window alone must be this sure; what it says of a recording that is known to be a copy may be less so. */
const SURE = 0.9;
const LIKELY = 0.5;
/** A stretch that is heard anew when the codes find no copy of the whole: one in the middle, two of a long recording. */
const HEARD_S = 10;
const LONG_S = 60;
/** So much of a recording is heard to learn how much of it is shared, window by window. */
const MOST_WARPED_S = 600;
const WARPED_WINDOW_S = 30;
/** Share from which a copy in pieces is heard as a whole, and how many such copies are. */
const DRIFTING_SHARE = 0.25;
const MOST_DRIFTING = 3;
/** Recordings that one may share sound with; the ones it shares most with are kept. */
const MOST_COPIES = 100;

export interface RecordingToCheck {
  readonly workspaceId: string;
  readonly recordingId: string;
  readonly durationS: number;
}

/**
 * What a recording shares with all others: first by its codes, which costs next to nothing; where that finds no copy of
 * the whole, a stretch or two of it are heard anew, at four phases of the frame grid and at other speeds and pitches.
 */
export async function findPairs(
  { workspaceId, recordingId, durationS }: RecordingToCheck,
  tokenizer: TokenizerDescription,
  search: StoredCopiesService,
  signal: AbortSignal,
): Promise<FoundCopy[]> {
  const identical = await search.findIdentical(workspaceId, tokenizer, recordingId);
  const settled = new Set(identical.map((each) => each.recordingId));
  const hits: StoredCopy[] = [];
  for (const { startS, endS } of windows(durationS, WINDOW_S)) {
    signal.throwIfAborted();
    const stretch = { recordingId, startS, endS };
    hits.push(...(await search.findByCodes(workspaceId, tokenizer, stretch, LIKELY)));
  }
  const byCodes = combine(hits, durationS);
  const drifting = byCodes.filter(isDrifting).slice(0, MOST_DRIFTING);
  const isExplained = settled.size > 0 || byCodes.some(isWhole);
  const leads = isExplained ? [] : await hear(heardStretches(durationS), SURE, null);
  const ids = [...drifting, ...leads.map(({ hit }) => ({ otherId: hit.recordingId }))].map(
    ({ otherId }) => otherId,
  );
  // How much of it is shared: the whole is heard, against these alone.
  const whole = windows(Math.min(durationS, MOST_WARPED_S), WARPED_WINDOW_S);
  const heard = ids.length === 0 ? [] : await hear(whole, LIKELY, ids);
  const copies = moreOf(byCodes, combine([...leads, ...heard], durationS));
  const others = copies.filter(({ otherId }) => !settled.has(otherId));
  return [...identical.map((each) => identicalCopy(each, durationS)), ...best(others)];

  async function hear(
    stretches: readonly { readonly startS: number; readonly endS: number }[],
    minConfidence: number,
    onlyIds: readonly string[] | null,
  ): Promise<StoredCopy[]> {
    const found: StoredCopy[] = [];
    for (const { startS, endS } of stretches) {
      signal.throwIfAborted();
      const stretch = { recordingId, startS, endS };
      found.push(
        ...(await search.findByEar(workspaceId, tokenizer, stretch, minConfidence, onlyIds, signal)),
      );
    }
    return found;
  }
}

const isWhole = ({ coverage, otherCoverage }: FoundCopy): boolean =>
  Math.max(coverage, otherCoverage) >= WHOLE_SHARE;

/** Found in pieces that do not lie in line: the codes lose and find again what plays a few per cent faster. */
const isDrifting = (copy: FoundCopy): boolean =>
  !isWhole(copy) &&
  copy.intervals.length > 1 &&
  Math.max(copy.coverage, copy.otherCoverage) >= DRIFTING_SHARE;

/** Of each other recording the finding that explains more of it. */
function moreOf(one: readonly FoundCopy[], other: readonly FoundCopy[]): FoundCopy[] {
  const byOther = Map.groupBy([...one, ...other], ({ otherId }) => otherId);
  return [...byOther.values()].map((found) => found.reduce((a, b) => (b.sharedS > a.sharedS ? b : a)));
}

function combine(hits: readonly StoredCopy[], durationS: number): FoundCopy[] {
  const byOther = Map.groupBy(hits, ({ hit }) => hit.recordingId);
  return [...byOther.values()].flatMap((ofOther) => {
    if (!ofOther.some(({ hit }) => hit.confidence >= SURE)) return [];
    const copy = combineHits(ofOther, durationS);
    return copy ? [copy] : [];
  });
}

function identicalCopy(
  other: { readonly recordingId: string; readonly durationS: number },
  durationS: number,
): FoundCopy {
  return {
    otherId: other.recordingId,
    kind: 'IDENTICAL_CODES',
    part: null,
    confidence: 1,
    speed: 1,
    pitch: 1,
    sharedS: durationS,
    coverage: 1,
    otherCoverage: 1,
    intervals: [{ startS: 0, endS: durationS, otherStartS: 0, otherEndS: other.durationS }],
  };
}

const best = (copies: readonly FoundCopy[]): FoundCopy[] =>
  copies.toSorted((a, b) => b.sharedS - a.sharedS).slice(0, MOST_COPIES);

/** Windows of equal length, none much longer than asked for, without a short rest. */
function windows(durationS: number, windowS: number): { startS: number; endS: number }[] {
  const count = Math.max(1, Math.round(durationS / windowS));
  return Array.from({ length: count }, (_, each) => ({
    startS: (durationS * each) / count,
    endS: (durationS * (each + 1)) / count,
  }));
}

function heardStretches(durationS: number): { startS: number; endS: number }[] {
  if (durationS <= 1.5 * HEARD_S) return [{ startS: 0, endS: durationS }];
  return (durationS < LONG_S ? [0.5] : [0.25, 0.75]).map((share) => {
    const startS = share * (durationS - HEARD_S);
    return { startS, endS: startS + HEARD_S };
  });
}
