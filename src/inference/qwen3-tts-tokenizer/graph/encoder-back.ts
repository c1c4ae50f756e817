import type { ValueName } from '../../onnx-model/onnx-types.ts';
import type { SafetensorsFile } from '../../safetensors/safetensors-file.ts';
import { LAYER_COUNT } from '../../tokenizer.ts';
import type { EncoderConfig } from '../model-config.ts';
import { headWidth } from '../model-config.ts';
import { attention, attentionInputs, keepAttention } from './attention.ts';
import type { BuiltGraph } from './built-graph.ts';
import { lastSteps, StreamState } from './stream-state.ts';
import { WeightGraph } from './weight-graph.ts';

const DOWNSAMPLE_KERNEL = 4;
const DOWNSAMPLE_STRIDE = 2;
/** Transformer steps of the former block under the downsampling kernel. */
const DOWNSAMPLE_CONTEXT = DOWNSAMPLE_KERNEL - DOWNSAMPLE_STRIDE;

/**
 * The back of the encoder: `features` [steps, hidden] to `codes` [16, frames], 2 steps a frame.
 * `pick` names the rows under the downsampling kernel: 0 and 1 are the last two of the former block, the rest is
 * this block; repeating an index is how the reference pads at both ends of a recording.
 */
export function buildEncoderBack(
  config: EncoderConfig,
  file: SafetensorsFile,
  pastSteps: number | null,
): BuiltGraph {
  const graph = new WeightGraph('encoder_back', file);
  const states = new StreamState(graph);
  const hidden = config.hidden_size;
  const features = graph.input('features', 'float32', ['steps', hidden]);
  const pick = graph.input('pick', 'int64', ['picked']);
  const rows = transformer(graph, states, config, features, pastSteps);

  const tail = states.add([DOWNSAMPLE_CONTEXT, hidden]);
  const extended = graph.node('Concat', [tail, rows], { axis: 0 });
  states.keep(lastSteps(graph, extended, DOWNSAMPLE_CONTEXT, 0));
  const picked = graph.node('Gather', [extended, pick], { axis: 0 });
  const frames = graph.node(
    'Conv',
    [graph.toColumns(picked), graph.kernel('encoder.downsample.conv.weight')],
    {
      kernel_shape: [1, DOWNSAMPLE_KERNEL],
      strides: [1, DOWNSAMPLE_STRIDE],
    },
  );
  const embeddings = graph.toRows(frames);
  const codes = [
    ...quantize(graph, config, embeddings, 'semantic', 1),
    ...quantize(graph, config, embeddings, 'acoustic', LAYER_COUNT - 1),
  ];
  const matrix = graph.node('Cast', [graph.node('Concat', codes, { axis: 0 })], { to: 4 });
  graph.output('codes', matrix, 'uint16', [LAYER_COUNT, 'frames']);
  return { bytes: graph.toBytes(), states: states.shapes };
}

function transformer(
  graph: WeightGraph,
  states: StreamState,
  config: EncoderConfig,
  features: ValueName,
  pastSteps: number | null,
): ValueName {
  const shape = {
    headCount: config.num_attention_heads,
    headWidth: headWidth(config),
    layerCount: config.num_hidden_layers,
    pastSteps,
  };
  const inputs = attentionInputs(graph, states, shape);
  const present: ValueName[] = [];
  let x = features;
  for (let layer = 0; layer < config.num_hidden_layers; layer++) {
    const prefix = `encoder.encoder_transformer.layers.${layer}`;
    const norm = (rows: ValueName, name: string) =>
      graph.node(
        'LayerNormalization',
        [rows, graph.weight(`${prefix}.${name}.weight`), graph.weight(`${prefix}.${name}.bias`)],
        { axis: -1, epsilon: { float: config.norm_eps } },
      );
    const addScaled = (rows: ValueName, branch: ValueName, name: string) =>
      graph.node('Add', [rows, graph.node('Mul', [branch, graph.weight(`${prefix}.${name}.scale`)])]);
    const attended = attention(
      graph,
      norm(x, 'input_layernorm'),
      `${prefix}.self_attn`,
      layer,
      inputs,
      shape,
    );
    present.push(...attended.present);
    x = addScaled(x, attended.rows, 'self_attn_layer_scale');
    const wide = graph.linear(norm(x, 'post_attention_layernorm'), `${prefix}.mlp.fc1`);
    x = addScaled(x, graph.linear(graph.node('Gelu', [wide]), `${prefix}.mlp.fc2`), 'mlp_layer_scale');
  }
  keepAttention(graph, states, shape, present);
  return x;
}

/**
 * Residual quantisation of rows [frames, hidden]; one [1, frames] row of codes for each book.
 * The nearest centroid is the one with the largest x.c - |c|^2 / 2.
 */
function quantize(
  graph: WeightGraph,
  config: EncoderConfig,
  rows: ValueName,
  kind: 'semantic' | 'acoustic',
  bookCount: number,
): ValueName[] {
  const prefix = `encoder.quantizer.${kind}_residual_vector_quantizer`;
  const projection = graph.weightAs(`${prefix}.input_proj.weight`, [
    config.vector_quantization_hidden_dimension,
    config.hidden_size,
  ]);
  let residual = graph.node('Gemm', [rows, projection], { transB: 1 });
  return Array.from({ length: bookCount }, (_, book) => {
    const codebook = `${prefix}.layers.${book}.codebook`;
    const centroids = centroidTable(graph, `${codebook}.embed_sum`, `${codebook}.cluster_usage`);
    const squares = graph.node('ReduceSumSquare', [centroids, graph.int64([1])], { keepdims: 0 });
    const offset = graph.node('Mul', [squares, graph.float32([-0.5], [])]);
    const scores = graph.node('Gemm', [residual, centroids, offset], { transB: 1 });
    const code = graph.node('ArgMax', [scores], { axis: 1, keepdims: 0 });
    residual = graph.node('Sub', [residual, graph.node('Gather', [centroids, code], { axis: 0 })]);
    return graph.node('Unsqueeze', [code, graph.int64([0])]);
  });
}

/** Centroids are stored as running sums and counts; a count below 1e-5 counts as 1e-5. */
export function centroidTable(graph: WeightGraph, sumName: string, usageName: string): ValueName {
  const usage = graph.node('Max', [graph.weight(usageName), graph.float32([1e-5], [])]);
  return graph.node('Div', [graph.weight(sumName), graph.node('Unsqueeze', [usage, graph.int64([1])])]);
}
