import { setTimeout as delay } from 'node:timers/promises';
import { requestScope } from '../../../lib/request-scope.ts';
import type { AnchorSearch } from '../similar-audio.store.ts';

/** Searches that wait to be checked; more are let go of. */
const MAX_WAITING = 8;
/** Share of the time that checks may take of one session of the database. */
const BUDGET = 0.02;
const WINDOW_SAMPLES = 500;
const WINDOW_MS = 24 * 60 * 60 * 1_000;
/** Fewer samples say too little to be warned by. */
const MIN_SAMPLES = 20;
const WARN_BELOW = 0.95;
const WARN_EVERY_MS = 60 * 60 * 1_000;

/** What became of a search that was drawn. */
export type RecallOutcome = 'measured' | 'exact' | 'failed' | 'dropped';

/** Recall@10 of the searches of one workspace that were checked in this process within the last day. */
export interface WatchedRecall {
  /** 0..1; null without samples. */
  readonly recall: number | null;
  readonly samples: number;
  /** The oldest sample; null without any. */
  readonly since: Date | null;
}

export interface RecallSamplerDependencies {
  /** Share of the searches that are checked, 0..1. */
  readonly share: number;
  /** Null where the search compares everything anyway. */
  readonly measure: (search: AnchorSearch) => Promise<number | null>;
  readonly onChecked: (outcome: RecallOutcome, ms: number) => void;
  readonly onLow: (watched: WatchedRecall) => void;
  readonly random?: () => number;
  /** Milliseconds. */
  readonly now?: () => number;
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<unknown>;
}

interface Sample {
  readonly workspaceId: string;
  readonly at: number;
  readonly recall: number;
}

export type RecallSampler = ReturnType<typeof createRecallSampler>;

/**
 * Checks some searches against a comparison with all anchors, after they were answered: one at a time, resting in
 * between so long that checks take 2 % of the time of one session at most.
 */
export function createRecallSampler(dependencies: RecallSamplerDependencies) {
  const { share, measure, onChecked, onLow, random = Math.random, now = Date.now } = dependencies;
  const { pause = (ms, signal) => delay(ms, undefined, { signal, ref: false }) } = dependencies;
  const closed = new AbortController();
  const waiting: AnchorSearch[] = [];
  let samples: Sample[] = [];
  let working: Promise<void> | null = null;
  let warnedAt = Number.NEGATIVE_INFINITY;

  const watch = (own: readonly Sample[]): WatchedRecall => ({
    recall: own.length === 0 ? null : own.reduce((sum, { recall }) => sum + recall, 0) / own.length,
    samples: own.length,
    since: own.length === 0 ? null : new Date(own[0]!.at),
  });
  const recent = () => {
    const from = now() - WINDOW_MS;
    samples = samples.filter(({ at }) => at >= from).slice(-WINDOW_SAMPLES);
    return samples;
  };

  async function check(search: AnchorSearch): Promise<void> {
    const startedAt = performance.now();
    let outcome: RecallOutcome = 'failed';
    try {
      const recall = await measure(search);
      outcome = recall === null ? 'exact' : 'measured';
      if (recall !== null) samples.push({ workspaceId: search.workspaceId, at: now(), recall });
    } catch {
      // Too slow, or the database is away: both are seen by the outcome, and the next one is tried.
    }
    const ms = performance.now() - startedAt;
    onChecked(outcome, ms);
    warnIfLow();
    await pause(ms / BUDGET - ms, closed.signal).catch(() => undefined);
  }

  function warnIfLow(): void {
    const watched = watch(recent());
    if (watched.samples < MIN_SAMPLES || watched.recall! >= WARN_BELOW) return;
    if (now() - warnedAt < WARN_EVERY_MS) return;
    warnedAt = now();
    onLow(watched);
  }

  async function work(): Promise<void> {
    for (;;) {
      const search = waiting.shift();
      if (search === undefined || closed.signal.aborted) return;
      await check(search);
    }
  }

  return {
    share,

    /** Told of every search that was answered; draws some, and of these one anchor. */
    offer(search: AnchorSearch): void {
      if (closed.signal.aborted || search.anchors.length === 0 || random() >= share) return;
      if (waiting.length >= MAX_WAITING) {
        onChecked('dropped', 0);
        return;
      }
      const anchor = search.anchors[Math.floor(random() * search.anchors.length)]!;
      waiting.push({ ...search, anchors: [anchor] });
      // Nothing of it belongs to the request.
      working ??= requestScope.outside(work).finally(() => {
        working = null;
      });
    },

    /** Of one workspace; of all where none is named. */
    watched: (workspaceId?: string): WatchedRecall =>
      watch(recent().filter((sample) => workspaceId === undefined || sample.workspaceId === workspaceId)),

    /** Ends after the check under way. */
    async close(): Promise<void> {
      closed.abort();
      await working;
    },
  };
}
