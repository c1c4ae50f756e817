import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { expectedTensors } from '../../../src/inference/qwen3-tts-tokenizer/expected-tensors.ts';
import { loadModelConfig } from '../../../src/inference/qwen3-tts-tokenizer/model-config.ts';

const folder = join(import.meta.dirname, '../../golden/qwen3/full');

/** Tensors of the official file that neither encoding nor decoding reads. */
const unused = [
  /codebook\.initialized$/,
  /^encoder\.quantizer\..*output_proj\.weight$/,
  /^decoder\.quantizer\..*input_proj\.weight$/,
  /acoustic_residual_vector_quantizer\.layers\.(1[5-9]|2\d|30)\./,
];

test('names and shapes at full size are those of the 496 tensors of the published model class', async () => {
  const reference = JSON.parse(await readFile(join(folder, 'reference-tensors.json'), 'utf8')) as Record<
    string,
    number[]
  >;
  assert.equal(Object.keys(reference).length, 496);
  const needed = Object.entries(reference).filter(([name]) => !unused.some((pattern) => pattern.test(name)));
  const expected = expectedTensors(await loadModelConfig(join(folder, 'config.json')));
  assert.deepEqual(Object.fromEntries(expected), Object.fromEntries(needed));
});
