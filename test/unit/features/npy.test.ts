import assert from 'node:assert/strict';
import { test } from 'node:test';
import { npyHeader, npyRow } from '../../../src/features/playback/npy.ts';
import { NPY_HEADER_BYTES } from '../../../src/lib/npy-header.ts';
import { parseNpy } from '../../support/parse-npy.ts';

test('header and rows make a NumPy file, also of no frames and of very many', () => {
  for (const frameCount of [0, 1, 7]) {
    const values = Uint16Array.from({ length: 16 * frameCount }, (_, index) => (index * 37) % 2_048);
    const rows = Array.from({ length: 16 }, (_, layer) => npyRow({ frameCount, values }, layer));
    const array = parseNpy(Buffer.concat([npyHeader(frameCount), ...rows]));
    assert.deepEqual([array.descr, array.shape], ['<u2', [16, frameCount]]);
    assert.deepEqual(array.values, values);
  }
  assert.equal(npyHeader(1_000_000_000).length, NPY_HEADER_BYTES);
});
