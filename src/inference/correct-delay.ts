import { FRAME_SAMPLES, SAMPLE_RATE_HZ, type Tokenizer } from './tokenizer.ts';

/**
 * The tokenizer with its own delay taken away, to the sample: sound goes in early and comes out late by as much. Frames
 * then stand for the seconds of their number wherever they are stored or searched. The correction is part of the id.
 */
export function correctDelay(tokenizer: Tokenizer): Tokenizer {
  const samples = Math.round(tokenizer.delayS * SAMPLE_RATE_HZ);
  if (samples === 0) return tokenizer;
  return {
    ...tokenizer,
    id: `${tokenizer.id}+d${samples}`,
    encode: (pcm, startFrame) => tokenizer.encode(shifted(pcm, samples), startFrame),
    // What is skipped at the start is a part of a frame, and one more is needed at the end.
    pieceContext: {
      ...tokenizer.pieceContext,
      afterFrames: tokenizer.pieceContext.afterFrames + Math.ceil(Math.abs(samples) / FRAME_SAMPLES),
    },
    decode: (codes) => shifted(tokenizer.decode(codes), -samples),
    // It would hear uncorrected time.
    fingerprinter: null,
  };
}

/** As many samples as came, moved ahead by `samples` (back where that is negative), with silence at the open end. */
async function* shifted(
  pcm: AsyncIterable<Float32Array> | Iterable<Float32Array>,
  samples: number,
): AsyncGenerator<Float32Array> {
  let toSkip = Math.max(0, samples);
  const lead = Math.max(0, -samples);
  let received = 0;
  let sent = 0;
  // The last `lead` samples are held back until it is known that more follow.
  let held = new Float32Array(lead);
  for await (const block of pcm) {
    received += block.length;
    const kept = block.subarray(Math.min(toSkip, block.length));
    toSkip -= block.length - kept.length;
    if (kept.length === 0) continue;
    const joined = new Float32Array(held.length + kept.length);
    joined.set(held);
    joined.set(kept, held.length);
    const ready = joined.subarray(0, joined.length - lead);
    held = joined.slice(ready.length);
    sent += ready.length;
    yield ready;
  }
  if (sent < received) yield new Float32Array(received - sent);
}
