import { join } from 'node:path';
import { seededRandom } from '../demo/make/seeded-random.ts';
import { weighFrames } from '../features/locate/index.ts';
import type { BandTables } from '../inference/band-tables.ts';
import { type Codes, concatCodes, layerOf } from '../inference/codes.ts';
import { loadBandTables } from '../inference/phonograph-base/load-band-tables.ts';
import { loadPhonographBase } from '../inference/phonograph-base/load-phonograph-base.ts';
import { FRAME_SAMPLES, SAMPLE_RATE_HZ, type Tokenizer } from '../inference/tokenizer.ts';
import { encodeWhole } from '../inference/whole-clips.ts';
import { type Centroids, COARSE_SHAPE, type ExamplePhase, FINE_SHAPE } from '../locating/index.ts';
import { FrameLevelMeter } from '../tokens/index.ts';
import { endlessCodes } from './endless-codes.ts';
import { listSamples, readSound } from './sample-sound.ts';

const PHASES = 4;
/** A word, a phrase, a sentence, each cut from another call, in seconds. Their calls are not in what is searched. */
const EXAMPLES = [
  { startS: 6.4, durationS: 0.5 },
  { startS: 17, durationS: 1.2 },
  { startS: 11, durationS: 4 },
];

export interface ScanExample {
  readonly durationS: number;
  /** At phase 0. */
  readonly codes: Codes;
  readonly phases: readonly ExamplePhase[];
}

/** What `locate` scans, without database and threads. */
export interface ScanSubject {
  readonly packed: Uint8Array;
  readonly examples: readonly ScanExample[];
  readonly centroids: Centroids;
  readonly coarse: BandTables;
  readonly fine: BandTables;
}

/** Codes of `frameCount` frames, joined from pieces of the demo's calls, and examples cut from the calls. */
export async function makeScanSubject(modelsFolder: string, frameCount: number): Promise<ScanSubject> {
  const modelFolder = join(modelsFolder, 'phonograph-base');
  const calls = await Promise.all((await listSamples('calls')).map(readSound));
  const tokenizer = await loadPhonographBase(modelFolder);
  try {
    const codes: Codes[] = [];
    for (const call of calls.slice(EXAMPLES.length)) codes.push(await encodeWhole(tokenizer, call));
    const examples: ScanExample[] = [];
    for (const [index, { startS, durationS }] of EXAMPLES.entries()) {
      const start = startS * SAMPLE_RATE_HZ;
      const sound = calls[index]!.subarray(start, start + durationS * SAMPLE_RATE_HZ);
      examples.push(await readExample(tokenizer, sound));
    }
    const [coarse, fine] = await loadBandTables(modelFolder, [COARSE_SHAPE, FINE_SHAPE]);
    return {
      packed: endlessCodes(concatCodes(codes), frameCount, seededRandom('locate')),
      examples,
      centroids: tokenizer.centroids(0),
      coarse: coarse!,
      fine: fine!,
    };
  } finally {
    await tokenizer.close();
  }
}

async function readExample(tokenizer: Tokenizer, sound: Float32Array): Promise<ScanExample> {
  const phases: ExamplePhase[] = [];
  let first: Codes | null = null;
  for (let phase = 0; phase < PHASES; phase++) {
    const shifted = sound.subarray((phase * FRAME_SAMPLES) / PHASES);
    const codes = await encodeWhole(tokenizer, shifted);
    first ??= codes;
    const meter = new FrameLevelMeter();
    meter.push(shifted);
    meter.finish();
    phases.push({ phase, tokens: layerOf(codes, 0).slice(), weights: weighFrames(meter.take()) });
  }
  return { durationS: sound.length / SAMPLE_RATE_HZ, codes: first!, phases };
}
