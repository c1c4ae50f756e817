import { type Codes, layerOf } from '../../inference/codes.ts';

/**
 * Codes as text for language models: `<a0_567>` is token 567 of layer 0. Frame by frame, the layers of a frame in the
 * order given, nothing between.
 */
export function toTokenText(codes: Codes, layers: readonly number[]): string {
  const rows = layers.map((layer) => ({ layer, tokens: layerOf(codes, layer) }));
  let text = '';
  for (let frame = 0; frame < codes.frameCount; frame++) {
    for (const { layer, tokens } of rows) text += `<a${layer}_${tokens[frame]!}>`;
  }
  return text;
}
