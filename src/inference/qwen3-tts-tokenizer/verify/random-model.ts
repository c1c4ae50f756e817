import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectedTensors } from '../expected-tensors.ts';
import { parseModelConfig } from '../model-config.ts';
import { textKey, uniformValues } from './random-values.ts';
import type { WrittenTensor } from './write-safetensors.ts';
import { writeSafetensors } from './write-safetensors.ts';

/** Values of a tensor spread evenly over centre - spread .. centre + spread. */
interface Spread {
  readonly centre: number;
  readonly spread: number;
}

type Rule = readonly [pattern: RegExp, spread: (shape: readonly number[]) => Spread];

/** Spread that keeps the variance of a sum over `inputs` terms, times `gain` squared. */
const fanIn = (inputs: number, gain: number): Spread => ({ centre: 0, spread: gain * Math.sqrt(3 / inputs) });
const around = (centre: number, spread: number) => (): Spread => ({ centre, spread });

/** The first pattern that a tensor's name matches says how it is filled. make_golden.py reads the file that they make. */
const rules: readonly Rule[] = [
  [/cluster_usage$/, around(1, 0.5)],
  [/embed_sum$/, around(0, 0.5)],
  [/embedding_sum$/, around(0, 0.5)],
  [/_layer_scale\.scale$/, around(0.2, 0.1)],
  [/norm\.weight$/, around(1, 0.2)],
  [/(norm|conv|proj|pwconv1|pwconv2)\.bias$/, around(0, 0.05)],
  [/\.(alpha|beta)$/, around(0, 0.5)],
  [/\.gamma$/, around(0.3, 0.2)],
  [/decoder\.decoder\.6\.conv\.weight$/, ([, inputs, kernel]) => fanIn(inputs! * kernel!, 0.1)],
  [/conv2\.conv\.weight$/, ([, inputs, kernel]) => fanIn(inputs! * kernel!, 0.4)],
  [/^decoder\.decoder\..*block\.1\.conv\.weight$/, ([inputs]) => fanIn(inputs! * 2, 1)],
  [/^decoder\.upsample\..*\.0\.conv\.weight$/, ([inputs]) => fanIn(inputs!, 1)],
  [/^encoder\.encoder\..*conv\.weight$/, ([, inputs, kernel]) => fanIn(inputs! * kernel!, 1.3)],
  [
    /\.weight$/,
    ([, ...rest]) =>
      fanIn(
        rest.reduce((product, size) => product * size, 1),
        1,
      ),
  ],
];

/**
 * Writes config.json and a model.safetensors of random float32 weights with the shapes that the configuration asks
 * for. The same seed gives the same file everywhere. Random weights prove shapes, exactness and speed, not quality.
 */
export async function writeRandomModel(folder: string, configText: string, seed: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'config.json'), configText);
  await writeSafetensors(join(folder, 'model.safetensors'), randomTensors(configText, seed));
}

/** The tensors that a configuration asks for, float32, random by seed. */
export function randomTensors(configText: string, seed: number): WrittenTensor[] {
  return [...expectedTensors(parseModelConfig(configText, 'config.json'))].map(([name, shape]) => ({
    name,
    dtype: 'F32',
    shape,
    bytes: () => new Uint8Array(randomTensor(name, shape, seed).buffer),
  }));
}

function randomTensor(name: string, shape: readonly number[], seed: number): Float32Array {
  const rule = rules.find(([pattern]) => pattern.test(name));
  if (rule === undefined) throw new Error(`no rule fills tensor ${name}`);
  const { centre, spread } = rule[1](shape);
  const count = shape.reduce((product, size) => product * size, 1);
  return uniformValues((textKey(name) + Math.imul(seed, 0x85ebca6b)) | 0, count).map(
    (u) => centre + spread * u,
  );
}
