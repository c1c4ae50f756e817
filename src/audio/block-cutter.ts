export interface BlockCutter {
  /** The whole blocks that these samples complete. */
  add(samples: Float32Array): Generator<Float32Array>;
  /** The last, shorter block, if there is one. */
  finish(): Generator<Float32Array>;
}

/** Re-cuts pieces of any length into blocks of `blockLength` samples. */
export function createBlockCutter(blockLength: number): BlockCutter {
  let block = new Float32Array(blockLength);
  let filled = 0;
  return {
    *add(samples) {
      for (let offset = 0; offset < samples.length; ) {
        const part = samples.subarray(offset, offset + blockLength - filled);
        block.set(part, filled);
        filled += part.length;
        offset += part.length;
        if (filled < blockLength) continue;
        const whole = block;
        block = new Float32Array(blockLength);
        filled = 0;
        yield whole;
      }
    },
    *finish() {
      if (filled > 0) yield block.slice(0, filled);
      filled = 0;
    },
  };
}
