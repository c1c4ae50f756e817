import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { collectCodes, collectSamples } from '../../../src/inference/qwen3-tts-tokenizer/verify/collect.ts';
import { testClip } from '../../../src/inference/qwen3-tts-tokenizer/verify/test-clip.ts';
import type { WrittenTensor } from '../../../src/inference/qwen3-tts-tokenizer/verify/write-safetensors.ts';
import { changedModelFolder, loadTokenizer, scratchFolder, smallModelFolder } from './small-model.ts';

const clip = testClip('files', 100_000);

test('weights behind symbolic links, as in a hub cache, give the same codes and the same id', async () => {
  const plain = await smallModelFolder();
  const hub = await scratchFolder();
  await mkdir(join(hub, 'blobs'));
  await mkdir(join(hub, 'snapshots', 'main'), { recursive: true });
  for (const [name, blob] of [
    ['config.json', 'c0ffee'],
    ['model.safetensors', 'decade'],
  ] as const) {
    await writeFile(join(hub, 'blobs', blob), await readFile(join(plain, name)));
    await symlink(join('..', '..', 'blobs', blob), join(hub, 'snapshots', 'main', name));
  }
  const cacheFolder = join(plain, 'cache');
  const direct = await loadTokenizer(plain, { cacheFolder });
  const linked = await loadTokenizer(join(hub, 'snapshots', 'main'), { cacheFolder });
  assert.equal(linked.id, direct.id);
  assert.deepEqual(await collectCodes(linked.encode([clip])), await collectCodes(direct.encode([clip])));
});

test('bfloat16 weights give what the same values give in float32', async () => {
  const rounded = (tensor: WrittenTensor) => {
    const words = new Uint32Array(tensor.bytes().buffer.slice(0));
    return words.map((word) => word & 0xffff0000);
  };
  const wide = await changedModelFolder((tensors) =>
    tensors.map((tensor) => ({ ...tensor, bytes: () => new Uint8Array(rounded(tensor).buffer) })),
  );
  const narrow = await changedModelFolder((tensors) =>
    tensors.map((tensor) => ({
      ...tensor,
      dtype: 'BF16',
      bytes: () => new Uint8Array(Uint16Array.from(rounded(tensor), (word) => word >>> 16).buffer),
    })),
  );
  const [fromWide, fromNarrow] = await Promise.all([loadTokenizer(wide), loadTokenizer(narrow)]);
  const codes = await collectCodes(fromWide.encode([clip]));
  assert.deepEqual(await collectCodes(fromNarrow.encode([clip])), codes);
  assert.deepEqual(fromNarrow.centroids(3), fromWide.centroids(3));
  assert.deepEqual(
    await collectSamples(fromNarrow.decode(codes)),
    await collectSamples(fromWide.decode(codes)),
  );
});

describe('the tokenizer id', () => {
  test('names the model, the build and the attention rule', async () => {
    const folder = await smallModelFolder();
    const [windowed, full] = await Promise.all([
      loadTokenizer(folder),
      loadTokenizer(folder, { attention: 'full' }),
    ]);
    assert.match(windowed.id, /^qwen3-tts-tokenizer-12hz@[0-9a-f]{12}\+w250$/);
    assert.equal(full.id, windowed.id.replace('+w250', '+full'));
  });

  test('changes with the weights, also when the file keeps its name and size', async () => {
    const folder = await smallModelFolder();
    const before = await loadTokenizer(folder);
    const other = await smallModelFolder(2);
    await rename(join(other, 'model.safetensors'), join(folder, 'model.safetensors'));
    const changed = await loadTokenizer(folder);
    assert.notEqual(changed.id, before.id);
    assert.notDeepEqual(
      await collectCodes(changed.encode([clip])),
      await collectCodes(before.encode([clip])),
    );
  });
});

test('a damaged graph in the cache is built again', async () => {
  const folder = await smallModelFolder();
  const expected = await collectCodes((await loadTokenizer(folder)).encode([clip]));
  const cache = join(folder, 'cache');
  const graphs = (await readdir(cache)).filter((name) => name.endsWith('.onnx'));
  assert.equal(graphs.length, 2);
  for (const name of graphs) await writeFile(join(cache, name), 'not a graph');
  const tokenizer = await loadTokenizer(folder);
  assert.deepEqual(await collectCodes(tokenizer.encode([clip])), expected);
  for (const name of graphs)
    assert.notEqual((await readFile(join(cache, name))).length, 'not a graph'.length);
});

test('the weights are hashed once and then recognised by size, time and inode', async () => {
  const folder = await smallModelFolder();
  const { id } = await loadTokenizer(folder);
  const cache = join(folder, 'cache');
  const record = (await readdir(cache)).find((name) => name.startsWith('weights-'))!;
  const kept = JSON.parse(await readFile(join(cache, record), 'utf8')) as object;
  await writeFile(join(cache, record), JSON.stringify({ ...kept, sha256: '0'.repeat(64) }));
  assert.notEqual((await loadTokenizer(folder)).id, id);
});

test('centroids are the running sums over the usage counts', async () => {
  const tokenizer = await loadTokenizer(await smallModelFolder());
  const { width, values } = tokenizer.centroids(15);
  assert.equal(width, 16);
  assert.equal(values.length, 256 * 16);
  assert.ok(values.every((value) => Math.abs(value) <= 1));
  assert.throws(() => tokenizer.centroids(16), RangeError);
});
