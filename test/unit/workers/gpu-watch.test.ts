import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { hasGpuSigns } from '../../../src/workers/gpu-signs.ts';
import { createGpuWatch, parseGpuReadings } from '../../../src/workers/gpu-watch.ts';
import { fakeNvidiaSmi } from '../../support/fake-nvidia-smi.ts';

const mebibyte = 1024 ** 2;

describe('what nvidia-smi prints', () => {
  test('is read line by line', () => {
    assert.deepEqual(parseGpuReadings('NVIDIA H100 80GB HBM3, 1024, 81559, 37\nTesla T4, 3, 15360, 0\n'), [
      {
        name: 'NVIDIA H100 80GB HBM3',
        memoryUsedBytes: 1024 * mebibyte,
        memoryTotalBytes: 81559 * mebibyte,
        utilization: 0.37,
      },
      { name: 'Tesla T4', memoryUsedBytes: 3 * mebibyte, memoryTotalBytes: 15360 * mebibyte, utilization: 0 },
    ]);
    assert.deepEqual(parseGpuReadings('\n'), []);
  });

  test('may leave figures out', () => {
    assert.deepEqual(parseGpuReadings('NVIDIA GB10, [N/A], [N/A], [Not Supported]'), [
      { name: 'NVIDIA GB10', memoryUsedBytes: null, memoryTotalBytes: null, utilization: null },
    ]);
  });

  for (const line of [
    'No devices were found',
    'Tesla T4, 3 MiB, 15360 MiB, 0 %',
    'Tesla T4, 3, 15360',
    'Tesla T4, -3, 15360, 0',
    'Tesla T4, 3, 15360, 101',
    ', 3, 15360, 0',
  ]) {
    test(`is refused as a whole: ${line}`, () => {
      assert.throws(
        () => parseGpuReadings(`Tesla T4, 3, 15360, 0\n${line}\n`),
        (error: Error) => error.message.includes(line),
      );
    });
  }
});

describe('the GPU watch', () => {
  test('asks the program, and not again within 2 s', async (t) => {
    const fake = await fakeNvidiaSmi(t, 'echo "Tesla T4, 3, 15360, 5"');
    let now = 0;
    const watch = createGpuWatch(fake.path, assert.fail, () => now);
    const [gpu] = await watch.read();
    assert.equal(gpu?.name, 'Tesla T4');
    now = 1_999;
    await watch.read();
    assert.equal((await readFile(fake.calls, 'utf8')).split('\n').length - 1, 1);
    now = 2_000;
    await watch.read();
    const calls = (await readFile(fake.calls, 'utf8')).trim().split('\n');
    assert.deepEqual(
      calls,
      Array(2).fill(
        '--query-gpu=name,memory.used,memory.total,utilization.gpu --format=csv,noheader,nounits',
      ),
    );
  });

  for (const [what, script] of [
    ['fails', 'exit 9'],
    ['talks nonsense', 'echo Hello'],
  ] as const) {
    test(`shows no GPU when the program ${what}, and says so once`, async (t) => {
      const fake = await fakeNvidiaSmi(t, script);
      const told: string[] = [];
      let now = 0;
      const watch = createGpuWatch(
        fake.path,
        ({ message }) => told.push(message),
        () => now,
      );
      assert.deepEqual(await watch.read(), []);
      now = 10_000;
      assert.deepEqual(await watch.read(), []);
      assert.equal(told.length, 1);
    });
  }

  test('runs nothing where there is no program', async () => {
    assert.deepEqual(await createGpuWatch(null, assert.fail).read(), []);
  });
});

test('nvidia-smi on PATH is a sign of a GPU', async (t) => {
  const fake = await fakeNvidiaSmi(t, 'exit 0');
  assert.equal(await hasGpuSigns(fake.folder), true);
});
