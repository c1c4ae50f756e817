import type { ValueName } from '../../onnx-model/onnx-types.ts';
import type { SafetensorsFile } from '../../safetensors/safetensors-file.ts';
import { LAYER_COUNT } from '../../tokenizer.ts';
import type { DecoderConfig } from '../model-config.ts';
import type { BuiltGraph } from './built-graph.ts';
import { causalConv } from './causal-conv.ts';
import { convNextUpsampling } from './conv-next-upsampling.ts';
import { decoderTransformer } from './decoder-transformer.ts';
import { centroidTable } from './encoder-back.ts';
import { StreamState } from './stream-state.ts';
import { vocoder } from './vocoder.ts';
import { WeightGraph } from './weight-graph.ts';

/** The decoder: `codes` [16, frames] to `audio` [1, 1, 1, frames x 1920], clamped to -1..1. */
export function buildDecoder(config: DecoderConfig, file: SafetensorsFile): BuiltGraph {
  const graph = new WeightGraph('decoder', file);
  const states = new StreamState(graph);
  const codes = graph.input('codes', 'int64', [LAYER_COUNT, 'steps']);
  const books = graph
    .split(codes, 0, LAYER_COUNT)
    .map((row) => graph.node('Squeeze', [row, graph.int64([0])]));
  const rows = graph.node('Add', [
    dequantize(graph, config, 'first', books.slice(0, 1)),
    dequantize(graph, config, 'rest', books.slice(1)),
  ]);
  let x = causalConv(graph, states, graph.toColumns(rows), 'decoder.pre_conv', {
    channels: config.codebook_dim,
    kernel: 3,
  });
  x = decoderTransformer(graph, states, config, x);
  x = convNextUpsampling(graph, states, config, x);
  x = vocoder(graph, states, config, x);
  graph.output('audio', graph.node('Clip', [x, graph.float32([-1], []), graph.float32([1], [])]), 'float32', [
    1,
    1,
    1,
    'samples',
  ]);
  return { bytes: graph.toBytes(), states: states.shapes };
}

/** Sum of the centroids of some books, projected: rows [frames, codebook width]. */
function dequantize(
  graph: WeightGraph,
  config: DecoderConfig,
  kind: 'first' | 'rest',
  books: readonly ValueName[],
): ValueName {
  const prefix = `decoder.quantizer.rvq_${kind}`;
  const vectors = books.map((codes, book) => {
    const codebook = `${prefix}.vq.layers.${book}._codebook`;
    const centroids = centroidTable(graph, `${codebook}.embedding_sum`, `${codebook}.cluster_usage`);
    return graph.node('Gather', [centroids, codes], { axis: 0 });
  });
  const sum = vectors.reduce((total, vector) => graph.node('Add', [total, vector]));
  const projection = graph.weightAs(`${prefix}.output_proj.weight`, [
    config.codebook_dim,
    config.codebook_dim / 2,
  ]);
  return graph.node('Gemm', [sum, projection], { transB: 1 });
}
