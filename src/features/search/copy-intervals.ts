import { alignNear, type Centroids, isPlain, TICK_S } from '../../matching/index.ts';
import { copyEvidence } from './copy-confidence.ts';
import type { ComparedPlace } from './find-places.ts';
import type { CopyInterval } from './search.types.ts';

/** An aligned part that ends this close to an end of the query is taken to reach it: edge frames hear other context. */
const EDGE_S = 0.6;
/** Parts of the query that are longer than this and not shared yet are looked at again. */
const LEAST_REST_S = 1.6;
/** Evidence for one more interval of a recording that is known to share sound with the query. */
const LEAST_EVIDENCE = 5.5;
const REACH_TICKS = 3;
const MOST_INTERVALS = 32;

/**
 * What the best place of a recording shares with the query, and then what other parts of the query share with the same
 * recording at this place or another (a cut-out middle, a compilation). In order of the query.
 */
export function sharedIntervals(
  lead: ComparedPlace,
  places: readonly ComparedPlace[],
  queryDurationS: number,
  centroids: Centroids,
): CopyInterval[] {
  const ofWarp = places.filter(({ fingerprint }) => fingerprint === lead.fingerprint);
  const found = [toInterval(lead, queryDurationS)];
  const rests = [
    { startS: 0, endS: found[0]!.queryStartS },
    { startS: found[0]!.queryEndS, endS: queryDurationS },
  ];
  while (found.length < MOST_INTERVALS) {
    const rest = rests.pop();
    if (!rest) break;
    if (rest.endS - rest.startS < LEAST_REST_S) continue;
    const next = bestWithin(rest, ofWarp, queryDurationS, centroids);
    if (!next) continue;
    found.push(next);
    rests.push({ startS: rest.startS, endS: next.queryStartS }, { startS: next.queryEndS, endS: rest.endS });
  }
  return found.sort((a, b) => a.queryStartS - b.queryStartS);
}

function bestWithin(
  rest: { readonly startS: number; readonly endS: number },
  places: readonly ComparedPlace[],
  queryDurationS: number,
  centroids: Centroids,
): CopyInterval | null {
  let best: ComparedPlace | null = null;
  let most = LEAST_EVIDENCE;
  for (const place of places) {
    const { fingerprint, part } = place;
    const ticksPerS = fingerprint.warp.speed / TICK_S;
    const range = { startTick: rest.startS * ticksPerS, endTick: rest.endS * ticksPerS };
    const { offsetTicks } = place.aligned;
    const aligned = alignNear(fingerprint, part, centroids, offsetTicks, REACH_TICKS, range);
    const evidence = copyEvidence(aligned, !isPlain(fingerprint.warp));
    if (evidence <= most) continue;
    most = evidence;
    best = { ...place, aligned };
  }
  return best && toInterval(best, queryDurationS, rest);
}

/** The part as aligned, stretched to the query's or the recording's end where it all but reaches it. */
export function toInterval(
  { aligned, fingerprint, recordingDurationS }: ComparedPlace,
  queryDurationS: number,
  within: { readonly startS: number; readonly endS: number } = { startS: 0, endS: queryDurationS },
): CopyInterval {
  const { speed } = fingerprint.warp;
  const offsetS = aligned.offsetTicks * TICK_S;
  const toQuery = (recordingS: number) => (recordingS - offsetS) / speed;
  const earliestS = Math.max(within.startS, toQuery(0));
  const latestS = Math.min(within.endS, toQuery(recordingDurationS));
  const firstS = (aligned.startTick * TICK_S) / speed;
  const lastS = (aligned.endTick * TICK_S) / speed;
  const queryStartS = firstS - earliestS <= EDGE_S ? earliestS : firstS;
  const queryEndS = latestS - lastS <= EDGE_S ? latestS : lastS;
  return {
    startS: Math.max(0, offsetS + queryStartS * speed),
    endS: Math.min(recordingDurationS, offsetS + queryEndS * speed),
    queryStartS,
    queryEndS,
  };
}
