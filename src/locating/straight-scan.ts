import { scanKernel } from './kernel/scan-kernel.ts';
import { peaks } from './peaks.ts';

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
  /** Standard deviations above chance. */
  readonly significance: number;
}

export interface Centroids {
  readonly width: number;
  /** Row-major [2048, width]. */
  readonly values: Float32Array;
}

const PHASES = 4;
const CODEBOOK_SIZE = 2_048;
/** Frames around, of which the nearest share too much of the same sound to be compared with. */
const AROUND_REACH = 12;
const AROUND_GAP = 2;
/** Frames of the example that are compared everywhere: 1.6 s. The best places are then compared in full. */
const PROBE_FRAMES = 20;
/** A place every so many ticks (20.2 s) is taken as a sample of chance. */
const CHANCE_TICKS = 1_009;

/** For each frame of the example, how far above chance every token would be: [frames, 2048], times its weight. */
export interface StraightTable {
  readonly phase: number;
  readonly frameCount: number;
  readonly values: Float32Array;
  /** Square root of the summed squares of the weights up to each frame: what chance adds up to. */
  readonly spread: Float64Array;
  /** First frame of the part compared everywhere. */
  readonly probeStart: number;
}

/** @param usage How often each token occurs in what is searched. */
export function buildStraightTable(
  { phase, tokens, weights }: ExamplePhase,
  { width, values }: Centroids,
  usage: Float64Array,
): StraightTable {
  const table = new Float32Array(tokens.length * CODEBOOK_SIZE);
  const total = usage.reduce((sum, count) => sum + count, 0);
  const known = new Map<number, Float32Array>();
  for (let frame = 0; frame < tokens.length; frame++) {
    if (weights[frame] === 0) continue;
    const token = tokens[frame]!;
    let row = known.get(token);
    if (!row) {
      row = standardised(token, width, values, usage, total);
      known.set(token, row);
    }
    for (let other = 0; other < CODEBOOK_SIZE; other++) {
      table[frame * CODEBOOK_SIZE + other] = weights[frame]! * row[other]!;
    }
  }
  const spread = new Float64Array(tokens.length + 1);
  for (let frame = 0; frame < tokens.length; frame++)
    spread[frame + 1] = spread[frame]! + weights[frame]! ** 2;
  return { phase, frameCount: tokens.length, values: table, spread, probeStart: heaviestPart(weights) };
}

/** Similarity of a token with every other, in standard deviations above its mean over what is searched. */
function standardised(
  token: number,
  width: number,
  values: Float32Array,
  usage: Float64Array,
  total: number,
): Float32Array {
  const row = new Float32Array(CODEBOOK_SIZE);
  let [sum, squares] = [0, 0];
  for (let other = 0; other < CODEBOOK_SIZE; other++) {
    let squared = 0;
    for (let axis = 0; axis < width; axis++) {
      squared += (values[token * width + axis]! - values[other * width + axis]!) ** 2;
    }
    const near = -Math.sqrt(squared);
    row[other] = near;
    sum += usage[other]! * near;
    squares += usage[other]! * near * near;
  }
  const mean = sum / total;
  const deviation = Math.sqrt(Math.max(1e-9, squares / total - mean * mean));
  for (let other = 0; other < CODEBOOK_SIZE; other++) row[other] = (row[other]! - mean) / deviation;
  return row;
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

/** The `wanted` best places of the example in a recording's layer 0, each compared in full, and a sample of chance. */
export function scanStraight(
  tables: readonly StraightTable[],
  tokens: Uint16Array,
  wanted: number,
): { readonly matches: StraightMatch[]; readonly chance: number[] } {
  const lead = PHASES * Math.max(...tables.map((table) => table.probeStart));
  const significances = new Float32Array(PHASES * tokens.length + lead).fill(Number.NEGATIVE_INFINITY);
  for (const table of tables) {
    const end = Math.min(table.frameCount, table.probeStart + PROBE_FRAMES);
    const spread = Math.sqrt(table.spread[end]! - table.spread[table.probeStart]!);
    if (!(spread > 0)) continue;
    const sums = sumProbes(table, end, tokens);
    const scale = 1 / (PARTS_OF_DEVIATION * spread);
    // The place of the example whose probe begins at frame 0; it may lie before the recording.
    let place = lead - PHASES * table.probeStart - table.phase;
    for (let frame = 0; frame < tokens.length; frame++, place += PHASES) {
      if (place >= 0) significances[place] = scale * sums[frame]!;
    }
  }
  const matches = peaks(significances, 2 * PHASES, wanted).map((place) => {
    const startTick = place - lead;
    return { startTick, significance: significanceAt(tables, tokens, startTick) };
  });
  const chance: number[] = [];
  for (let tick = CHANCE_TICKS; tick < PHASES * tokens.length; tick += CHANCE_TICKS) {
    chance.push(significanceAt(tables, tokens, tick));
  }
  return { matches, chance };
}

/** Deviations are summed as whole numbers of this part; 20 frames may reach 25 deviations each. */
const PARTS_OF_DEVIATION = 64;
/** Cells of a token's row, of which the kernel uses the first PROBE_FRAMES. */
const ROW_CELLS = 24;

/** For each frame, what the compared part of the example adds up to if it begins there, in PARTS_OF_DEVIATION. */
function sumProbes(table: StraightTable, end: number, tokens: Uint16Array): Int16Array {
  const count = end - table.probeStart;
  // Behind the last frame come some that are worth nothing.
  const padded = new Uint16Array(tokens.length + count - 1).fill(CODEBOOK_SIZE);
  padded.set(tokens);
  const rowValues = new Int16Array((CODEBOOK_SIZE + 1) * ROW_CELLS);
  for (let own = table.probeStart; own < end; own++) {
    const cell = PROBE_FRAMES - end + own;
    for (let token = 0; token < CODEBOOK_SIZE; token++) {
      rowValues[token * ROW_CELLS + cell] = PARTS_OF_DEVIATION * table.values[own * CODEBOOK_SIZE + token]!;
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
 * How far above chance the whole example stands at a place: what frames have in common with the ones they lie on, less
 * what they have in common with those around. A hum, or one long vowel, is like itself everywhere and proves nothing.
 */
function significanceAt(tables: readonly StraightTable[], tokens: Uint16Array, startTick: number): number {
  const table = tables.find(({ phase }) => (startTick + phase) % PHASES === 0);
  if (!table) return 0;
  const first = (startTick + table.phase) / PHASES;
  const from = Math.max(0, -first);
  const to = Math.min(table.frameCount, tokens.length - first);
  let sum = 0;
  for (let frame = from; frame < to; frame++) {
    const row = frame * CODEBOOK_SIZE;
    let [around, count] = [0, 0];
    const last = Math.min(to - 1, frame + AROUND_REACH);
    for (let other = Math.max(from, frame - AROUND_REACH); other <= last; other++) {
      if (Math.abs(other - frame) < AROUND_GAP) continue;
      around += table.values[row + tokens[first + other]!]!;
      count++;
    }
    sum += table.values[row + tokens[first + frame]!]! - (count > 0 ? around / count : 0);
  }
  return sum / Math.max(1e-9, Math.sqrt(table.spread[table.frameCount]!));
}
