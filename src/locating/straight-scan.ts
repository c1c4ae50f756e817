import { CODEBOOK_SIZE } from '../inference/codes.ts';
import { scanKernel } from './kernel/scan-kernel.ts';
import { peaks } from './peaks.ts';
import { type Centroids, weighTokens } from './token-nearness.ts';

/** Layer 0 of the example at one phase of the frame grid. */
export interface ExamplePhase {
  /** 0..3: the tokens start 20 ms x phase after the example does. */
  readonly phase: number;
  readonly tokens: Uint16Array;
  /** Weight of each frame; 0 where it is silent. */
  readonly weights: Float32Array;
}

/** A place where the example lies frame on frame. */
export interface StraightMatch {
  /** Start of the example in the recording, in ticks of 20 ms; may be negative. */
  readonly startTick: number;
  /** Nats by which the same sound explains the tokens better than chance does. */
  readonly support: number;
}

const PHASES = 4;
/** Frames around, of which the nearest share too much of the same sound to be compared with. */
const AROUND_REACH = 12;
const AROUND_GAP = 2;
/** Frames of the example that are compared everywhere: 1.6 s. The best places are then compared in full. */
const PROBE_FRAMES = 20;
/** A match seen otherwise may lie so many ticks beside: 0.08 s. */
const NEAR_TICKS = 4;

/** The example's frames at one phase. */
export interface StraightTable {
  readonly phase: number;
  /** For each frame, what every token is worth, in nats. */
  readonly worths: readonly Float32Array[];
  readonly weights: Float32Array;
  /** First frame of the part compared everywhere. */
  readonly probeStart: number;
}

/** @param counts How often each token occurs in what is searched. */
export function buildStraightTable(
  { phase, tokens, weights }: ExamplePhase,
  centroids: Centroids,
  counts: Float64Array,
): StraightTable {
  const rows = new Map<number, Float32Array>();
  const worths = Array.from(tokens, (token) => {
    const known = rows.get(token);
    if (known) return known;
    const row = weighTokens(token, centroids, counts);
    rows.set(token, row);
    return row;
  });
  return { phase, worths, weights, probeStart: heaviestPart(weights) };
}

function heaviestPart(weights: Float32Array): number {
  let [start, most, sum] = [0, 0, 0];
  for (let frame = 0; frame < weights.length; frame++) {
    sum += weights[frame]!;
    if (frame >= PROBE_FRAMES) sum -= weights[frame - PROBE_FRAMES]!;
    if (sum > most + 1e-6) [start, most] = [Math.max(0, frame - PROBE_FRAMES + 1), sum];
  }
  return start;
}

/** The `wanted` best places of the example in a recording's layer 0 that have more than `least` support. */
export function scanStraight(
  tables: readonly StraightTable[],
  tokens: Uint16Array,
  wanted: number,
  least: number,
): StraightMatch[] {
  const lead = PHASES * Math.max(...tables.map((table) => table.probeStart));
  const probed = new Float32Array(PHASES * tokens.length + lead).fill(Number.NEGATIVE_INFINITY);
  for (const table of tables) {
    const sums = sumProbes(table, tokens);
    // The place of the example whose probe begins at frame 0; it may lie before the recording.
    let place = lead - PHASES * table.probeStart - table.phase;
    for (let frame = 0; frame < tokens.length; frame++, place += PHASES) {
      if (place >= 0) probed[place] = sums[frame]!;
    }
  }
  // Frames around can only take away.
  return peaks(probed, 2 * PHASES, wanted, PARTS_OF_NAT * least)
    .map((place) => ({
      startTick: place - lead,
      support: supportAt(tables, tokens, place - lead),
    }))
    .filter(({ support }) => support > least);
}

/** Nats are summed as whole numbers of this part; 20 frames have at most 150. */
const PARTS_OF_NAT = 64;
/** Cells of a token's row, of which the kernel uses the first PROBE_FRAMES. */
const ROW_CELLS = 24;

/** For each frame, what the compared part of the example adds up to if it begins there, in PARTS_OF_NAT. */
function sumProbes(table: StraightTable, tokens: Uint16Array): Int16Array {
  const { worths, weights } = table;
  const end = Math.min(worths.length, table.probeStart + PROBE_FRAMES);
  const count = end - table.probeStart;
  // Behind the last frame come some that are worth nothing.
  const padded = new Uint16Array(tokens.length + count - 1).fill(CODEBOOK_SIZE);
  padded.set(tokens);
  const rowValues = new Int16Array((CODEBOOK_SIZE + 1) * ROW_CELLS);
  for (let own = table.probeStart; own < end; own++) {
    const row = worths[own]!;
    const weight = PARTS_OF_NAT * weights[own]!;
    for (let token = 0, cell = PROBE_FRAMES - end + own; token < CODEBOOK_SIZE; token++, cell += ROW_CELLS) {
      rowValues[cell] = weight * row[token]!;
    }
  }
  scanKernel.reset();
  const rows = scanKernel.reserve(rowValues.byteLength);
  const heard = scanKernel.reserve(padded.byteLength);
  const sums = scanKernel.reserve(padded.byteLength);
  scanKernel.shorts(rows, rowValues.length).set(rowValues);
  scanKernel.shorts(heard, padded.length).set(padded);
  scanKernel.run.sumDiagonals(rows, heard, padded.length, sums);
  // The sum that ends in a frame began so many earlier.
  return scanKernel.shorts(sums, padded.length).slice(count - 1);
}

/**
 * What the whole example's tokens say for a place: what frames have in common with the ones they lie on, less what they
 * have in common with those around. A hum, or one long vowel, is like itself everywhere and proves nothing.
 */
export function supportAt(tables: readonly StraightTable[], tokens: Uint16Array, startTick: number): number {
  const table = tables.find(({ phase }) => (startTick + phase) % PHASES === 0);
  if (!table) return 0;
  const first = (startTick + table.phase) / PHASES;
  const from = Math.max(0, -first);
  const to = Math.min(table.worths.length, tokens.length - first);
  let sum = 0;
  for (let frame = from; frame < to; frame++) {
    const weight = table.weights[frame]!;
    if (weight === 0) continue;
    const worth = table.worths[frame]!;
    let [around, count] = [0, 0];
    const last = Math.min(to - 1, frame + AROUND_REACH);
    for (let other = Math.max(from, frame - AROUND_REACH); other <= last; other++) {
      if (Math.abs(other - frame) < AROUND_GAP) continue;
      around += worth[tokens[first + other]!]!;
      count++;
    }
    sum += weight * (worth[tokens[first + frame]!]! - Math.max(0, around / Math.max(1, count)));
  }
  return sum;
}

/** The best place within 0.08 s of one that was found otherwise. */
export function bestNear(tables: readonly StraightTable[], tokens: Uint16Array, tick: number): StraightMatch {
  let best: StraightMatch = { startTick: tick, support: supportAt(tables, tokens, tick) };
  for (let startTick = tick - NEAR_TICKS; startTick <= tick + NEAR_TICKS; startTick++) {
    const support = supportAt(tables, tokens, startTick);
    if (support > best.support) best = { startTick, support };
  }
  return best;
}
