import { OnnxGraph } from '../../onnx-model/onnx-graph.ts';
import type { ElementType, ValueName } from '../../onnx-model/onnx-types.ts';
import type { PhonographManifest } from '../phonograph-manifest.ts';
import { BAND_COUNT } from './band-weights.ts';

/** Strides of the convolutions of layer 0: from hops of 10 ms to frames of 80 ms. */
const STRIDES = [2, 2, 2, 1, 1];
/** Hops that one frame is computed from. */
export const RECEPTIVE_HOPS = 54;
/** Hops of a frame before its receptive field: the field lies evenly around the frame's middle. */
export const LEADING_HOPS = RECEPTIVE_HOPS / 2 - 4;

/**
 * Layer 0 alone, of any length and many at a time: bands [batch, 24, hops] to unit vectors and nearest tokens. The
 * weights are the encoder's own, so for a plain clip the nearest token is the one that the encoder gives.
 */
export function contentGraph(manifest: PhonographManifest): Uint8Array {
  const graph = new OnnxGraph('phonograph-base-layer-0');
  const weight = (name: string): ValueName => {
    const tensor = manifest.tensors[name]!;
    const count = tensor.shape.reduce((product, size) => product * size, 1);
    const type: ElementType = tensor.type;
    return graph.external(name, type, tensor.shape, {
      location: manifest.weights,
      byteOffset: tensor.offset,
      byteLength: count * (type === 'float16' ? 2 : 4),
    });
  };
  const bands = graph.input('bands', 'float32', ['batch', BAND_COUNT, 'hops']);
  const nearest = graph.input('nearest', 'int64', [1]);
  let x = graph.node('Mul', [graph.node('Add', [bands, graph.float32([3])]), graph.float32([0.5])]);
  for (const [number, stride] of STRIDES.entries()) {
    x = graph.node('Conv', [x, weight(`content_${number}_weights`), weight(`content_${number}_bias`)], {
      strides: [stride],
    });
    if (number < STRIDES.length - 1) x = graph.node('LeakyRelu', [x], { alpha: { float: 0.1 } });
  }
  x = graph.node('Transpose', [x], { perm: [0, 2, 1] });
  const squared = graph.node('ReduceSum', [graph.node('Mul', [x, x]), graph.int64([2])], { keepdims: 1 });
  const points = graph.node('Div', [
    x,
    graph.node('Sqrt', [graph.node('Add', [squared, graph.float32([1e-6])])]),
  ]);
  const width = manifest.tensors['codebook_0']!.shape[1]!;
  const rows = graph.node('Reshape', [points, graph.int64([-1, width])]);
  const book = graph.node('Cast', [weight('codebook_0')], { to: 1 });
  const affinity = graph.node('Gemm', [rows, book, weight('codebook_0_offsets')], { transB: 1 });
  const [, tokens] = graph.topK(affinity, nearest);
  graph.output('points', points, 'float32', ['batch', 'frames', width]);
  graph.output('tokens', graph.node('Cast', [tokens!], { to: 4 }), 'uint16', ['rows', 'nearest']);
  return graph.toBytes();
}
