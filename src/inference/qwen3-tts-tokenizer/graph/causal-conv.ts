import type { ValueName } from '../../onnx-model/onnx-types.ts';
import type { StreamState } from './stream-state.ts';
import type { WeightGraph } from './weight-graph.ts';

export interface ConvShape {
  readonly channels: number;
  readonly kernel: number;
  readonly stride?: number;
  readonly dilation?: number;
  readonly groups?: number;
}

/**
 * A causal convolution of columns [1, channels, 1, time]. The form with a height of 1 is a quarter faster than the
 * one-dimensional: ONNX Runtime has blocked kernels for it alone. The left context comes from the former block, and zeros fill up
 * the last stride on the right, so any length gives ceil(length / stride) steps, as the reference does.
 */
export function causalConv(
  graph: WeightGraph,
  states: StreamState,
  block: ValueName,
  prefix: string,
  shape: ConvShape,
): ValueName {
  const { channels, kernel, stride = 1, dilation = 1, groups = 1 } = shape;
  const context = (kernel - 1) * dilation + 1 - stride;
  const input = context > 0 ? states.extend(block, [1, channels, 1], context) : block;
  return graph.node(
    'Conv',
    [input, graph.kernel(`${prefix}.conv.weight`), graph.weight(`${prefix}.conv.bias`)],
    {
      kernel_shape: [1, kernel],
      strides: [1, stride],
      dilations: [1, dilation],
      group: groups,
      pads: [0, 0, 0, stride - 1],
    },
  );
}

/**
 * A causal transposed convolution that multiplies the length by `stride`. A kernel of twice the stride overlaps
 * with the former step, which comes from the former block; the surplus on the right is trimmed.
 */
export function causalConvTranspose(
  graph: WeightGraph,
  states: StreamState,
  block: ValueName,
  prefix: string,
  shape: { readonly channels: number; readonly kernel: number; readonly stride: number },
): ValueName {
  const { channels, kernel, stride } = shape;
  const overlaps = kernel > stride;
  const input = overlaps ? states.extend(block, [1, channels, 1], 1) : block;
  const weights = [graph.kernel(`${prefix}.conv.weight`), graph.weight(`${prefix}.conv.bias`)];
  return graph.node('ConvTranspose', [input, ...weights], {
    kernel_shape: [1, kernel],
    strides: [1, stride],
    pads: overlaps ? [0, stride, 0, stride] : [0, 0, 0, 0],
  });
}
