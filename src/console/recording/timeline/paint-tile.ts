import type { Colours } from './colours.ts';
import { layerCount, pixelOf } from './colours.ts';
import type { PictureKind } from './tile-address.ts';

export const codebookSize = 2_048;
const waveHeightPx = 128;
const bandCount = 64;

export interface TilePaints {
  readonly colours: Colours;
  /** By how much the waveform is drawn larger than it is, so that quiet recordings are seen. */
  readonly waveGain: number;
  /** Place of each token in the colours of its layer: [layer][token], so that tokens that sound alike look alike. */
  readonly palette: Uint8Array;
  /** What of the spectrogram's 0..255 is the least and the greatest that is told apart. */
  readonly heatRange: readonly [low: number, high: number];
}

/** Turns a tile into a picture, a pixel per column. */
export function paintTile(kind: PictureKind, bytes: Uint8Array, paints: TilePaints): ImageData {
  if (kind === 'waveform') return paintWaveform(bytes, paints);
  if (kind === 'spectrogram') return paintSpectrogram(bytes, paints);
  return paintCodes(bytes, paints);
}

function paintWaveform(bytes: Uint8Array, { colours, waveGain }: TilePaints): ImageData {
  const extremes = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const columns = bytes.byteLength / 2;
  const { picture, pixels } = blank(columns, waveHeightPx);
  const colour = pixelOf(colours.wave);
  const rowOf = (value: number) =>
    Math.max(
      0,
      Math.min(waveHeightPx - 1, Math.round((0.5 - (value * waveGain) / 254) * (waveHeightPx - 1))),
    );
  for (let column = 0; column < columns; column++) {
    const top = rowOf(extremes[2 * column + 1]!);
    const bottom = rowOf(extremes[2 * column]!);
    for (let row = top; row <= bottom; row++) pixels[row * columns + column] = colour;
  }
  return picture;
}

function paintSpectrogram(bytes: Uint8Array, { colours, heatRange }: TilePaints): ImageData {
  const columns = bytes.byteLength / bandCount;
  const { picture, pixels } = blank(columns, bandCount);
  const [low, high] = heatRange;
  const heat = Uint32Array.from({ length: 256 }, (_, value) => {
    const share = Math.max(0, Math.min(1, (value - low) / (high - low)));
    return colours.heat[Math.round(255 * share)]!;
  });
  for (let column = 0; column < columns; column++) {
    for (let band = 0; band < bandCount; band++) {
      pixels[(bandCount - 1 - band) * columns + column] = heat[bytes[column * bandCount + band]!]!;
    }
  }
  return picture;
}

function paintCodes(bytes: Uint8Array, { colours, palette }: TilePaints): ImageData {
  const columns = bytes.byteLength / (2 * layerCount);
  const { picture, pixels } = blank(columns, layerCount);
  for (let column = 0; column < columns; column++) {
    for (let layer = 0; layer < layerCount; layer++) {
      const position = palette[layer * codebookSize + tokenIn(bytes, column, layer)]!;
      pixels[layer * columns + column] = colours.tokens[layer]![position]!;
    }
  }
  return picture;
}

/** A token of a tile of codes. */
export function tokenIn(bytes: Uint8Array, column: number, layer: number): number {
  const at = 2 * (column * layerCount + layer);
  return bytes[at]! | (bytes[at + 1]! << 8);
}

function blank(width: number, height: number) {
  const picture = new ImageData(width, height);
  return { picture, pixels: new Uint32Array(picture.data.buffer) };
}
