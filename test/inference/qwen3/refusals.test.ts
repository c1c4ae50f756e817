import assert from 'node:assert/strict';
import { appendFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { AppError } from '../../../src/errors.ts';
import { collectCodes } from '../../../src/inference/qwen3-tts-tokenizer/verify/collect.ts';
import {
  changedModelFolder,
  loadTokenizer,
  scratchFolder,
  smallConfig,
  smallModelFolder,
} from './small-model.ts';

async function assertRefused(folder: string, message: RegExp): Promise<void> {
  await assert.rejects(loadTokenizer(folder), (error) => {
    assert.ok(error instanceof AppError);
    assert.equal(error.code, 'MODEL_UNAVAILABLE');
    assert.match(error.message, message);
    return true;
  });
}

describe('a weights file is refused when', () => {
  test('a tensor is missing', async () => {
    const folder = await changedModelFolder((tensors) =>
      tensors.filter(({ name }) => name !== 'encoder.downsample.conv.weight'),
    );
    await assertRefused(
      folder,
      /tensor encoder\.downsample\.conv\.weight of shape \[32,32,4\] is missing\.$/,
    );
  });

  test('a tensor is renamed', async () => {
    const folder = await changedModelFolder((tensors) =>
      tensors.map((tensor) => ({ ...tensor, name: tensor.name.replace(/^decoder\.upsample/, 'decoder.up') })),
    );
    await assertRefused(folder, /tensor decoder\.upsample\.0\.0\.conv\.weight .*missing \(and 21 more\)/);
  });

  test('a tensor has another shape', async () => {
    const folder = await changedModelFolder((tensors) =>
      tensors.map((tensor) =>
        tensor.name === 'decoder.pre_conv.conv.weight' ? { ...tensor, shape: [32, 3, 32] } : tensor,
      ),
    );
    await assertRefused(
      folder,
      /decoder\.pre_conv\.conv\.weight should have shape \[32,32,3\], found \[32,3,32\]/,
    );
  });

  test('a tensor has an element type that the graphs cannot read', async () => {
    const folder = await changedModelFolder((tensors) =>
      tensors.map((tensor) =>
        tensor.name === 'encoder.encoder.layers.0.conv.bias'
          ? { ...tensor, dtype: 'F16', bytes: () => new Uint8Array(8) }
          : tensor,
      ),
    );
    await assertRefused(folder, /layers\.0\.conv\.bias should have element type F32 or BF16, found F16/);
  });

  test('it is truncated', async () => {
    const folder = await smallModelFolder();
    await truncate(join(folder, 'model.safetensors'), 1_000_000);
    await assertRefused(folder, /is damaged: it is truncated: expected \d+ bytes, found 1000000/);
  });

  test('it ends inside its header', async () => {
    const folder = await smallModelFolder();
    await truncate(join(folder, 'model.safetensors'), 100);
    await assertRefused(folder, /is damaged: its header needs \d+ bytes but the file has 100/);
  });

  test('it is longer than its header says', async () => {
    const folder = await smallModelFolder();
    await appendFile(join(folder, 'model.safetensors'), 'tail');
    await assertRefused(folder, /is damaged: it is longer than its header says/);
  });

  test('it is something else', async () => {
    const folder = await smallModelFolder();
    await writeFile(join(folder, 'model.safetensors'), '<!DOCTYPE html><title>404</title>');
    await assertRefused(folder, /does not start with a safetensors header/);
  });

  test('it is absent', async () => {
    const folder = await smallModelFolder();
    await rm(join(folder, 'model.safetensors'));
    await assertRefused(folder, /model\.safetensors does not exist/);
  });
});

describe('a configuration is refused when', () => {
  const cases: [name: string, from: string, to: string, message: RegExp][] = [
    ['it is of another model', 'qwen3_tts_tokenizer_12hz', 'mimi', /does not fit at model_type/],
    [
      'its rates do not give 80 ms a frame',
      '[8, 6, 5, 4]',
      '[8, 6, 5, 2]',
      /encoder_config\.upsampling_ratios/,
    ],
    ['it has fewer books', '"num_quantizers": 18', '"num_quantizers": 8', /encoder_config\.num_quantizers/],
    ['it pads in another way', '"pad_mode": "constant"', '"pad_mode": "reflect"', /encoder_config\.pad_mode/],
    ['it is not JSON', '{', '', /is not JSON/],
  ];
  for (const [name, from, to, message] of cases) {
    test(name, async () => {
      const folder = await smallModelFolder();
      await writeFile(join(folder, 'config.json'), smallConfig.replace(from, to));
      await assertRefused(folder, message);
    });
  }

  test('it is absent', async () => {
    await assertRefused(await scratchFolder(), /config\.json cannot be read/);
  });
});

test('a sample that is not a number is refused by its position', async () => {
  const tokenizer = await loadTokenizer(await smallModelFolder());
  const piece = new Float32Array(100).fill(0.1, 0, 50).fill(Number.NaN, 50);
  await assert.rejects(collectCodes(tokenizer.encode([new Float32Array(1_000), piece])), {
    code: 'AUDIO_CORRUPT',
    message: /Sample 1050 /,
  });
});

test('full attention ends at the last position of the model', async () => {
  const folder = await smallModelFolder();
  const short = smallConfig.replace(/"max_position_embeddings": 8000/, '"max_position_embeddings": 500');
  await writeFile(join(folder, 'config.json'), short);
  const tokenizer = await loadTokenizer(folder, { attention: 'full' });
  assert.equal((await collectCodes(tokenizer.encode(repeat(new Float32Array(24_000), 20)))).frameCount, 250);
  await assert.rejects(collectCodes(tokenizer.encode(repeat(new Float32Array(24_000), 21))), {
    code: 'AUDIO_TOO_LONG',
    limit: 20,
  });
});

function* repeat(piece: Float32Array, times: number): Generator<Float32Array> {
  for (let i = 0; i < times; i++) yield piece;
}
