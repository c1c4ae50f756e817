import { type Vocabulary, WORD_WIDTH, type WordView } from './content-model.ts';
import { CONTENT_WIDTH } from './content-shape.ts';
import { axisSteps } from './learn-vocabulary.ts';

/**
 * A vocabulary in bytes, little-endian: number of paces and of views, paces; of each view frames and words, then
 * mean, axes, rarity and the step of each axis as 32-bit floats, and centroids as multiples of the steps, a byte each.
 * 6,000 words take 360 kB a view. The spread, where there is one, is at the end: mean and deviation.
 */
export function packVocabulary({ paces, views, spread }: Vocabulary): Uint8Array {
  const parts: (Uint8Array | Float32Array | Uint32Array)[] = [
    Uint32Array.of(paces.length, views.length),
    Float32Array.from(paces),
  ];
  for (const { frames, mean, axes, centroids, rarity } of views) {
    const steps = axisSteps(centroids);
    const bytes = Int8Array.from(centroids, (value, at) => Math.round(value / steps[at % WORD_WIDTH]!));
    parts.push(Uint32Array.of(frames, rarity.length), mean, axes, rarity, steps);
    parts.push(new Uint8Array(bytes.buffer));
  }
  if (spread) parts.push(spread.mean, spread.deviation);
  const packed = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const part of parts) {
    packed.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += part.byteLength;
  }
  return packed;
}

/** Into memory that threads share. */
export function unpackVocabulary(packed: Uint8Array): Vocabulary {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  let at = 0;
  const whole = () => {
    at += 4;
    return view.getUint32(at - 4, true);
  };
  const floats = (count: number): Float32Array => {
    const values = sharedFloats(count);
    for (let index = 0; index < count; index++, at += 4) values[index] = view.getFloat32(at, true);
    return values;
  };
  const [paceCount, viewCount] = [whole(), whole()];
  // 0.87 is not a 32-bit number.
  const paces = Array.from(floats(paceCount), (pace) => Math.round(pace * 1e4) / 1e4);
  const views = Array.from({ length: viewCount }, (): WordView => {
    const [frames, words] = [whole(), whole()];
    const mean = floats(frames * CONTENT_WIDTH);
    const axes = floats(WORD_WIDTH * frames * CONTENT_WIDTH);
    const rarity = floats(words);
    const steps = floats(WORD_WIDTH);
    const centroids = sharedFloats(words * WORD_WIDTH);
    for (let index = 0; index < centroids.length; index++, at++) {
      centroids[index] = view.getInt8(at) * steps[index % WORD_WIDTH]!;
    }
    return { frames, mean, axes, centroids, rarity };
  });
  const spread =
    at < packed.byteLength ? { mean: floats(CONTENT_WIDTH), deviation: floats(CONTENT_WIDTH) } : null;
  return { paces, views, spread };
}

const sharedFloats = (count: number): Float32Array => new Float32Array(new SharedArrayBuffer(4 * count));
