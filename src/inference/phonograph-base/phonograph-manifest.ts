import { z } from 'zod';
import { modelManifestSchema } from '../model-manifest.ts';
import { FRAME_SAMPLES, LAYER_COUNT } from '../tokenizer.ts';

const tensorSchema = z.object({
  type: z.enum(['float32', 'float16']),
  shape: z.array(z.int().positive()),
  offset: z.int().nonnegative(),
});

export const phonographManifestSchema = modelManifestSchema.extend({
  graph: z.string(),
  weights: z.string(),
  /** PCM as rows of one hop, one row more than the hops on either side. */
  input: z.object({ name: z.string(), rows: z.int().positive(), columns: z.int().positive() }),
  /** Outputs beyond `codes` may be added without breaking older readers. */
  outputs: z.object({ codes: z.string() }).loose(),
  coreFrames: z.int().positive(),
  contextFrames: z.int().nonnegative(),
  histogramLayers: z
    .array(
      z
        .int()
        .min(0)
        .max(LAYER_COUNT - 1),
    )
    .min(1),
  /** Constants of the mel spectrum, which the decoder turns round. */
  spectrum: z.object({
    hop: z
      .int()
      .positive()
      .refine((hop) => FRAME_SAMPLES % hop === 0),
    window: z.int().positive(),
    fftSize: z.int().positive(),
    melCount: z.int().positive(),
    melLowHz: z.number(),
    melHighHz: z.number(),
    denseBins: z.int().positive(),
    melFloor: z.number().positive(),
  }),
  tensors: z.record(z.string(), tensorSchema),
});

export type PhonographManifest = z.infer<typeof phonographManifestSchema>;
export type MelSpectrum = PhonographManifest['spectrum'];
