import type { ValueName } from '../../onnx-model/onnx-types.ts';
import type { DecoderConfig } from '../model-config.ts';
import { headWidth } from '../model-config.ts';
import { attention, attentionInputs, keepAttention } from './attention.ts';
import type { StreamState } from './stream-state.ts';
import type { WeightGraph } from './weight-graph.ts';

const PREFIX = 'decoder.pre_transformer';

/** The sliding-window transformer of the decoder on columns [1, latent, 1, steps], one step a frame. */
export function decoderTransformer(
  graph: WeightGraph,
  states: StreamState,
  config: DecoderConfig,
  columns: ValueName,
): ValueName {
  const shape = {
    headCount: config.num_attention_heads,
    headWidth: headWidth(config),
    layerCount: config.num_hidden_layers,
    pastSteps: config.sliding_window,
  };
  const inputs = attentionInputs(graph, states, shape);
  const present: ValueName[] = [];
  const norm = (rows: ValueName, name: string) =>
    rootMeanSquareNorm(graph, rows, `${PREFIX}.${name}`, config);
  let x = graph.linear(graph.toRows(columns), `${PREFIX}.input_proj`, { bias: true });
  for (let layer = 0; layer < config.num_hidden_layers; layer++) {
    const name = `layers.${layer}`;
    const prefix = `${PREFIX}.${name}`;
    const addScaled = (branch: ValueName, scale: string) =>
      graph.node('Add', [x, graph.node('Mul', [branch, graph.weight(`${prefix}.${scale}.scale`)])]);
    const attended = attention(
      graph,
      norm(x, `${name}.input_layernorm`),
      `${prefix}.self_attn`,
      layer,
      inputs,
      shape,
    );
    present.push(...attended.present);
    x = addScaled(attended.rows, 'self_attn_layer_scale');
    const normed = norm(x, `${name}.post_attention_layernorm`);
    const gate = graph.linear(normed, `${prefix}.mlp.gate_proj`);
    const gated = graph.node('Mul', [
      graph.node('Mul', [gate, graph.node('Sigmoid', [gate])]),
      graph.linear(normed, `${prefix}.mlp.up_proj`),
    ]);
    x = addScaled(graph.linear(gated, `${prefix}.mlp.down_proj`), 'mlp_layer_scale');
  }
  keepAttention(graph, states, shape, present);
  x = graph.linear(norm(x, 'norm'), `${PREFIX}.output_proj`, { bias: true });
  return graph.toColumns(x);
}

function rootMeanSquareNorm(
  graph: WeightGraph,
  rows: ValueName,
  prefix: string,
  config: DecoderConfig,
): ValueName {
  const squares = graph.node('ReduceMean', [graph.node('Mul', [rows, rows]), graph.int64([-1])], {
    keepdims: 1,
  });
  const root = graph.node('Sqrt', [graph.node('Add', [squares, graph.float32([config.rms_norm_eps], [])])]);
  return graph.node('Mul', [graph.node('Div', [rows, root]), graph.weight(`${prefix}.weight`)]);
}
