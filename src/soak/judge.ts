import { moreOpenFiles } from './open-files.ts';
import type { LoopDelay } from './probe-messages.ts';
import { robustSlope, type Slope } from './robust-slope.ts';
import type { SoakRun } from './soak-run.types.ts';

/** What became of a promise; UNDECIDED: what was seen does not tell. */
export interface Verdict {
  readonly promise: string;
  readonly outcome: 'KEPT' | 'BROKEN' | 'UNDECIDED';
  /** The figure that decided, with its unit. */
  readonly seen: string;
}

const MB = 1e6;
/** In a minute a single busy second moves the share of 99 %; other programs of the machine count too. */
const LOOP_LIMIT_MS = { long: 50, short: 100 };
const CROWDED_SHARE = 0.25;
const SLOPE_PERCENT = 1;
/** Seconds that one point of a slope stands for: its median evens out what single collections of garbage do. */
const BLOCK_S = 15;
/** Caches, pools and arenas of the allocator go on filling up for minutes: over less, that is all that a slope shows. */
const MIN_JUDGED_S = 600;
/** What a minute of caches being filled may add. */
const HEAP_GROWTH = { factor: 1.25, bytes: 20 * MB };
/** A worker thread that was started meanwhile, and may go on for a while, has six; sockets that leak are hundreds. */
const MORE_FILES = 48;

/** Judges every promise by what was seen. */
export function judge(run: SoakRun): Verdict[] {
  const faults = run.errors.reduce((sum, { count }) => sum + count, 0);
  const done = run.operations.reduce((sum, { count }) => sum + count, 0);
  const never = run.operations.filter(({ count }) => count === 0).map(({ name }) => name);
  const skipped = run.operations.reduce((sum, each) => sum + each.skipped, 0);
  const { before, after } = run;
  const more = moreOpenFiles(before.openFiles, after.openFiles);
  return [
    verdict('no operation fails', faults === 0, `${faults} of ${done + faults} failed`),
    verdict(
      'every kind of operation is answered',
      never.length === 0,
      never.join(', ') || `all ${run.operations.length}`,
    ),
    verdict(
      'at most 1 in 20 operations finds four of its kind under way',
      skipped <= (done + skipped) / 20,
      `${skipped} did`,
    ),
    verdict(
      'followers see each event once, however often they reconnect',
      run.followed.faults.length === 0 && run.followed.events > 0,
      run.followed.faults[0] ?? `${run.followed.events} events over ${run.followed.connections} connections`,
    ),
    judgeLoop(run),
    ...(run.short ? [heapStays(run)] : slopes(run)),
    verdict(
      'the queue empties',
      run.drainedS !== null,
      run.drainedS === null ? 'not in time' : `${run.drainedS.toFixed(0)} s after the load`,
    ),
    verdict('no job fails for good', run.failedJobs === 0, `${run.failedJobs} failed`),
    verdict(
      `at rest no more than ${MORE_FILES} files and sockets more than before`,
      after.openFiles.length <= before.openFiles.length + MORE_FILES,
      `${before.openFiles.length} before, ${after.openFiles.length} after${more && `: ${more} more`}`,
    ),
    verdict(
      'no temporary file is left',
      after.temporaryFiles.length === 0,
      after.temporaryFiles.join(', ') || 'none',
    ),
    verdict('the server stops cleanly', run.exitStatus === 0, `exit status ${run.exitStatus}`),
  ];
}

const verdict = (promise: string, isKept: boolean, seen: string): Verdict => ({
  promise,
  outcome: isKept ? 'KEPT' : 'BROKEN',
  seen,
});

/**
 * The delay that callers feel decides, whoever makes it. Only where other programs had much of the machine, and the
 * server's own work at a stretch was within the limit, it is not the server that was measured.
 */
