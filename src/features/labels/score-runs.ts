import { FRAMES_PER_SECOND } from '../../inference/tokenizer.ts';
import { ANCHOR_FRAMES } from '../../tokens/index.ts';
import type { LabelExample } from './labels.types.ts';
import type { ScoredRun } from './sound-models.store.ts';

export const ANCHOR_S = ANCHOR_FRAMES / FRAMES_PER_SECOND;
/** Scores below this are not stored. */
export const MIN_STORED_SCORE = 0.3;
const MIN_BYTE = Math.ceil(MIN_STORED_SCORE * 255);
/** One anchor of at least half that score does not end a run. */
const MIN_GAP_BYTE = Math.ceil(MIN_BYTE / 2);

/** Runs of anchors at or above the least score, over single weaker ones; a run scores as its surest anchor. */
export function findRuns(scores: Uint8Array, durationS: number): ScoredRun[] {
  const runs: ScoredRun[] = [];
  let first = -1;
  for (let anchor = 0; anchor <= scores.length; anchor++) {
    const score = scores[anchor] ?? 0;
    if (score >= MIN_BYTE) {
      if (first < 0) first = anchor;
      continue;
    }
    if (first < 0) continue;
    const bridges = score >= MIN_GAP_BYTE && (scores[anchor + 1] ?? 0) >= MIN_BYTE;
    if (bridges) continue;
    runs.push(toRun(scores, first, anchor, durationS));
    first = -1;
  }
  return runs;
}

function toRun(scores: Uint8Array, first: number, end: number, durationS: number): ScoredRun {
  const anchorScores = scores.slice(first, end);
  return {
    firstAnchor: first,
    anchorScores,
    startS: toSeconds(first),
    endS: Math.min(durationS, toSeconds(end)),
    score: anchorScores.reduce((best, score) => Math.max(best, score), 0) / 255,
  };
}

/** Without the rounding of repeated additions: 3 anchors are 2.4 s, not 2.4000000000000004 s. */
const toSeconds = (anchor: number): number => (anchor * ANCHOR_FRAMES) / FRAMES_PER_SECOND;

/**
 * What people said stands above what was learned: anchors that lie for at least half in a positive example score 1, those in a
 * negative one 0. A shorter example rules the anchors that hold half of it.
 */
export function applyExamples(scores: Uint8Array, examples: readonly LabelExample[]): void {
  for (const kind of ['POSITIVE', 'NEGATIVE'] as const) {
    for (const example of examples) {
      if (example.kind !== kind) continue;
      const first = Math.floor(example.startS / ANCHOR_S);
      const end = Math.min(scores.length, Math.ceil(example.endS / ANCHOR_S));
      const enough = Math.min(ANCHOR_S, example.endS - example.startS) / 2;
      for (let anchor = first; anchor < end; anchor++) {
        const from = Math.max(example.startS, anchor * ANCHOR_S);
        const to = Math.min(example.endS, (anchor + 1) * ANCHOR_S);
        if (to - from >= enough - 1e-6) scores[anchor] = kind === 'POSITIVE' ? 255 : 0;
      }
    }
  }
}
