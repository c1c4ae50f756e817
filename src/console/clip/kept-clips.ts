import { durationOf, levelsOf } from './decode-clip.ts';

/** A clip as this page still holds it: to be heard and seen again; after a reload only the server has it. */
interface KeptClip {
  readonly url: string;
  readonly levels: readonly number[];
  readonly durationS: number | null;
}

const levelCount = 60;
const kept = new Map<string, KeptClip>();

export const findClip = (uploadId: string): KeptClip | null => kept.get(uploadId) ?? null;

/** `samples`: its sound, where the browser could decode it. */
export function keepClip(uploadId: string, file: Blob, samples: Float32Array | null): void {
  kept.set(uploadId, {
    url: URL.createObjectURL(file),
    levels: samples ? levelsOf(samples, levelCount) : [],
    durationS: samples ? durationOf(samples) : null,
  });
}

export function forgetClip(uploadId: string): void {
  const clip = kept.get(uploadId);
  if (clip) URL.revokeObjectURL(clip.url);
  kept.delete(uploadId);
}
