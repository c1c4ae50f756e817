import { LAYER_COUNT, PACKED_FRAME_BYTES } from '../inference/codes.ts';

const TOKEN_MASK = 2_047;

/** The tokens of one packed frame, layer 0 first, written into `tokens` [16]. Faster than unpacking whole matrices. */
export function readFrame(packed: Uint8Array, frame: number, tokens: Uint16Array): void {
  let byte = frame * PACKED_FRAME_BYTES;
  let pending = 0;
  let pendingBits = 0;
  for (let layer = 0; layer < LAYER_COUNT; layer++) {
    while (pendingBits < 11) {
      pending |= packed[byte++]! << pendingBits;
      pendingBits += 8;
    }
    tokens[layer] = pending & TOKEN_MASK;
    pending >>>= 11;
    pendingBits -= 11;
  }
}

/** Layer 0 of packed frames. */
export function readLayer0(packed: Uint8Array): Uint16Array {
  const tokens = new Uint16Array(packed.length / PACKED_FRAME_BYTES);
  for (let frame = 0; frame < tokens.length; frame++) {
    const byte = frame * PACKED_FRAME_BYTES;
    tokens[frame] = (packed[byte]! | (packed[byte + 1]! << 8)) & TOKEN_MASK;
  }
  return tokens;
}
