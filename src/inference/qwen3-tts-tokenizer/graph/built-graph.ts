import type { StateShape } from './stream-state.ts';

/** An ONNX model and the states that its caller carries from block to block. */
export interface BuiltGraph {
  readonly bytes: Uint8Array;
  readonly states: readonly StateShape[];
}
