import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadVerifiedModel } from '../../inference/model-manifest.ts';
import { phonographManifestSchema } from '../../inference/phonograph-base/phonograph-manifest.ts';
import { parseModelConfig } from '../../inference/qwen3-tts-tokenizer/model-config.ts';
import { readTensor } from '../../inference/safetensors/read-tensor.ts';
import { openSafetensors } from '../../inference/safetensors/safetensors-file.ts';
import { findSentenceModelFiles } from '../../inference/sentence-model/sentence-model-files.ts';
import type { FuzzTarget } from '../fuzz-target.ts';
import { joined, mutateBytes } from '../mutate/mutate-bytes.ts';
import { hostileValue, mutateJson } from '../mutate/mutate-json.ts';
import { mutateText } from '../mutate/mutate-text.ts';
import type { Random } from '../seeded-random.ts';

const table = {
  __metadata__: { format: 'pt' },
  'encoder.weight': { dtype: 'F32', shape: [4, 8], data_offsets: [0, 128] },
  'encoder.bias': { dtype: 'BF16', shape: [8], data_offsets: [128, 144] },
  'decoder.ids': { dtype: 'I64', shape: [2], data_offsets: [144, 160] },
};

function safetensors(header: string | Uint8Array, announced?: bigint): Uint8Array {
  const text = typeof header === 'string' ? Buffer.from(header) : header;
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(announced ?? BigInt(text.length));
  return joined(length, text, new Uint8Array(160));
}

const sizes = [0, -1, 1, 8, 128, 2 ** 31, 2 ** 32, 2 ** 53, 1e300, 0.5];

function mutateTable(random: Random): Uint8Array {
  const changed = structuredClone(table) as unknown as Record<
    string,
    { shape: number[]; data_offsets: number[]; dtype: unknown }
  >;
  const entry = changed[random.pick(['encoder.weight', 'encoder.bias', 'decoder.ids'])]!;
  switch (random.below(5)) {
    case 0:
      entry.shape[random.below(3)] = random.pick(sizes);
      break;
    case 1:
      entry.data_offsets[random.below(2)] = random.pick(sizes);
      break;
    case 2:
      entry.dtype = random.pick(['F64', 'F16', 'BOOL', 'toString', '', hostileValue(random)]);
      break;
    default:
      return safetensors(JSON.stringify(mutateJson(table, random)) ?? 'null', lie(random));
  }
  return safetensors(JSON.stringify(changed), lie(random));
}

const lie = (random: Random): bigint | undefined =>
  random.chance(0.15)
    ? random.pick([0n, 1n, 2n, 99_999_999n, 2n ** 31n, 2n ** 53n, 2n ** 63n, 2n ** 64n - 1n])
    : undefined;

const modelFile = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../../models/${name}`, import.meta.url)), 'utf8');
const manifest = JSON.parse(modelFile('phonograph-base/manifest.json')) as unknown;
const config = {
  model_type: 'qwen3_tts_tokenizer_12hz',
  encoder_config: { num_quantizers: 32, head_dim: 64 },
  decoder_config: { codebook_dim: 512 },
};
const sentence = { hidden_size: 384, max_position_embeddings: 512, model_type: 'bert' };

export const modelTargets: readonly FuzzTarget[] = [
  {
    name: 'safetensors',
    what: 'headers of weights: lengths, shapes, offsets',
    shortCases: 1_300,
    async open({ folder }) {
      const path = join(folder, 'case.safetensors');
      const take = async (bytes: Uint8Array) => {
        writeFileSync(path, bytes);
        const file = await openSafetensors(path);
        for (const name of file.tensors.keys())
          if (name === 'encoder.weight' || name === 'encoder.bias') await readTensor(file, name);
        return file.tensors.size;
      };
      const sane = safetensors(JSON.stringify(table));
      return {
        bombs: [
          { name: 'a header of 2^64 - 1 bytes', bytes: safetensors('{}', 2n ** 64n - 1n) },
          { name: 'a header of 99 MB that are not there', bytes: safetensors('{}', 99_000_000n) },
          { name: 'a header of a million brackets', bytes: () => safetensors('['.repeat(1_000_000)) },
          {
            name: 'a tensor 100,000 levels deep',
            bytes: () => safetensors(`{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`),
          },
          {
            name: 'a shape of 100,000 ones',
            bytes: () =>
              safetensors(
                JSON.stringify({ a: { dtype: 'F32', shape: Array(100_000).fill(1), data_offsets: [0, 4] } }),
              ),
          },
          {
            name: 'a million empty tensors',
            bytes: () =>
              safetensors(
                JSON.stringify(
                  Object.fromEntries(
                    Array.from({ length: 100_000 }, (_, index) => [
                      `t${index}`,
                      { dtype: 'F32', shape: [0], data_offsets: [0, 0] },
                    ]),
                  ),
                ),
              ),
          },
        ],
        mutate: (random) => (random.chance(0.3) ? mutateBytes(sane, random) : mutateTable(random)),
        async run(bytes) {
          await take(bytes);
        },
        async check() {
          assert.equal(await take(sane), 3, 'a sane file reads otherwise');
        },
      };
    },
  },
  {
    name: 'model-config',
    what: 'manifests and configurations of models',
    shortCases: 1_300,
    async open({ folder }) {
      const models = ['manifest', 'sentence'].map((name) => join(folder, name));
      for (const model of models) mkdirSync(join(model, 'onnx'), { recursive: true });
      writeFileSync(join(models[1]!, 'onnx/model.onnx'), 'none');
      for (const name of ['tokenizer.json', 'tokenizer_config.json'])
        writeFileSync(join(models[1]!, name), '{}');
      const readers: readonly ((text: string) => Promise<unknown> | unknown)[] = [
        (text) => parseModelConfig(text, 'config.json'),
        async (text) => {
          writeFileSync(join(models[0]!, 'manifest.json'), text);
          await loadVerifiedModel(models[0]!, phonographManifestSchema);
        },
        async (text) => {
          writeFileSync(join(models[1]!, 'config.json'), text);
          await findSentenceModelFiles(models[1]!);
        },
      ];
      const seeds = [config, manifest, sentence];
      const sane = JSON.stringify(config);
      return {
        bombs: ['['.repeat(500_000), `${'{"a":'.repeat(200_000)}`, '"', '', 'null', '\ufeff{}'].flatMap(
          (text) =>
            seeds.map((_, index) => ({
              name: `${text.slice(0, 8)} to reader ${index}`,
              bytes: Buffer.from(`${index}${text}`),
            })),
        ),
        mutate(random) {
          const index = random.below(seeds.length);
          const text = JSON.stringify(mutateJson(seeds[index], random)) ?? '';
          return Buffer.from(`${index}${random.chance(0.2) ? mutateText(text, random) : text}`);
        },
        // The first letter says who reads the rest.
        async run(bytes) {
          const text = Buffer.from(bytes).toString('utf8');
          await readers[Number(text[0])]?.(text.slice(1));
        },
        check() {
          parseModelConfig(sane, 'config.json');
        },
      };
    },
  },
];
