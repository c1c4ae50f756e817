import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { SystemStatusDocument } from '../../src/client/generated/operations.ts';
import { fakeNvidiaSmi } from '../support/fake-nvidia-smi.ts';
import { writeSmallWeights } from '../support/small-weights.ts';
import { startTestApp } from '../support/start-test-app.ts';

const qwen = 'qwen3-tts-tokenizer-12hz';

describe('system', () => {
  test('shows the GPUs that nvidia-smi shows, and that the bundled tokenizer runs on the processor', async (t) => {
    const fake = await fakeNvidiaSmi(t, 'echo "Tesla T4, 1024, 15360, 5"');
    const service = await startTestApp({ config: { searchPath: fake.folder } });
    t.after(() => service.close());
    const { system } = await service.execute(SystemStatusDocument, {});
    const [processor, gpu, ...more] = system.devices;
    assert.deepEqual(more, []);
    assert.equal(processor?.provider, 'CPU');
    assert.ok(processor?.memoryUsedBytes && processor.memoryTotalBytes);
    assert.ok(processor.memoryUsedBytes < processor.memoryTotalBytes);
    assert.deepEqual(gpu, {
      name: 'Tesla T4',
      provider: 'CUDA',
      memoryUsedBytes: 1024 ** 3,
      memoryTotalBytes: 15 * 1024 ** 3,
      utilization: 0.05,
    });
    assert.deepEqual(
      system.executionProviders.map(({ provider, used }) => [provider, used]),
      [
        ['CUDA', false],
        ['WEBGPU', false],
        ['CPU', true],
      ],
    );
    assert.match(system.executionProviders[0]?.reason ?? '', /runs on the processor only/);
    assert.equal(system.ingestWaitsFor, null);
  });
});

describe('a tokenizer on a provider that does not work', () => {
  test('keeps the service from starting, or gives way to the processor, which is told', async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'phonograph-weights-'));
    t.after(() => rm(folder, { recursive: true }));
    await writeSmallWeights(join(folder, qwen));
    const config = {
      tokenizerName: qwen,
      pulledModelsFolder: folder,
      // The libraries of CUDA are not part of the installation.
      executionProvider: 'cuda',
      searchPath: folder,
    } as const;
    await assert.rejects(startTestApp({ config }), {
      code: 'MODEL_UNAVAILABLE',
      message: /It cannot run on cuda\. .*PHONOGRAPH_EXECUTION_PROVIDER/,
    });
    const service = await startTestApp({ config: { ...config, tokenizerFallback: true } });
    t.after(() => service.close());
    const { system } = await service.execute(SystemStatusDocument, {});
    assert.equal(system.tokenizer.name, qwen);
    assert.equal(system.tokenizer.executionProvider, 'CPU');
    assert.equal(system.tokenizer.fallbackReason, null);
    assert.match(system.executionProviders[0]?.reason ?? '', /No execution provider can run the tokenizer/);
    const line = service.log.find(({ message }) => message === 'the tokenizer runs on cpu');
    assert.equal(line?.level, 'warn');
  });
});
