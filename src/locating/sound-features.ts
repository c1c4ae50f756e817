import type { BandTables } from '../inference/band-tables.ts';
import { type Cepstra, toCepstra } from './cepstra.ts';
import { COARSE_SCALE, type FeatureScale, FINE_SCALE } from './feature-scale.ts';
import { levelsOf, readBands, slidingMaximum } from './read-bands.ts';

/** What a frame is cut into for the first look at everything: halves of 40 ms. */
export const COARSE_SHAPE = { stepsPerFrame: 2, bandCount: 10, layerCount: 4 } as const;
/** What it is cut into where the first look found something: steps of 20 ms. */
export const FINE_SHAPE = { stepsPerFrame: 4, bandCount: 20, layerCount: 15 } as const;

const COARSE_CEPSTRA = 7;
const FINE_CEPSTRA = 13;
/** Steps of 20 ms on either side whose difference is the pace of change. */
const SLOPE_REACH = 3;
/** Frames on either side in which the loudest sound is looked for: 0.32 s. */
const REFERENCE_REACH = 4;

/** Features are counted in so many parts of their usual spread: whole numbers compare twice as fast as fractions. */
export const PARTS_OF_SPREAD = 64;
/** 62 spreads: squares of differences add up within 31 bits over 26 features. */
const MAX_FEATURE = 4_000;

/** One vector a step, row-major, each value in PARTS_OF_SPREAD of its usual spread. */
export interface SoundFeatures {
  readonly stepCount: number;
  readonly width: number;
  readonly values: Int16Array;
}

/** What the first look needs of a whole recording, kept between searches: 36 bytes a frame. */
export interface CoarseSound {
  /** Steps of 40 ms. */
  readonly features: SoundFeatures;
  /** Of each frame, its loudest band, as log10 energy. */
  readonly levels: Float32Array;
  /** The loudest of the frames near each frame. */
  readonly references: Float32Array;
}

export function readCoarseSound(packed: Uint8Array, frameCount: number, tables: BandTables): CoarseSound {
  const bands = readBands(packed, 0, frameCount, tables);
  const stepLevels = levelsOf(bands, tables.bandCount);
  const levels = new Float32Array(frameCount);
  for (let frame = 0; frame < frameCount; frame++) {
    levels[frame] = Math.max(stepLevels[2 * frame]!, stepLevels[2 * frame + 1]!);
  }
  const references = slidingMaximum(levels, REFERENCE_REACH);
  const cepstra = toCepstra(bands, tables.bandCount, repeated(references, 2), COARSE_CEPSTRA);
  return { features: scaled(cepstra, COARSE_SCALE), levels, references };
}

/** Features of the packed frames [startFrame, endFrame), 20 ms a step, with their slopes. */
export function readFineFeatures(
  packed: Uint8Array,
  startFrame: number,
  endFrame: number,
  references: Float32Array,
  tables: BandTables,
): SoundFeatures {
  const bands = readBands(packed, startFrame, endFrame, tables);
  const near = repeated(references.subarray(startFrame, endFrame), tables.stepsPerFrame);
  return scaled(withSlopes(toCepstra(bands, tables.bandCount, near, FINE_CEPSTRA)), FINE_SCALE);
}

function repeated(values: Float32Array, times: number): Float32Array {
  const result = new Float32Array(values.length * times);
  for (let index = 0, at = 0; index < values.length; index++) {
    for (let time = 0; time < times; time++, at++) result[at] = values[index]!;
  }
  return result;
}

function withSlopes({ stepCount, width, values }: Cepstra): Cepstra {
  const joined = new Float32Array(2 * values.length);
  for (let step = 0; step < stepCount; step++) {
    let at = 2 * step * width;
    let later = Math.min(stepCount - 1, step + SLOPE_REACH) * width;
    let earlier = Math.max(0, step - SLOPE_REACH) * width;
    for (let own = step * width, end = own + width; own < end; own++, at++, later++, earlier++) {
      joined[at] = values[own]!;
      joined[at + width] = values[later]! - values[earlier]!;
    }
  }
  return { stepCount, width: 2 * width, values: joined };
}

/** Takes the usual mean away, divides by the usual spread, and weighs. */
function scaled({ stepCount, width, values }: Cepstra, scale: FeatureScale): SoundFeatures {
  const means = Float64Array.from(scale.means);
  const factors = Float64Array.from(
    scale.spreads,
    (spread, index) => (PARTS_OF_SPREAD * scale.weights[index]!) / spread,
  );
  const parts = new Int16Array(values.length);
  for (let step = 0, at = 0; step < stepCount; step++) {
    for (let index = 0; index < width; index++, at++) {
      const value = (values[at]! - means[index]!) * factors[index]!;
      // Rounded by hand: Math.round took longer than all the rest.
      parts[at] = value > 0 ? Math.min(MAX_FEATURE, value + 0.5) : Math.max(-MAX_FEATURE, value - 0.5);
    }
  }
  return { stepCount, width, values: parts };
}
