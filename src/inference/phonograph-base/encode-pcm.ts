import type { Codes } from '../codes.ts';
import type { LoadedSession } from '../onnx-runtime.ts';
import { FRAME_SAMPLES, LAYER_COUNT } from '../tokenizer.ts';
import { cutIntoChunks } from './frame-chunker.ts';
import type { PhonographManifest } from './phonograph-manifest.ts';

/** Codes of a PCM stream, one block of codes a chunk (8 s). */
export async function* encodePcm(
  session: LoadedSession,
  manifest: PhonographManifest,
  pcm: AsyncIterable<Float32Array> | Iterable<Float32Array>,
): AsyncGenerator<Codes> {
  const { input, outputs, coreFrames, contextFrames } = manifest;
  const shape = {
    coreSamples: coreFrames * FRAME_SAMPLES,
    contextSamples: contextFrames * FRAME_SAMPLES + input.columns,
  };
  const dims = [input.rows, input.columns];
  for await (const chunk of cutIntoChunks(pcm, shape)) {
    const results = await session.run({ [input.name]: { dims, values: chunk.pcm } }, [outputs.codes]);
    const all = results[outputs.codes]!.values as Uint16Array;
    yield leadingFrames(all, coreFrames, Math.ceil(chunk.usedSamples / FRAME_SAMPLES));
  }
}

function leadingFrames(all: Uint16Array, coreFrames: number, frameCount: number): Codes {
  const values = new Uint16Array(LAYER_COUNT * frameCount);
  for (let layer = 0; layer < LAYER_COUNT; layer++) {
    values.set(all.subarray(layer * coreFrames, layer * coreFrames + frameCount), layer * frameCount);
  }
  return { frameCount, values };
}
