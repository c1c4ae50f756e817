import { type Codes, layerOf } from '../../inference/codes.ts';
import { FRAMES_PER_SECOND } from '../../inference/tokenizer.ts';
import { SILENCE_LEVEL } from '../../tokens/index.ts';
import {
  type AlignmentEvidence,
  alignmentEvidence,
  type Centroids,
  NO_EVIDENCE,
} from './alignment-evidence.ts';
import { PHASE_COUNT, type QueryPhase } from './query-audio.service.ts';

/** A tick of the voting: 20 ms, a quarter of a frame. */
export const TICK_S = 0.02;
/** Ticks on either side of the votes' centre at which the tokens are compared: neighbouring offsets share votes. */
export const SEARCHED_TICKS = 3;

/** 25 dB in half decibels. */
const PAUSE_DEPTH = 50;

/** A part of a recording's codes. */
interface StoredPart {
  readonly codes: Codes;
  /** Frame of the recording at which they start. */
  readonly firstFrame: number;
}

/** The query's tokens against the recording's at one offset. */
export interface Comparison {
  /** Start of the query in the recording, in ticks. */
  readonly ticks: number;
  /** Second of the query at which the frames compared begin. */
  readonly startS: number;
  readonly evidence: AlignmentEvidence;
  /** Frames of the agreeing part with the same token in the first residual layer. */
  readonly equalResiduals: number;
}

/** The best of the comparisons at every offset within 60 ms of `centreTicks`. */
export function compareNear(
  centreTicks: number,
  phases: readonly QueryPhase[],
  stored: StoredPart,
  centroids: Centroids,
): Comparison {
  let best: Comparison = { ticks: centreTicks, startS: 0, evidence: NO_EVIDENCE, equalResiduals: 0 };
  for (let ticks = centreTicks - SEARCHED_TICKS; ticks <= centreTicks + SEARCHED_TICKS; ticks++) {
    const comparison = compareAt(ticks, phases, stored, centroids);
    if (comparison && strength(comparison) > strength(best)) best = comparison;
  }
  return best;
}

const strength = ({ evidence, equalResiduals }: Comparison): number => evidence.significance + equalResiduals;

/**
 * Frames at this level or quieter are pauses: 25 dB below the loud tenth of the query. What is heard there is the
 * noise of the line, whose tokens say nothing.
 */
function quietLevel(levels: Uint8Array): number {
  const loud = levels.toSorted()[Math.floor(levels.length / 10)] ?? 0;
  return Math.min(SILENCE_LEVEL, loud + PAUSE_DEPTH);
}

/** Null where no phase of the query falls on the recording's frames there. */
function compareAt(
  ticks: number,
  phases: readonly QueryPhase[],
  stored: StoredPart,
  centroids: Centroids,
): Comparison | null {
  const wanted = ((-ticks % PHASE_COUNT) + PHASE_COUNT) % PHASE_COUNT;
  const phase = phases.find((each) => each.phase === wanted);
  if (!phase) return null;
  const startFrame = (ticks + phase.phase) / PHASE_COUNT - stored.firstFrame;
  const skipped = Math.max(0, -startFrame);
  const quiet = quietLevel(phase.levels);
  const isCompared = (frame: number) => phase.levels[frame + skipped]! < quiet;
  const ofQuery = (layer: number) => layerOf(phase.codes, layer).subarray(skipped);
  const ofStored = (layer: number) => layerOf(stored.codes, layer).subarray(startFrame + skipped);
  const evidence = alignmentEvidence(ofQuery(0), ofStored(0), isCompared, centroids);
  const residuals = ofStored(1);
  const equalResiduals = ofQuery(1)
    .subarray(0, evidence.endFrame)
    .filter(
      (token, frame) => frame >= evidence.startFrame && isCompared(frame) && token === residuals[frame],
    ).length;
  return { ticks, startS: phase.phase * TICK_S + skipped / FRAMES_PER_SECOND, evidence, equalResiduals };
}
