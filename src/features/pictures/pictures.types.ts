import type { MelBand, PictureKind, PictureLevel } from '../../pictures/index.ts';
import type { Recording } from '../recordings/index.ts';

/** What is stored of a recording's pictures: columns of level 0. */
export type StoredPictures = Readonly<Record<PictureKind, number>>;

export type TileKind = PictureKind | 'codes';

/** One picture at all its levels. */
export interface PicturePyramid {
  readonly kind: TileKind;
  readonly recordingId: string;
  readonly columnCount: number;
  readonly columnS: number;
  readonly bytesPerColumn: number;
  readonly levels: readonly (PictureLevel & { readonly columnS: number })[];
  /** Changes whenever the tiles do. */
  readonly version: string;
}

export interface RecordingPictures {
  readonly waveform: PicturePyramid | null;
  readonly spectrogram: PicturePyramid | null;
  readonly codes: PicturePyramid;
  readonly bands: readonly MelBand[];
}

/** Where each token stands among those of its layer. */
export interface TokenPalette {
  readonly tokenizerId: string;
  readonly order: 'CODEBOOK' | 'ID';
  /** Changes whenever the bytes do. */
  readonly version: string;
  /** [16, 2048], row-major. */
  readonly bytes: Uint8Array;
}

/** A recording whose codes can be drawn. */
export type RecordingWithCodes = Recording & {
  readonly tokenizerId: string;
  readonly frameCount: number;
};
