import type { ValueName } from '../../onnx-model/onnx-types.ts';
import type { StreamState } from './stream-state.ts';
import { lastSteps } from './stream-state.ts';
import type { WeightGraph } from './weight-graph.ts';

export interface AttentionShape {
  readonly headCount: number;
  readonly headWidth: number;
  readonly layerCount: number;
  /** Steps of the past that stay visible: a number for a sliding window, null to keep everything. */
  readonly pastSteps: number | null;
}

/** What every layer of one run shares: rotation tables [S, headWidth / 2] and the additive mask [S, past + S]. */
export interface AttentionInputs {
  readonly cosine: ValueName;
  readonly sine: ValueName;
  readonly mask: ValueName;
  /** Keys and values of the past, one tensor [heads, past, headWidth] for each of 2 x layers. */
  readonly past: readonly ValueName[];
}

/** Declares the inputs of the attention layers. The keys and values of all layers travel as one tensor. */
export function attentionInputs(
  graph: WeightGraph,
  states: StreamState,
  shape: AttentionShape,
): AttentionInputs {
  const { headCount, headWidth, layerCount, pastSteps } = shape;
  const half = headWidth / 2;
  const cosine = graph.input('cosine', 'float32', ['steps', half]);
  const sine = graph.input('sine', 'float32', ['steps', half]);
  const mask = graph.input('mask', 'float32', ['steps', 'visible']);
  const parts = layerCount * 2;
  const cache = states.add(
    [parts, headCount, pastSteps ?? 0, headWidth],
    [parts, headCount, pastSteps ?? 'past', headWidth],
  );
  const past = graph.split(cache, 0, parts).map((part) => graph.node('Squeeze', [part, graph.int64([0])]));
  return { cosine, sine, mask, past };
}

/** Declares the keys and values that the next block needs; call before another state is added. */
export function keepAttention(
  graph: WeightGraph,
  states: StreamState,
  shape: AttentionShape,
  present: readonly ValueName[],
): void {
  const parts = present.map((part) => graph.node('Unsqueeze', [part, graph.int64([0])]));
  const all = graph.node('Concat', parts, { axis: 0 });
  const { headCount, headWidth, pastSteps } = shape;
  if (pastSteps === null) {
    states.keep(all, [parts.length, headCount, 'visible', headWidth]);
    return;
  }
  states.keep(lastSteps(graph, all, pastSteps, 2));
}

/**
 * One self-attention over rows [S, hidden] with rotary positions (first half against second half).
 * Returns the projected rows and the keys and values of past and present.
 */
export function attention(
  graph: WeightGraph,
  rows: ValueName,
  prefix: string,
  layer: number,
  inputs: AttentionInputs,
  shape: AttentionShape,
): { rows: ValueName; present: [keys: ValueName, values: ValueName] } {
  const { headCount, headWidth } = shape;
  const heads = (name: string): ValueName => {
    const flat = graph.linear(rows, `${prefix}.${name}`);
    const split = graph.node('Reshape', [flat, graph.int64([-1, headCount, headWidth])]);
    return graph.node('Transpose', [split], { perm: [1, 0, 2] });
  };
  const queries = rotate(graph, heads('q_proj'), inputs);
  const scaled = graph.node('Mul', [queries, graph.float32([1 / Math.sqrt(headWidth)], [])]);
  const withPast = (part: number, own: ValueName) =>
    graph.node('Concat', [inputs.past[layer * 2 + part]!, own], { axis: 1 });
  const keys = withPast(0, rotate(graph, heads('k_proj'), inputs));
  const values = withPast(1, heads('v_proj'));
  const scores = graph.node('MatMul', [scaled, graph.node('Transpose', [keys], { perm: [0, 2, 1] })]);
  const weights = graph.node('Softmax', [graph.node('Add', [scores, inputs.mask])], { axis: -1 });
  const mixed = graph.node('Transpose', [graph.node('MatMul', [weights, values])], { perm: [1, 0, 2] });
  const joined = graph.node('Reshape', [mixed, graph.int64([-1, headCount * headWidth])]);
  return { rows: graph.linear(joined, `${prefix}.o_proj`), present: [keys, values] };
}

function rotate(graph: WeightGraph, heads: ValueName, { cosine, sine }: AttentionInputs): ValueName {
  const [first, second] = graph.split(heads, 2, 2) as [ValueName, ValueName];
  const times = (a: ValueName, b: ValueName) => graph.node('Mul', [a, b]);
  const low = graph.node('Sub', [times(first, cosine), times(second, sine)]);
  const high = graph.node('Add', [times(second, cosine), times(first, sine)]);
  return graph.node('Concat', [low, high], { axis: 2 });
}
