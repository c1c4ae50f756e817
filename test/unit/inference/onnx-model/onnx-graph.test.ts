import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { OnnxGraph } from '../../../../src/inference/onnx-model/onnx-graph.ts';
import { loadSession } from '../../../../src/inference/onnx-runtime.ts';

const options = { executionProviders: ['cpu'], intraOpThreads: 1 } as const;

test('a graph of constants, attributes and a named dimension runs', async () => {
  const graph = new OnnxGraph('example');
  const input = graph.input('x', 'float32', ['rows', 2]);
  const [left, right] = graph.split(input, 1, 2);
  const scaled = graph.node('Mul', [left!, graph.float32([3])]);
  const leaky = graph.node('LeakyRelu', [right!], { alpha: { float: 0.5 } });
  graph.output('y', graph.node('Concat', [scaled, leaky], { axis: 1 }), 'float32', ['rows', 2]);
  const session = await loadSession(graph.toBytes(), options);
  const { y } = await session.run({ x: { dims: [2, 2], values: Float32Array.of(1, -2, 3, 4) } });
  await session.close();
  assert.deepEqual(y, { dims: [2, 2], values: Float32Array.of(3, -1, 9, 4) });
});

test('weights are read from another file at an offset', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'onnx-graph-'));
  await writeFile(join(folder, 'weights.bin'), new Uint8Array(Float32Array.of(9, 9, 5, 7).buffer));
  const graph = new OnnxGraph('example');
  const data = { location: 'weights.bin', byteOffset: 8, byteLength: 8 };
  const weight = graph.external('weight', 'float32', [2], data);
  assert.equal(graph.external('weight', 'float32', [2], data), weight);
  graph.output('y', graph.node('Add', [graph.input('x', 'float32', [2]), weight]), 'float32', [2]);
  const session = await loadSession(graph.toBytes(), { ...options, weightsFolder: folder });
  const { y } = await session.run({ x: { dims: [2], values: Float32Array.of(1, 1) } });
  await session.close();
  await rm(folder, { recursive: true });
  assert.deepEqual(y!.values, Float32Array.of(6, 8));
});
