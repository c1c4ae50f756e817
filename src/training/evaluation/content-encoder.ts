import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadSession } from '../../inference/onnx-runtime.ts';
import { cutIntoChunks } from '../../inference/phonograph-base/frame-chunker.ts';
import { phonographManifestSchema } from '../../inference/phonograph-base/phonograph-manifest.ts';
import { FRAME_SAMPLES } from '../../inference/tokenizer.ts';

/** Encodes PCM to the unquantised vectors of layer 0, which the tokenizer itself does not show. */
export async function openContentEncoder(modelFolder: string) {
  const manifest = phonographManifestSchema.parse(
    JSON.parse(readFileSync(join(modelFolder, 'manifest.json'), 'utf8')),
  );
  const { input, coreFrames, contextFrames } = manifest;
  const session = await loadSession(join(modelFolder, manifest.graph), {
    executionProviders: ['cpu'],
    intraOpThreads: 1,
  });
  const shape = {
    coreSamples: coreFrames * FRAME_SAMPLES,
    contextSamples: contextFrames * FRAME_SAMPLES + input.columns,
  };
  return async (pcm: Float32Array): Promise<Float32Array[]> => {
    const vectors: Float32Array[] = [];
    for await (const chunk of cutIntoChunks([pcm], shape)) {
      const values = { dims: [input.rows, input.columns], values: chunk.pcm };
      const content = (await session.run({ [input.name]: values }, ['content'])).content!;
      const width = content.dims[1]!;
      const frameCount = Math.ceil(chunk.usedSamples / FRAME_SAMPLES);
      for (let frame = 0; frame < frameCount; frame++) {
        vectors.push((content.values as Float32Array).slice(frame * width, (frame + 1) * width));
      }
    }
    return vectors;
  };
}

/** The `count` nearest of the centroids [2048, width], nearest first. */
export function nearestTokens(vector: Float32Array, centroids: Float32Array, count: number): number[] {
  const width = vector.length;
  const best: { token: number; distance: number }[] = [];
  for (let token = 0; token < centroids.length / width; token++) {
    let distance = 0;
    for (let axis = 0; axis < width; axis++)
      distance += (vector[axis]! - centroids[token * width + axis]!) ** 2;
    if (best.length === count && distance >= best[count - 1]!.distance) continue;
    if (best.length === count) best.pop();
    const rank = best.findIndex((other) => distance < other.distance);
    best.splice(rank === -1 ? best.length : rank, 0, { token, distance });
  }
  return best.map(({ token }) => token);
}
