export interface ChunkShape {
  /** Samples whose frames one chunk yields. */
  readonly coreSamples: number;
  /** Samples of sound before and after the core that its frames depend on. */
  readonly contextSamples: number;
}

export interface Chunk {
  /** contextSamples + coreSamples + contextSamples; zeros where the recording has not begun or is over. */
  readonly pcm: Float32Array;
  /** Samples of the core that belong to the recording: all of them but in the last chunk. */
  readonly usedSamples: number;
}

/**
 * Cuts a stream of PCM blocks into chunks at absolute positions: chunk k has its core at sample k * coreSamples,
 * however the blocks came. One shape for every chunk keeps every sum of the graph in one order, so tokens are equal to
 * the last bit. The chunk's array is reused for the next one.
 */
export async function* cutIntoChunks(
  blocks: AsyncIterable<Float32Array> | Iterable<Float32Array>,
  { coreSamples, contextSamples }: ChunkShape,
): AsyncGenerator<Chunk> {
  const pcm = new Float32Array(coreSamples + 2 * contextSamples);
  // Samples of the recording held in the array, counted from the start of the core.
  let held = 0;
  for await (const block of blocks) {
    for (let read = 0; read < block.length; ) {
      const taken = Math.min(block.length - read, coreSamples + contextSamples - held);
      pcm.set(block.subarray(read, read + taken), contextSamples + held);
      held += taken;
      read += taken;
      if (held === coreSamples + contextSamples) {
        yield { pcm, usedSamples: coreSamples };
        pcm.copyWithin(0, coreSamples);
        held -= coreSamples;
      }
    }
  }
  while (held > 0) {
    pcm.fill(0, contextSamples + held);
    yield { pcm, usedSamples: Math.min(held, coreSamples) };
    pcm.copyWithin(0, coreSamples);
    held -= coreSamples;
  }
}
