import { attributeProto, externalTensorProto, inlineTensorProto, valueInfoProto } from './onnx-protos.ts';
import type { Attributes, Dimension, ElementType, ExternalData, ValueName } from './onnx-types.ts';
import { ProtobufMessage } from './protobuf-message.ts';

const IR_VERSION = 9;
/** 20 is the first operator set with Gelu. */
const OPERATOR_SET = 20;

/** An ONNX model under construction. Nodes run in the order in which they are added. */
export class OnnxGraph {
  readonly name: string;
  private readonly nodes: ProtobufMessage[] = [];
  private readonly initializers = new Map<string, ProtobufMessage>();
  private readonly inputs: ProtobufMessage[] = [];
  private readonly outputs: ProtobufMessage[] = [];
  private valueCount = 0;

  constructor(name: string) {
    this.name = name;
  }

  input(name: string, type: ElementType, dims: readonly Dimension[]): ValueName {
    this.inputs.push(valueInfoProto(name, type, dims));
    return name as ValueName;
  }

  output(name: string, value: ValueName, type: ElementType, dims: readonly Dimension[]): void {
    this.addNode('Identity', [value], {}, [name as ValueName]);
    this.outputs.push(valueInfoProto(name, type, dims));
  }

  /** Adds an operator with one result. */
  node(operator: string, inputs: readonly ValueName[], attributes: Attributes = {}): ValueName {
    const result = this.freshName(operator);
    this.addNode(operator, inputs, attributes, [result]);
    return result;
  }

  /** Equal parts of a tensor along an axis. */
  split(input: ValueName, axis: number, count: number): ValueName[] {
    const results = Array.from({ length: count }, () => this.freshName('Split'));
    this.addNode('Split', [input], { axis, num_outputs: count }, results);
    return results;
  }

  /** The largest of the last axis, first: their values and their positions. */
  topK(input: ValueName, count: ValueName): ValueName[] {
    const results = [this.freshName('TopK'), this.freshName('TopK')];
    this.addNode('TopK', [input, count], {}, results);
    return results;
  }

  int64(values: readonly number[], dims: readonly number[] = [values.length]): ValueName {
    const bytes = new Uint8Array(BigInt64Array.from(values, BigInt).buffer);
    return this.constant('int64', dims, bytes, `i64[${dims}]${values}`);
  }

  float32(values: readonly number[], dims: readonly number[] = [values.length]): ValueName {
    const bytes = new Uint8Array(Float32Array.from(values).buffer);
    return this.constant('float32', dims, bytes, `f32[${dims}]${values}`);
  }

  /** An initializer whose bytes stay in a file; the same name twice is the same initializer. */
  external(name: string, type: ElementType, dims: readonly number[], data: ExternalData): ValueName {
    if (!this.initializers.has(name)) {
      this.initializers.set(name, externalTensorProto(name, type, dims, data));
    }
    return name as ValueName;
  }

  /** The model as the bytes of an .onnx file (ModelProto). */
  toBytes(): Uint8Array {
    const graph = new ProtobufMessage();
    for (const node of this.nodes) graph.message(1, node);
    graph.text(2, this.name);
    for (const initializer of this.initializers.values()) graph.message(5, initializer);
    for (const input of this.inputs) graph.message(11, input);
    for (const output of this.outputs) graph.message(12, output);
    const operatorSet = new ProtobufMessage().text(1, '').integer(2, OPERATOR_SET);
    return new ProtobufMessage()
      .integer(1, IR_VERSION)
      .text(2, 'phonograph')
      .message(7, graph)
      .message(8, operatorSet)
      .toBytes();
  }

  private constant(type: ElementType, dims: readonly number[], bytes: Uint8Array, key: string): ValueName {
    if (!this.initializers.has(key)) this.initializers.set(key, inlineTensorProto(key, type, dims, bytes));
    return key as ValueName;
  }

  private freshName(operator: string): ValueName {
    return `${operator}_${this.valueCount++}` as ValueName;
  }

  private addNode(
    operator: string,
    inputs: readonly ValueName[],
    attributes: Attributes,
    results: readonly ValueName[],
  ): void {
    const proto = new ProtobufMessage();
    for (const input of inputs) proto.text(1, input);
    for (const result of results) proto.text(2, result);
    proto.text(3, `${operator}#${this.nodes.length}`).text(4, operator);
    for (const [name, value] of Object.entries(attributes)) proto.message(5, attributeProto(name, value));
    this.nodes.push(proto);
  }
}
