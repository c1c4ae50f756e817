import type { ValueName } from '../../onnx-model/onnx-types.ts';
import type { DecoderConfig } from '../model-config.ts';
import { causalConv, causalConvTranspose } from './causal-conv.ts';
import type { StreamState } from './stream-state.ts';
import type { WeightGraph } from './weight-graph.ts';

const KERNEL = 7;
/** Dilations of the residual units, which sit at places 2, 3 and 4 of a block. */
const UNIT_DILATIONS = [1, 3, 9];
const SNAKE_EPSILON = 1e-9;

/** Features [1, latent, 1, steps] to waveform [1, 1, 1, samples]: blocks of snake, transposed convolution, residual units. */
export function vocoder(
  graph: WeightGraph,
  states: StreamState,
  config: DecoderConfig,
  columns: ValueName,
): ValueName {
  let channels = config.decoder_dim;
  let x = causalConv(graph, states, columns, 'decoder.decoder.0', {
    channels: config.latent_dim,
    kernel: KERNEL,
  });
  for (const [index, stride] of config.upsample_rates.entries()) {
    const prefix = `decoder.decoder.${index + 1}.block`;
    x = snake(graph, x, `${prefix}.0`, channels);
    x = causalConvTranspose(graph, states, x, `${prefix}.1`, { channels, kernel: stride * 2, stride });
    channels = Math.floor(channels / 2);
    for (const [unit, dilation] of UNIT_DILATIONS.entries()) {
      x = residualUnit(graph, states, x, `${prefix}.${unit + 2}`, channels, dilation);
    }
  }
  const last = config.upsample_rates.length + 1;
  x = snake(graph, x, `decoder.decoder.${last}`, channels);
  return causalConv(graph, states, x, `decoder.decoder.${last + 1}`, { channels, kernel: KERNEL });
}

function residualUnit(
  graph: WeightGraph,
  states: StreamState,
  x: ValueName,
  prefix: string,
  channels: number,
  dilation: number,
): ValueName {
  let y = snake(graph, x, `${prefix}.act1`, channels);
  y = causalConv(graph, states, y, `${prefix}.conv1`, { channels, kernel: KERNEL, dilation });
  y = snake(graph, y, `${prefix}.act2`, channels);
  y = causalConv(graph, states, y, `${prefix}.conv2`, { channels, kernel: 1 });
  return graph.node('Add', [y, x]);
}

/** x + sin(x e^alpha)^2 / (e^beta + 1e-9), alpha and beta per channel. */
function snake(graph: WeightGraph, x: ValueName, prefix: string, channels: number): ValueName {
  const exponential = (name: string) =>
    graph.node('Exp', [graph.weightAs(`${prefix}.${name}`, [channels, 1, 1])]);
  const inverse = graph.node('Reciprocal', [
    graph.node('Add', [exponential('beta'), graph.float32([SNAKE_EPSILON], [])]),
  ]);
  const wave = graph.node('Sin', [graph.node('Mul', [x, exponential('alpha')])]);
  return graph.node('Add', [x, graph.node('Mul', [inverse, graph.node('Mul', [wave, wave])])]);
}
