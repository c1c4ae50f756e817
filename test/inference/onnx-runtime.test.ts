import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { AppError } from '../../src/errors.ts';
import { loadSession } from '../../src/inference/onnx-runtime.ts';
import { modelFolder } from './phonograph-fixture.ts';

const options = { executionProviders: ['cpu'], intraOpThreads: 1 } as const;

test('a file that is no graph is refused by name', async () => {
  const attempt = loadSession(join(modelFolder, 'manifest.json'), options);
  await assert.rejects(attempt, (error) => {
    assert.ok(error instanceof AppError);
    assert.equal(error.code, 'MODEL_UNAVAILABLE');
    assert.match(error.message, /manifest\.json could not be opened on cpu/);
    return true;
  });
});

test('an input of the wrong shape is refused with its name and shape', async () => {
  const session = await loadSession(join(modelFolder, 'encoder.onnx'), options);
  const inputs = { pcm: { dims: [2, 240], values: new Float32Array(480) } };
  await assert.rejects(session.run(inputs), (error) => {
    assert.ok(error instanceof AppError);
    assert.match(error.message, /encoder\.onnx refused its input pcm \[2, 240\]/);
    return true;
  });
  await session.close();
});
