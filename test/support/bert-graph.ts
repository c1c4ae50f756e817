import { OnnxGraph } from '../../src/inference/onnx-model/onnx-graph.ts';
import type { ValueName } from '../../src/inference/onnx-model/onnx-types.ts';

export interface BertShape {
  readonly hidden_size: number;
  readonly num_hidden_layers: number;
  readonly num_attention_heads: number;
  readonly intermediate_size: number;
  readonly max_position_embeddings: number;
  readonly type_vocab_size: number;
  readonly vocab_size: number;
  readonly layer_norm_eps: number;
}

/** Gives a weight to the graph, by the name that it has in BERT's own files. */
export type WeightOf = (graph: OnnxGraph, name: string, dims: readonly number[]) => ValueName;

/** BERT from token numbers to `last_hidden_state`, as text models on the hub are laid out. */
export function bertGraph(shape: BertShape, weightOf: WeightOf): Uint8Array {
  const graph = new OnnxGraph('bert');
  const { hidden_size: width, num_attention_heads: heads } = shape;
  const weight = (name: string, ...dims: number[]) => weightOf(graph, name, dims);
  const input = (name: string) => graph.input(name, 'int64', ['batch', 'sequence']);
  const add = (a: ValueName, b: ValueName) => graph.node('Add', [a, b]);
  const multiply = (a: ValueName, b: ValueName) => graph.node('MatMul', [a, b]);
  const normalise = (x: ValueName, name: string) =>
    graph.node('LayerNormalization', [x, weight(`${name}.weight`, width), weight(`${name}.bias`, width)], {
      axis: -1,
      epsilon: { float: shape.layer_norm_eps },
    });
  const dense = (x: ValueName, name: string, from: number, to: number) => {
    const transposed = graph.node('Transpose', [weight(`${name}.weight`, to, from)], { perm: [1, 0] });
    return add(multiply(x, transposed), weight(`${name}.bias`, to));
  };

  const ids = input('input_ids');
  const mask = input('attention_mask');
  const types = input('token_type_ids');
  const length = graph.node('Shape', [ids], { start: 1, end: 2 });
  const tables = 'embeddings';
  const positions = weight(`${tables}.position_embeddings.weight`, shape.max_position_embeddings, width);
  let x = graph.node('Gather', [weight(`${tables}.word_embeddings.weight`, shape.vocab_size, width), ids]);
  x = add(x, graph.node('Slice', [positions, graph.int64([0]), length, graph.int64([0])]));
  const typeTable = weight(`${tables}.token_type_embeddings.weight`, shape.type_vocab_size, width);
  x = normalise(add(x, graph.node('Gather', [typeTable, types])), `${tables}.LayerNorm`);

  const seen = graph.node('Cast', [graph.node('Unsqueeze', [mask, graph.int64([1, 2])])], { to: 1 });
  const hidden = graph.node('Mul', [graph.node('Sub', [graph.float32([1]), seen]), graph.float32([-10_000])]);
  const headed = (y: ValueName, perm: readonly number[]) =>
    graph.node('Transpose', [graph.node('Reshape', [y, graph.int64([0, 0, heads, width / heads])])], {
      perm,
    });
  for (let layer = 0; layer < shape.num_hidden_layers; layer++) {
    const at = `encoder.layer.${layer}`;
    const self = `${at}.attention.self`;
    const query = headed(dense(x, `${self}.query`, width, width), [0, 2, 1, 3]);
    const key = headed(dense(x, `${self}.key`, width, width), [0, 2, 3, 1]);
    const value = headed(dense(x, `${self}.value`, width, width), [0, 2, 1, 3]);
    const scale = graph.float32([Math.sqrt(width / heads)]);
    const scores = add(graph.node('Div', [multiply(query, key), scale]), hidden);
    const mixed = multiply(graph.node('Softmax', [scores], { axis: -1 }), value);
    const back = graph.node('Transpose', [mixed], { perm: [0, 2, 1, 3] });
    const joined = graph.node('Reshape', [back, graph.int64([0, 0, width])]);
    const attended = dense(joined, `${at}.attention.output.dense`, width, width);
    x = normalise(add(x, attended), `${at}.attention.output.LayerNorm`);
    const inner = dense(x, `${at}.intermediate.dense`, width, shape.intermediate_size);
    const outer = dense(graph.node('Gelu', [inner]), `${at}.output.dense`, shape.intermediate_size, width);
    x = normalise(add(x, outer), `${at}.output.LayerNorm`);
  }
  graph.output('last_hidden_state', x, 'float32', ['batch', 'sequence', width]);
  return graph.toBytes();
}
