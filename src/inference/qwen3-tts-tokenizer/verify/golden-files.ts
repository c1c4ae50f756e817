import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Codes } from '../../codes.ts';
import { unpackCodes } from '../../codes.ts';

const tiesSchema = z.object({
  transformers: z.string(),
  samples: z.number(),
  referenceDeviations: z.number(),
  ties: z.array(z.tuple([z.number(), z.number(), z.number(), z.number(), z.number()])),
});
const audioSchema = z.object({
  samples: z.number(),
  step: z.number(),
  rms: z.number(),
  referenceDeviation: z.number().nullable(),
  float32: z.string(),
});

/** Two centroids that are almost equally near, in float64, along the choices of the reference. */
export interface NearTie {
  readonly codes: readonly [nearest: number, second: number];
  /** Difference of the two distances, relative to the nearest. */
  readonly gap: number;
}

export interface GoldenCodes {
  readonly transformers: string;
  readonly sampleCount: number;
  readonly codes: Codes;
  /** Codes of the reference that its own float64 run would not have chosen. */
  readonly referenceDeviations: number;
  readonly ties: ReadonlyMap<string, NearTie>;
}

export interface GoldenAudio {
  readonly sampleCount: number;
  /** Every how many samples one is kept. */
  readonly step: number;
  readonly kept: Float32Array;
  readonly rms: number;
  /** Largest difference between the reference in float32 and in float64. */
  readonly referenceDeviation: number | null;
}

/** What the reference encoder made of a clip under a rule (`w250` or `full`). */
export async function loadGoldenCodes(folder: string, clip: string, rule: string): Promise<GoldenCodes> {
  const stem = join(folder, `${clip}.${rule}`);
  const facts = tiesSchema.parse(JSON.parse(await readFile(`${stem}.ties.json`, 'utf8')));
  return {
    transformers: facts.transformers,
    sampleCount: facts.samples,
    codes: unpackCodes(await readFile(`${stem}.codes`)),
    referenceDeviations: facts.referenceDeviations,
    ties: new Map(
      facts.ties.map(([frame, layer, nearest, second, gap]) => [
        tieKey(frame, layer),
        { codes: [nearest, second], gap },
      ]),
    ),
  };
}

/** What the reference decoder made of the windowed codes of a clip, or null where there is no such file. */
export async function loadGoldenAudio(folder: string, clip: string): Promise<GoldenAudio | null> {
  const path = join(folder, `${clip}.audio.json`);
  if (!existsSync(path)) return null;
  const facts = audioSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  const bytes = Uint8Array.from(Buffer.from(facts.float32, 'base64'));
  return {
    sampleCount: facts.samples,
    step: facts.step,
    kept: new Float32Array(bytes.buffer),
    rms: facts.rms,
    referenceDeviation: facts.referenceDeviation,
  };
}

export function tieKey(frame: number, layer: number): string {
  return `${frame}:${layer}`;
}
