import type { LoadedSession, TensorData } from '../onnx-runtime.ts';
import type { StateShape } from './graph/stream-state.ts';

/** One pass of a graph over a stream: carries the states from block to block, zeros at the start. */
export class BlockStream {
  private readonly session: LoadedSession;
  private readonly states = new Map<string, TensorData>();

  constructor(session: LoadedSession, shapes: readonly StateShape[]) {
    this.session = session;
    for (const { name, dims } of shapes) {
      const length = dims.reduce((product, dim) => product * dim, 1);
      this.states.set(name, { dims, values: new Float32Array(length) });
    }
  }

  async run(inputs: Readonly<Record<string, TensorData>>): Promise<Record<string, TensorData>> {
    const results = await this.session.run({ ...inputs, ...Object.fromEntries(this.states) });
    for (const name of this.states.keys()) this.states.set(name, results[`next_${name}`]!);
    return results;
  }
}
