import { basename, dirname } from 'node:path';
import * as ort from 'onnxruntime-node';
import { AppError } from '../errors.ts';
import { onnxSessionOptions } from '../lib/onnx-session-options.ts';
import type { ExecutionProvider } from './tokenizer.ts';

/** A tensor on its way in or out: shape, and values of the type that the graph declares. */
export interface TensorData {
  readonly dims: readonly number[];
  readonly values: Float32Array | Int32Array | BigInt64Array | Uint16Array | Uint8Array;
}

export interface LoadedSession {
  readonly inputNames: readonly string[];
  readonly outputNames: readonly string[];
  /**
   * Runs the graph; blocks this thread meanwhile. `outputs` names what to compute (default: everything).
   * Throws AppError MODEL_UNAVAILABLE, naming inputs and shapes, when the runtime refuses them.
   */
  run(
    inputs: Readonly<Record<string, TensorData>>,
    outputs?: readonly string[],
  ): Promise<Record<string, TensorData>>;
  close(): Promise<void>;
}

export interface SessionOptions {
  /** Tried as one list, first wins; nothing falls back silently. */
  readonly executionProviders: readonly ExecutionProvider[];
  readonly intraOpThreads: number;
  /** Folder of weights that graph bytes refer to; a graph given by path has its own folder. */
  readonly weightsFolder?: string;
}

// The runtime prints warnings to standard error at its usual levels, and those would mix with our log.
ort.env.logLevel = 'fatal';

/**
 * Opens a graph, from its bytes or its path. Throws AppError MODEL_UNAVAILABLE when the file is no graph, its weights
 * are missing, or a provider is not in this build.
 */
export async function loadSession(
  graph: Uint8Array | string,
  options: SessionOptions,
): Promise<LoadedSession> {
  const name = typeof graph === 'string' ? basename(graph) : 'the graph';
  const weightsFolder = options.weightsFolder ?? (typeof graph === 'string' ? dirname(graph) : undefined);
  const common = onnxSessionOptions(options.intraOpThreads);
  const sessionOptions: ort.InferenceSession.SessionOptions = {
    ...common,
    executionProviders: [...options.executionProviders],
    extra: {
      session: {
        ...common.extra.session,
        ...(weightsFolder === undefined
          ? {}
          : { model_external_initializers_file_folder_path: weightsFolder }),
      },
    },
  };
  try {
    const session =
      typeof graph === 'string'
        ? await ort.InferenceSession.create(graph, sessionOptions)
        : await ort.InferenceSession.create(graph, sessionOptions);
    return openedSession(session, name);
  } catch (cause) {
    const providers = options.executionProviders.join(', ');
    throw new AppError(
      'MODEL_UNAVAILABLE',
      `${name} could not be opened on ${providers}: ${reasonOf(cause)}`,
      {
        cause,
      },
    );
  }
}

function openedSession(session: ort.InferenceSession, name: string): LoadedSession {
  return {
    inputNames: session.inputNames,
    outputNames: session.outputNames,
    async run(inputs, outputs = session.outputNames) {
      try {
        const feeds = Object.fromEntries(Object.entries(inputs).map(([key, data]) => [key, toTensor(data)]));
        const results = await session.run(feeds, [...outputs]);
        return Object.fromEntries(Object.entries(results).map(([key, tensor]) => [key, fromTensor(tensor)]));
      } catch (cause) {
        const given = Object.entries(inputs).map(([key, data]) => `${key} [${data.dims.join(', ')}]`);
        const message = `${name} refused its input ${given.join(', ')}: ${reasonOf(cause)}`;
        throw new AppError('MODEL_UNAVAILABLE', message, { cause });
      }
    },
    close: () => session.release(),
  };
}

function toTensor({ values, dims }: TensorData): ort.Tensor {
  if (values instanceof Float32Array) return new ort.Tensor('float32', values, dims);
  if (values instanceof Int32Array) return new ort.Tensor('int32', values, dims);
  if (values instanceof BigInt64Array) return new ort.Tensor('int64', values, dims);
  if (values instanceof Uint16Array) return new ort.Tensor('uint16', values, dims);
  return new ort.Tensor('uint8', values, dims);
}

function fromTensor(tensor: ort.Tensor): TensorData {
  return { dims: tensor.dims, values: tensor.data as TensorData['values'] };
}

/** First line of what the runtime says, without its C++ source position. */
function reasonOf(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause);
  return (text.split('\n')[0] ?? text).replace(/\/\S+\.(cc|h):\d+\s*/g, '').trim();
}
