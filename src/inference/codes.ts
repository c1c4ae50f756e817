/** Tokens in a frame. */
export const LAYER_COUNT = 16;
/** Different tokens in a layer. */
export const CODEBOOK_SIZE = 2_048;

/**
 * A matrix of token ids, shape [16, frameCount], row-major: `values[layer * frameCount + frame]`, each 0..2047.
 */
export interface Codes {
  readonly frameCount: number;
  readonly values: Uint16Array;
}

/** Bytes of one packed frame: 16 tokens of 11 bits. */
export const PACKED_FRAME_BYTES = (LAYER_COUNT * 11) / 8;

/** The part [startFrame, endFrame) of the matrix; frames outside it are clipped. */
export function sliceCodes(codes: Codes, startFrame: number, endFrame: number): Codes {
  const start = Math.max(0, Math.min(startFrame, codes.frameCount));
  const end = Math.max(start, Math.min(endFrame, codes.frameCount));
  const frameCount = end - start;
  const values = new Uint16Array(LAYER_COUNT * frameCount);
  for (let layer = 0; layer < LAYER_COUNT; layer++) {
    const from = layer * codes.frameCount;
    values.set(codes.values.subarray(from + start, from + end), layer * frameCount);
  }
  return { frameCount, values };
}

/** Matrices joined along time. */
export function concatCodes(parts: readonly Codes[]): Codes {
  const frameCount = parts.reduce((sum, part) => sum + part.frameCount, 0);
  const values = new Uint16Array(LAYER_COUNT * frameCount);
  let frame = 0;
  for (const part of parts) {
    for (let layer = 0; layer < LAYER_COUNT; layer++) {
      const from = layer * part.frameCount;
      values.set(part.values.subarray(from, from + part.frameCount), layer * frameCount + frame);
    }
    frame += part.frameCount;
  }
  return { frameCount, values };
}

/** One layer's tokens in time order (a view, not a copy). */
export function layerOf(codes: Codes, layer: number): Uint16Array {
  return codes.values.subarray(layer * codes.frameCount, (layer + 1) * codes.frameCount);
}

/**
 * Packs frame by frame, 22 bytes each: layer 0 first, 11 bits a token, least significant bit first.
 * Frames are independent, so a byte range of the result is a frame range.
 */
export function packCodes(codes: Codes): Uint8Array {
  const packed = new Uint8Array(codes.frameCount * PACKED_FRAME_BYTES);
  for (let frame = 0; frame < codes.frameCount; frame++) {
    let byte = frame * PACKED_FRAME_BYTES;
    let pending = 0;
    let pendingBits = 0;
    for (let layer = 0; layer < LAYER_COUNT; layer++) {
      pending |= codes.values[layer * codes.frameCount + frame]! << pendingBits;
      pendingBits += 11;
      while (pendingBits >= 8) {
        packed[byte++] = pending & 0xff;
        pending >>>= 8;
        pendingBits -= 8;
      }
    }
  }
  return packed;
}

/** The reverse of packCodes. Throws RangeError when the length is not a whole number of frames. */
export function unpackCodes(packed: Uint8Array): Codes {
  if (packed.length % PACKED_FRAME_BYTES !== 0) {
    throw new RangeError(
      `packed codes must be a multiple of ${PACKED_FRAME_BYTES} bytes, got ${packed.length}`,
    );
  }
  const frameCount = packed.length / PACKED_FRAME_BYTES;
  const values = new Uint16Array(LAYER_COUNT * frameCount);
  for (let frame = 0; frame < frameCount; frame++) {
    let byte = frame * PACKED_FRAME_BYTES;
    let pending = 0;
    let pendingBits = 0;
    for (let layer = 0; layer < LAYER_COUNT; layer++) {
      while (pendingBits < 11) {
        pending |= packed[byte++]! << pendingBits;
        pendingBits += 8;
      }
      values[layer * frameCount + frame] = pending & (CODEBOOK_SIZE - 1);
      pending >>>= 11;
      pendingBits -= 11;
    }
  }
  return { frameCount, values };
}
