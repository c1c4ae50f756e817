import assert from 'node:assert/strict';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import {
  levelsOf,
  melBands,
  type PictureKind,
  PictureMaker,
  TILE_COLUMNS,
  withPictureFile,
} from '../../../src/pictures/index.ts';
import { temporaryFolder } from '../../support/audio-fixtures.ts';
import { speechLike } from '../../support/speech-like.ts';

const RATE = 24_000;

/** All columns of each level, as they are read tile by tile. */
async function draw(t: TestContext, pcm: Float32Array, blockSamples: number) {
  const path = join(await temporaryFolder(t), 'pictures');
  const maker = new PictureMaker(path);
  for (let at = 0; at < pcm.length; at += blockSamples) maker.push(pcm.subarray(at, at + blockSamples));
  const { columnCounts, byteCount } = maker.finish();
  const levels: Record<PictureKind, Buffer[]> = { waveform: [], spectrogram: [] };
  await withPictureFile(path, async (pictures) => {
    assert.deepEqual(pictures?.columnCounts, columnCounts);
    for (const kind of ['waveform', 'spectrogram'] as const) {
      for (const { level, tileCount } of levelsOf(columnCounts[kind])) {
        const tiles: Buffer[] = [];
        for (let tile = 0; tile < tileCount; tile++) {
          tiles.push((await pictures!.readTile(kind, level, tile))!);
        }
        levels[kind].push(Buffer.concat(tiles));
      }
    }
  });
  return { ...levels, byteCount, path };
}

const quantise = (sample: number) => Math.round(Math.max(-1, Math.min(1, sample)) * 127);

/** Lowest and highest of each stretch, counted the slow way. */
function recountWaveform(pcm: Float32Array, columnSamples: number): number[] {
  const columns: number[] = [];
  for (let start = 0; start < pcm.length; start += columnSamples) {
    const part = Array.from(pcm.subarray(start, start + columnSamples), quantise);
    columns.push(
      part.reduce((a, b) => Math.min(a, b)),
      part.reduce((a, b) => Math.max(a, b)),
    );
  }
  return columns;
}

/** One column by the definition of the transform, at every other bin of 2,048. */
function recountColumn(pcm: Float32Array, column: number): number[] {
  const powers = new Float64Array(64);
  const start = column * 960 + 480 - 1_024;
  const toMel = (hertz: number) => 2_595 * Math.log10(1 + hertz / 700);
  for (let bin = 1; bin < 512; bin++) {
    let real = 0;
    let imaginary = 0;
    for (let i = 0; i < 2_048; i++) {
      const sample = (pcm[start + i] ?? 0) * (0.5 - 0.5 * Math.cos((2 * Math.PI * (i + 0.5)) / 2_048));
      real += sample * Math.cos((2 * Math.PI * bin * i) / 1_024);
      imaginary -= sample * Math.sin((2 * Math.PI * bin * i) / 1_024);
    }
    const mel = toMel((bin * RATE) / 1_024);
    for (const [band, { lowHz, centreHz, highHz }] of melBands.entries()) {
      const [low, centre, high] = [toMel(lowHz), toMel(centreHz), toMel(highHz)];
      const share = Math.min((mel - low) / (centre - low), (high - mel) / (high - centre));
      if (share > 0) powers[band]! += (share * (real ** 2 + imaginary ** 2)) / 512 ** 2;
    }
  }
  return Array.from(powers, (power) => {
    const dbfs = 10 * Math.log10(power + 1e-20);
    return Math.round(Math.max(0, Math.min(255, (dbfs + 100) * 2.55)));
  });
}

describe('pictures of 83.3 s of speech', () => {
  // No whole number of columns of any kind.
  const pcm = speechLike(83.3, 4).subarray(0, Math.round(83.3 * RATE) - 77);

  test('every level of the waveform has the extremes of its stretch', async (t) => {
    const { waveform } = await draw(t, pcm, 7_777);
    assert.equal(waveform.length, 4);
    waveform.forEach((bytes, level) => {
      const recounted = Int8Array.from(recountWaveform(pcm, 240 * 4 ** level));
      assert.ok(bytes.equals(Buffer.from(recounted.buffer)), `level ${level}`);
    });
  });

  test('the spectrogram is that of the definition, and coarser levels keep the loudest', async (t) => {
    const { spectrogram } = await draw(t, pcm, 50_000);
    const count = Math.ceil(pcm.length / 960);
    assert.equal(spectrogram[0]!.length, count * 64);
    for (const column of [0, 1, 700, count - 1]) {
      const drawn = spectrogram[0]!.subarray(column * 64, (column + 1) * 64);
      recountColumn(pcm, column).forEach((value, band) => {
        assert.ok(Math.abs(value - drawn[band]!) <= 1, `column ${column}, band ${band}`);
      });
    }
    for (let level = 1; level < spectrogram.length; level++) {
      const [finer, coarser] = [spectrogram[level - 1]!, spectrogram[level]!];
      assert.equal(coarser.length, Math.ceil(finer.length / 64 / 4) * 64);
      coarser.forEach((value, at) => {
        const first = Math.floor(at / 64) * 256 + (at % 64);
        const four = [0, 64, 128, 192].map((step) => finer[first + step] ?? 0);
        assert.equal(value, Math.max(...four));
      });
    }
  });

  test('how it comes in blocks does not matter', async (t) => {
    const [one, other] = [await draw(t, pcm, 240), await draw(t, pcm, pcm.length)];
    assert.deepEqual(one.waveform, other.waveform);
    assert.deepEqual(one.spectrogram, other.spectrogram);
    assert.equal(one.byteCount, (await stat(one.path)).size);
  });
});

test('a sine of full scale reads about 0 dBFS in the band of its pitch, silence reads nothing', async (t) => {
  for (const hertz of [60, 440, 1_000, 7_000, 11_500]) {
    const sine = Float32Array.from({ length: RATE }, (_, i) => Math.sin((2 * Math.PI * hertz * i) / RATE));
    const { spectrogram } = await draw(t, sine, RATE);
    const column = spectrogram[0]!.subarray(10 * 64, 11 * 64);
    const loudest = column.indexOf(Math.max(...column));
    const { lowHz, highHz } = melBands[loudest]!;
    assert.ok(lowHz <= hertz && hertz <= highHz, `${hertz} Hz in ${lowHz}..${highHz}`);
    assert.ok(column[loudest]! >= 255 - 6 * 2.55, `${hertz} Hz reads ${column[loudest]}`);
  }
  const { spectrogram, waveform } = await draw(t, new Float32Array(RATE), RATE);
  assert.ok(spectrogram[0]!.every((value) => value === 0) && waveform[0]!.every((value) => value === 0));
});

test('levels end with the first that fits in a tile', () => {
  const counts = (columns: number) => levelsOf(columns).map(({ columnCount }) => columnCount);
  assert.deepEqual(counts(TILE_COLUMNS), [512]);
  assert.deepEqual(counts(TILE_COLUMNS + 1), [513, 129]);
  assert.deepEqual(counts(2_880_000), [2_880_000, 720_000, 180_000, 45_000, 11_250, 2_813, 704, 176]);
  assert.deepEqual(
    levelsOf(1_025).map(({ tileCount }) => tileCount),
    [3, 1],
  );
});
