import type { ColumnCounts } from './picture-file.ts';
import { PictureFileWriter } from './picture-file-writer.ts';
import { type PictureKind, pictureShapes } from './picture-layout.ts';
import { type MergeColumns, Pyramid } from './pyramid.ts';
import { mergeSpectrogram, SpectrogramColumns } from './spectrogram-columns.ts';
import { mergeWaveform, WaveformColumns } from './waveform-columns.ts';

/** What is known of pictures once they are made. */
export interface MadePictures {
  readonly columnCounts: ColumnCounts;
  readonly byteCount: number;
}

/** Draws a stream of 24 kHz PCM, fed in blocks of any length, into a file; memory does not grow with the length. */
export class PictureMaker {
  readonly #file: PictureFileWriter;
  readonly #pyramids: Readonly<Record<PictureKind, Pyramid>>;
  readonly #waveform: WaveformColumns;
  readonly #spectrogram: SpectrogramColumns;

  constructor(path: string) {
    this.#file = new PictureFileWriter(path);
    const pyramid = (kind: PictureKind, merge: MergeColumns) =>
      new Pyramid(pictureShapes[kind].columnBytes, merge, (level, bytes) =>
        this.#file.writeTile(kind, level, bytes),
      );
    const waveform = pyramid('waveform', mergeWaveform);
    const spectrogram = pyramid('spectrogram', mergeSpectrogram);
    this.#pyramids = { waveform, spectrogram };
    this.#waveform = new WaveformColumns((column) => waveform.push(column));
    this.#spectrogram = new SpectrogramColumns((column) => spectrogram.push(column));
  }

  push(pcm: Float32Array): void {
    this.#waveform.push(pcm);
    this.#spectrogram.push(pcm);
  }

  finish(): MadePictures {
    this.#waveform.finish();
    this.#spectrogram.finish();
    const { waveform, spectrogram } = this.#pyramids;
    waveform.finish();
    spectrogram.finish();
    const columnCounts = { waveform: waveform.columnCount, spectrogram: spectrogram.columnCount };
    return { columnCounts, byteCount: this.#file.finish(columnCounts) };
  }

  /** Removes the file; nothing once it is finished. */
  discard(): void {
    this.#file.discard();
  }
}
