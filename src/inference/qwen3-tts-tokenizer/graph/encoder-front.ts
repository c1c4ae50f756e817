import type { SafetensorsFile } from '../../safetensors/safetensors-file.ts';
import type { EncoderConfig } from '../model-config.ts';
import type { BuiltGraph } from './built-graph.ts';
import { causalConv } from './causal-conv.ts';
import { StreamState } from './stream-state.ts';
import { WeightGraph } from './weight-graph.ts';

/**
 * The convolutional front: `audio` [1, 1, samples] to `features` [steps, hidden], 25 steps a second.
 * A last block of any length gives ceil(samples / 960) steps.
 */
export function buildEncoderFront(config: EncoderConfig, file: SafetensorsFile): BuiltGraph {
  const graph = new WeightGraph('encoder_front', file);
  const states = new StreamState(graph);
  const prefix = 'encoder.encoder.layers';
  const elu = (value: typeof audio) => graph.node('Elu', [value], { alpha: { float: 1 } });
  const audio = graph.input('audio', 'float32', [1, 1, 'samples']);

  let channels = config.num_filters;
  let x = causalConv(graph, states, audio, `${prefix}.0`, { channels: 1, kernel: config.kernel_size });
  let layer = 1;
  for (const stride of config.upsampling_ratios.toReversed()) {
    const residual = `${prefix}.${layer}.block`;
    const narrow = Math.floor(channels / config.compress);
    const kernel = config.residual_kernel_size;
    let y = causalConv(graph, states, elu(x), `${residual}.1`, { channels, kernel });
    y = causalConv(graph, states, elu(y), `${residual}.3`, { channels: narrow, kernel: 1 });
    x = elu(graph.node('Add', [x, y]));
    x = causalConv(graph, states, x, `${prefix}.${layer + 2}`, { channels, kernel: stride * 2, stride });
    channels *= 2;
    layer += 3;
  }
  x = causalConv(graph, states, elu(x), `${prefix}.${layer + 1}`, {
    channels,
    kernel: config.last_kernel_size,
  });
  const rows = graph.node('Transpose', [graph.node('Squeeze', [x, graph.int64([0])])], { perm: [1, 0] });
  graph.output('features', rows, 'float32', ['steps', config.hidden_size]);
  return { bytes: graph.toBytes(), states: states.shapes };
}
