import type { Dimension, ValueName } from '../../onnx-model/onnx-types.ts';
import type { WeightGraph } from './weight-graph.ts';

/** Name and shape of a tensor that a graph hands from one block of a stream to the next; zeros at the start. */
export interface StateShape {
  readonly name: string;
  readonly dims: readonly number[];
}

/**
 * Collects the states of one graph. The zeros of the first block are what the reference pads with on the left,
 * so block after block gives exactly what the whole gives.
 */
export class StreamState {
  readonly shapes: StateShape[] = [];
  private readonly graph: WeightGraph;

  constructor(graph: WeightGraph) {
    this.graph = graph;
  }

  /** Puts the last `length` steps of the former block before `block`, whose last dimension is time. */
  extend(block: ValueName, leadingDims: readonly number[], length: number): ValueName {
    const axis = leadingDims.length;
    const extended = this.graph.node('Concat', [this.add([...leadingDims, length]), block], { axis });
    this.keep(lastSteps(this.graph, extended, length, axis));
    return extended;
  }

  /** Declares an input state; `keep` must follow with its next value. */
  add(dims: readonly number[], declared: readonly Dimension[] = dims): ValueName {
    const name = `state${this.shapes.length}`;
    this.shapes.push({ name, dims });
    return this.graph.input(name, 'float32', declared);
  }

  /** The next value of the state that was added last. */
  keep(next: ValueName, declared?: readonly Dimension[]): void {
    const { name, dims } = this.shapes.at(-1)!;
    this.graph.output(`next_${name}`, next, 'float32', declared ?? dims);
  }
}

/** The last `length` steps of a tensor along an axis. */
export function lastSteps(graph: WeightGraph, value: ValueName, length: number, axis: number): ValueName {
  return graph.node('Slice', [
    value,
    graph.int64([-length]),
    graph.int64([2 ** 31 - 1]),
    graph.int64([axis]),
  ]);
}
