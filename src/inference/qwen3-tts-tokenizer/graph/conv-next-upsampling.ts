import type { ValueName } from '../../onnx-model/onnx-types.ts';
import type { DecoderConfig } from '../model-config.ts';
import { causalConv, causalConvTranspose } from './causal-conv.ts';
import type { StreamState } from './stream-state.ts';
import type { WeightGraph } from './weight-graph.ts';

const NORM_EPSILON = 1e-6;
const DEPTHWISE_KERNEL = 7;

/** Upsampling stages on columns [1, latent, 1, steps], each a transposed convolution and a ConvNeXt block. */
export function convNextUpsampling(
  graph: WeightGraph,
  states: StreamState,
  config: DecoderConfig,
  columns: ValueName,
): ValueName {
  const channels = config.latent_dim;
  return config.upsampling_ratios.reduce((former, stride, index) => {
    const prefix = `decoder.upsample.${index}`;
    const x = causalConvTranspose(graph, states, former, `${prefix}.0`, { channels, kernel: stride, stride });
    return convNextBlock(graph, states, x, `${prefix}.1`, channels);
  }, columns);
}

function convNextBlock(
  graph: WeightGraph,
  states: StreamState,
  x: ValueName,
  prefix: string,
  channels: number,
): ValueName {
  const mixed = causalConv(graph, states, x, `${prefix}.dwconv`, {
    channels,
    kernel: DEPTHWISE_KERNEL,
    groups: channels,
  });
  const normed = graph.node(
    'LayerNormalization',
    [graph.toRows(mixed), graph.weight(`${prefix}.norm.weight`), graph.weight(`${prefix}.norm.bias`)],
    { axis: -1, epsilon: { float: NORM_EPSILON } },
  );
  const wide = graph.node('Gelu', [graph.linear(normed, `${prefix}.pwconv1`, { bias: true })]);
  const narrow = graph.linear(wide, `${prefix}.pwconv2`, { bias: true });
  const scaled = graph.node('Mul', [narrow, graph.weight(`${prefix}.gamma`)]);
  return graph.node('Add', [x, graph.toColumns(scaled)]);
}
