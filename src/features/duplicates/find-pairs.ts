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
/** Windows of a recording that plays at another speed or pitch, heard to learn how much of it is shared. */
const MOST_WARPED_S = 600;
const WARPED_WINDOW_S = 30;
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
  const isExplained =
    settled.size > 0 || byCodes.some((copy) => Math.max(copy.coverage, copy.otherCoverage) >= WHOLE_SHARE);
  const copies = isExplained ? byCodes : [...byCodes, ...(await byEar())];
  const others = copies.filter(({ otherId }) => !settled.has(otherId));
  return [...identical.map((each) => identicalCopy(each, durationS)), ...best(others)];

  async function byEar(): Promise<FoundCopy[]> {
    const known = new Set(byCodes.map(({ otherId }) => otherId));
    const leads: StoredCopy[] = [];
    for (const { startS, endS } of heardStretches(durationS)) {
      signal.throwIfAborted();
      const stretch = { recordingId, startS, endS };
      leads.push(...(await search.findByEar(workspaceId, tokenizer, stretch, SURE, null, signal)));
    }
    const ids = [...new Set(leads.map(({ hit }) => hit.recordingId))].filter((id) => !known.has(id));
    if (ids.length === 0) return [];
    // How much of it is shared: the whole is heard, against these alone.
    const heard = leads.filter(({ hit }) => ids.includes(hit.recordingId));
    for (const { startS, endS } of windows(Math.min(durationS, MOST_WARPED_S), WARPED_WINDOW_S)) {
      signal.throwIfAborted();
      const stretch = { recordingId, startS, endS };
      heard.push(...(await search.findByEar(workspaceId, tokenizer, stretch, LIKELY, ids, signal)));
    }
    return combine(heard, durationS);
  }
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
