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

  /** Puts the last `length` steps of the former block before `block` [1, channels, time]. */
  extend(block: ValueName, channels: number, length: number): ValueName {
    const extended = this.graph.node('Concat', [this.add([1, channels, length]), block], { axis: 2 });
    this.keep(this.graph.node('Slice', [extended, ...this.lastSteps(length)]));
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

  private lastSteps(length: number): ValueName[] {
    return [this.graph.int64([-length]), this.graph.int64([2 ** 31 - 1]), this.graph.int64([2])];
  }
}
