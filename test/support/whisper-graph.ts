import { OnnxGraph } from '../../src/inference/onnx-model/onnx-graph.ts';
import type { ValueName } from '../../src/inference/onnx-model/onnx-types.ts';

/** Sizes of a Whisper with one layer a side. */
export interface WhisperShape {
  readonly width: number;
  readonly heads: number;
  readonly melBands: number;
  /** Encoder steps of 20 ms: 1,500 in all of the family. */
  readonly steps: number;
  readonly positions: number;
  readonly vocabulary: number;
}

/** A seeded number around 0 for each weight. */
export type Random = () => number;

/** `input_features` [1, bands, 2 steps] to `last_hidden_state` [1, steps, width]. */
export function whisperEncoder({ width, melBands, steps }: WhisperShape, random: Random): Uint8Array {
  const graph = new OnnxGraph('encoder');
  const features = graph.input('input_features', 'float32', ['batch', melBands, 2 * steps]);
  const weight = floats(graph, random, [width, melBands, 3]);
  const heard = graph.node('Conv', [features, weight], { strides: [2], pads: [1, 1], kernel_shape: [3] });
  const states = graph.node('Transpose', [graph.node('Gelu', [heard])], { perm: [0, 2, 1] });
  graph.output('last_hidden_state', states, 'float32', ['batch', steps, width]);
  return graph.toBytes();
}

/**
 * A decoder with its cache, by the names of merged decoders on the hub. `script` [positions, vocabulary] is added to
 * the scores: what it says at each place is what the model says, whatever it hears; `gaze` [positions, steps] likewise
 * where in the sound it looks meanwhile.
 */
export function whisperDecoder(
  shape: WhisperShape,
  { script, gaze }: { readonly script: readonly number[]; readonly gaze: readonly number[] },
  random: Random,
): Uint8Array {
  const { width, heads, steps, positions, vocabulary } = shape;
  const headWidth = width / heads;
  const graph = new OnnxGraph('decoder');
  const ids = graph.input('input_ids', 'int64', ['batch', 'length']);
  const heard = graph.input('encoder_hidden_states', 'float32', ['batch', 'steps', width]);
  const past = (side: string, part: string, length: string) =>
    graph.input(`past_key_values.0.${side}.${part}`, 'float32', ['batch', heads, length, headWidth]);
  const cached = {
    key: past('decoder', 'key', 'past'),
    value: past('decoder', 'value', 'past'),
    heardKey: past('encoder', 'key', 'past_steps'),
    heardValue: past('encoder', 'value', 'past_steps'),
  };
  const branch = graph.input('use_cache_branch', 'bool', [1]);

  const table = floats(graph, random, [vocabulary, width]);
  const embedded = graph.node('Gather', [table, ids]);
  const project = (x: ValueName) => {
    const made = graph.node('MatMul', [x, floats(graph, random, [width, width])]);
    const split = graph.node('Reshape', [made, graph.int64([0, -1, heads, headWidth])]);
    return graph.node('Transpose', [split], { perm: [0, 2, 1, 3] });
  };
  const key = graph.node('Concat', [cached.key, project(embedded)], { axis: 2 });
  const value = graph.node('Concat', [cached.value, project(embedded)], { axis: 2 });
  // The sound's own are made anew each time; those kept from before come first and are cut off.
  const last = (kept: ValueName, fresh: ValueName) =>
    graph.node('Slice', [
      graph.node('Concat', [kept, fresh], { axis: 2 }),
      ...[[-steps], [2 ** 31 - 1], [2]].map((one) => graph.int64(one)),
    ]);
  const heardKey = last(cached.heardKey, project(heard));
  const heardValue = last(cached.heardValue, project(heard));

  const from = graph.node('Shape', [cached.key], { start: 2, end: 3 });
  const to = graph.node('Add', [from, graph.node('Shape', [ids], { start: 1, end: 2 })]);
  const linesOf = (all: readonly number[], columns: number) =>
    graph.node('Slice', [graph.float32(all, [positions, columns]), from, to, graph.int64([0])]);
  const likeness = (query: ValueName, keys: ValueName) =>
    graph.node('MatMul', [query, graph.node('Transpose', [keys], { perm: [0, 1, 3, 2] })]);
  const attend = (scores: ValueName) => graph.node('Softmax', [scores], { axis: -1 });
  const gather = (weights: ValueName, values: ValueName) => {
    const mixed = graph.node('Transpose', [graph.node('MatMul', [weights, values])], { perm: [0, 2, 1, 3] });
    return graph.node('Reshape', [mixed, graph.int64([0, 0, width])]);
  };
  const own = graph.node('Add', [embedded, gather(attend(likeness(project(embedded), key)), value)]);
  const crossed = attend(graph.node('Add', [likeness(project(own), heardKey), linesOf(gaze, steps)]));
  const state = graph.node('Add', [own, gather(crossed, heardValue)]);

  const scores = graph.node('MatMul', [state, floats(graph, random, [width, vocabulary])]);
  const said = linesOf(script, vocabulary);
  const nothing = graph.node('Mul', [graph.node('Cast', [branch], { to: 1 }), graph.float32([0])]);
  const logits = graph.node('Add', [graph.node('Add', [scores, said]), nothing]);

  graph.output('logits', logits, 'float32', ['batch', 'length', vocabulary]);
  for (const [name, state] of [
    ['present.0.decoder.key', key],
    ['present.0.decoder.value', value],
    ['present.0.encoder.key', heardKey],
    ['present.0.encoder.value', heardValue],
  ] as const) {
    graph.output(name, state, 'float32', ['batch', heads, 'kept', headWidth]);
  }
  graph.output('cross_attentions.0', crossed, 'float32', ['batch', heads, 'length', 'steps']);
  return graph.toBytes();
}

const floats = (graph: OnnxGraph, random: Random, dims: readonly number[]): ValueName =>
  graph.float32(
    Array.from({ length: dims.reduce((product, dim) => product * dim, 1) }, () => random() - 0.5),
    dims,
  );
