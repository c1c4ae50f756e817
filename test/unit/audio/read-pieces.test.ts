import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { readPieces, type SoundPiece } from '../../../src/audio/read-pieces.ts';
import { wavBytes } from '../../support/audio-fixtures.ts';

const limits = { maxDurationS: 600, ffmpegPath: null };
let folder: string;
let path: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phonograph-pieces-'));
  path = join(folder, 'ramp.wav');
  // 70 s; each second has a level of its own, with 50 ms of quiet at 25.5 s.
  const pcm = Float32Array.from({ length: 70 * 24_000 }, (_, index) => {
    const atS = index / 24_000;
    const isQuiet = atS > 25.5 && atS < 25.55;
    return isQuiet ? 0 : (Math.floor(atS) / 100) * (index % 2 === 0 ? 1 : 0.9);
  });
  await writeFile(path, wavBytes([pcm], 24_000));
});
after(() => rm(folder, { recursive: true, force: true }));

async function read(pieces: readonly SoundPiece[] | null) {
  const found: { startS: number; samples: Float32Array }[] = [];
  for await (const piece of readPieces(path, limits, 16_000, pieces)) found.push(piece);
  return found;
}
const levelAt = (samples: Float32Array, atS: number) =>
  samples.subarray(atS * 16_000 + 1_000, atS * 16_000 + 9_000).reduce((sum, value) => sum + value, 0) / 8_000;

test('pieces are cut where they were asked for, several of a second and one over many', async () => {
  const pieces = [
    { startS: 1, endS: 1.5 },
    { startS: 1.5, endS: 1.75 },
    { startS: 10, endS: 35 },
    { startS: 69, endS: 72 },
  ];
  const found = await read(pieces);
  assert.deepEqual(
    found.map(({ startS, samples }) => [startS, samples.length / 16_000]),
    [
      [1, 0.5],
      [1.5, 0.25],
      [10, 25],
      [69, 1],
    ],
  );
  for (const second of [0, 7, 24]) {
    assert.ok(Math.abs(levelAt(found[2]!.samples, second) - ((10 + second) / 100) * 0.95) < 0.005);
  }
  assert.deepEqual(await read([]), []);
});

test('without pieces all of it comes, cut where it is quiet', async () => {
  const found = await read(null);
  assert.equal(
    found.reduce((sum, { samples }) => sum + samples.length, 0),
    70 * 16_000,
  );
  assert.ok(found.every(({ samples }) => samples.length <= 28 * 16_000));
  assert.ok(Math.abs(found[1]!.startS - 25.52) < 0.05, `${found[1]!.startS}`);
});
