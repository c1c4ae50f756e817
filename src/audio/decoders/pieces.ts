/** The same bytes in pieces of at most `maxBytes`: what one decoder call makes of them stays small. */
export async function* pieces(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    for (let offset = 0; offset < chunk.length; offset += maxBytes)
      yield chunk.subarray(offset, offset + maxBytes);
  }
}
