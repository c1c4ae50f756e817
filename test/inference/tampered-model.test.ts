import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { AppError } from '../../src/errors.ts';
import { loadPhonographBase } from '../../src/inference/phonograph-base/load-phonograph-base.ts';
import { modelFolder } from './phonograph-fixture.ts';

describe('a damaged model folder is refused', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'phonograph-model-'));
    await cp(modelFolder, folder, { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function assertRefused(message: RegExp): Promise<void> {
    await assert.rejects(loadPhonographBase(folder), (error) => {
      assert.ok(error instanceof AppError);
      assert.equal(error.code, 'MODEL_UNAVAILABLE');
      assert.match(error.message, message);
      return true;
    });
  }

  test('when a file is missing', async () => {
    await rm(join(folder, 'weights.bin'));
    await assertRefused(/weights\.bin is missing/);
  });

  test('when a file is truncated', async () => {
    await truncate(join(folder, 'weights.bin'), 1000);
    await assertRefused(/weights\.bin has 1000 bytes instead of \d+/);
  });

  test('when one byte of a file is changed', async () => {
    const file = join(folder, 'encoder.onnx');
    const bytes = await readFile(file);
    bytes[500]! ^= 1;
    await writeFile(file, bytes);
    await assertRefused(/encoder\.onnx was changed/);
  });

  test('when the manifest is missing, broken or incomplete', async () => {
    await writeFile(join(folder, 'manifest.json'), '{"name": "phonograph-base"}');
    await assertRefused(/manifest\.json does not read: .*ruleVersion/s);
    await writeFile(join(folder, 'manifest.json'), 'not json');
    await assertRefused(/manifest\.json does not read: it is not JSON/);
    await rm(join(folder, 'manifest.json'));
    await assertRefused(/manifest\.json is missing/);
  });
});
