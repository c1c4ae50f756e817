import { OnnxGraph } from '../../onnx-model/onnx-graph.ts';
import { loadSession } from '../../onnx-runtime.ts';

const SIZE = 1024;

/** GFLOP per CPU second of ONNX Runtime's own product of two 1024 x 1024 float32 matrices. */
export async function matmulGflopPerCpuSecond(
  threads: number,
  runs = 31,
): Promise<{ best: number; median: number }> {
  const graph = new OnnxGraph('matmul');
  const dims = [SIZE, SIZE];
  graph.output(
    'c',
    graph.node('MatMul', [graph.input('a', 'float32', dims), graph.input('b', 'float32', dims)]),
    'float32',
    dims,
  );
  const session = await loadSession(graph.toBytes(), {
    executionProviders: ['cpu'],
    intraOpThreads: threads,
  });
  const values = Float32Array.from({ length: SIZE * SIZE }, (_, i) => (i % 97) / 97);
  const speeds: number[] = [];
  for (let run = 0; run < runs; run++) {
    const before = process.cpuUsage();
    await session.run({ a: { dims, values }, b: { dims, values } });
    const { user, system } = process.cpuUsage(before);
    speeds.push((2 * SIZE ** 3) / 1e3 / (user + system));
  }
  await session.close();
  speeds.sort((a, b) => a - b);
  return { best: speeds.at(-1)!, median: speeds[runs >> 1]! };
}