function judgeLoop({ short, loopDelay, ownStretch, othersShare }: SoakRun): Verdict {
  const limit = short ? LOOP_LIMIT_MS.short : LOOP_LIMIT_MS.long;
  const promise = `event-loop delay p99 under ${limit} ms after warm-up`;
  const ms = ({ p50, p99, max }: LoopDelay) =>
    `p50 ${p50.toFixed(1)}, p99 ${p99.toFixed(1)}, longest ${max.toFixed(0)} ms`;
  const others = othersShare === null ? 'unknown' : `${(100 * othersShare).toFixed(0)} %`;
  const seen = `${ms(loopDelay)}; its own CPU at a stretch ${ms(ownStretch)}; other programs had ${others} of the machine`;
  if (loopDelay.count > 0 && loopDelay.p99 < limit) return { promise, outcome: 'KEPT', seen };
  const isCrowded = (othersShare ?? 0) > CROWDED_SHARE && ownStretch.p99 < limit;
  return { promise, outcome: isCrowded ? 'UNDECIDED' : 'BROKEN', seen };
}

function heapStays({ before, after }: SoakRun): Verdict {
  const [was, is] = [before.heapUsed + before.external, after.heapUsed + after.external];
  return verdict(
    'after a forced collection the heap is at most 1.25 times that before, and 20 MB',
    is <= HEAP_GROWTH.factor * was + HEAP_GROWTH.bytes,
    `${(was / MB).toFixed(1)} MB before, ${(is / MB).toFixed(1)} MB after`,
  );
}

/** The promises about slopes: resident memory, and what is alive after forced collections. */
function slopes(run: SoakRun): Verdict[] {
  const rss = blockMedians(
    run.samples.filter(({ atS }) => atS >= run.warmUpS).map(({ atS, rss: y }) => ({ atS, y })),
  );
  const live = run.liveMemory
    .filter(({ atS }) => atS >= run.warmUpS)
    .map(({ atS, heapUsed, external }) => ({ atS, y: heapUsed + external }));
  return [judgeSlope('resident memory', rss), judgeSlope('heap after forced collections', live)];
}

interface Point {
  readonly atS: number;
  readonly y: number;
}

/** Kept when even the upper end of the interval is within the promise, broken when the lower end is beyond it. */
export function judgeSlope(what: string, points: readonly Point[]): Verdict {
  const promise = `${what}: slope under ${SLOPE_PERCENT} % an hour after warm-up`;
  const seconds = (points.at(-1)?.atS ?? 0) - (points[0]?.atS ?? 0);
  if (points.length < 5 || seconds < MIN_JUDGED_S) {
    return { promise, outcome: 'UNDECIDED', seen: `only ${seconds.toFixed(0)} s after warm-up` };
  }
  const slope = slopePerHour(points);
  const seen = `${percent(slope.perX)} an hour, with 95 % confidence ${percent(slope.low)} to ${percent(slope.high)}`;
  if (slope.high < SLOPE_PERCENT) return { promise, outcome: 'KEPT', seen };
  if (slope.low > SLOPE_PERCENT) return { promise, outcome: 'BROKEN', seen };
  return { promise, outcome: 'UNDECIDED', seen: `${seen}: a longer run would tell` };
}

/** In percent of the median an hour. */
function slopePerHour(points: readonly Point[]): Slope {
  const slope = robustSlope(
    points.map(({ atS }) => atS / 3_600),
    points.map(({ y }) => y),
  );
  const asPercent = (value: number) => (100 * value) / slope.level;
  return {
    perX: asPercent(slope.perX),
    low: asPercent(slope.low),
    high: asPercent(slope.high),
    level: slope.level,
  };
}

const percent = (value: number): string => `${value >= 0 ? '+' : ''}${value.toFixed(2)} %`;

function blockMedians(points: readonly Point[]): Point[] {
  const blocks = Map.groupBy(points, ({ atS }) => Math.floor(atS / BLOCK_S));
  return [...blocks.values()].map((block) => {
    const sorted = block.map(({ y }) => y).sort((a, b) => a - b);
    return { atS: block[block.length >> 1]!.atS, y: sorted[sorted.length >> 1]! };
  });
}
