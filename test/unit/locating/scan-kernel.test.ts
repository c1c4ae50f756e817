import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { chooseProbe, scanCoarsely } from '../../../src/locating/coarse-scan.ts';
import { compileKernel } from '../../../src/setup/compile-kernel.ts';
import { seededRandom } from '../../support/seeded-random.ts';

const kernel = new URL('../../../src/locating/kernel/scan-kernel.wasm', import.meta.url);

test('the program is what its text says: src/setup/compile-kernel.ts makes it', async () => {
  assert.deepEqual(await readFile(kernel), await compileKernel());
});

test('the first look finds the example where it was put, also behind many tiles, and where it begins', () => {
  const width = 7;
  const random = seededRandom(5);
  const values = Int16Array.from({ length: 40_000 * width }, () => 256 * random() - 128);
  const example = values.slice(3_000 * width, 3_016 * width);
  values.set(example, 39_980 * width);
  const probe = chooseProbe({ stepCount: 16, width, values: example });
  const found = scanCoarsely(probe, { stepCount: 40_000, width, values }, 3);
  assert.deepEqual(
    found.slice(0, 2).map(({ startStep, endStep }) => [startStep, endStep]),
    [
      [3_000, 3_016],
      [39_980, 39_996],
    ],
  );
  assert.ok(found[1]!.agreement > 0.9 && found[2]!.agreement < 0.6, JSON.stringify(found));
});
