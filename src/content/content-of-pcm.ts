import { bandPowers } from './band-powers.ts';
import { toContentFrames } from './content-frames.ts';
import type { ContentModel } from './content-model.ts';
import { rawFrames } from './raw-frames.ts';
import { speechCepstra } from './speech-cepstra.ts';

/** Content frames [ceil(samples / 1920), 24] of one stretch of 24 kHz mono sound, at best one person's turn. */
export function contentOfPcm(pcm: Float32Array, model: ContentModel): Float32Array {
  if (pcm.length === 0) return new Float32Array(0);
  return toContentFrames(rawFrames(speechCepstra(bandPowers(pcm))), model);
}
