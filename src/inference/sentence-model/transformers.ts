import { AutoModel, AutoTokenizer, env } from '@xenova/transformers';
import { onnxSessionOptions } from '../../lib/onnx-session-options.ts';

// Files come by `phonograph models pull`, verified; nothing is fetched behind anybody's back.
env.allowRemoteModels = false;
env.allowLocalModels = true;
env.useFSCache = false;
env.useBrowserCache = false;

/** Token numbers of some texts, padded to the longest: `textCount` rows of `tokenCount`. */
export interface TokenizedTexts {
  readonly textCount: number;
  readonly tokenCount: number;
  /** 1 where there is a token, 0 where there is padding. */
  readonly mask: ArrayLike<number | bigint>;
}

/** What a model says of each token: `tokenCount` vectors of `width` a text, one after another. */
export interface TokenVectors extends TokenizedTexts {
  readonly values: Float32Array;
  readonly width: number;
}

export interface TransformersModel {
  /** Blocks this thread while the graph runs. Longer texts are cut off after `maxTokens`. */
  tokenVectors(texts: readonly string[], maxTokens: number): Promise<TokenVectors>;
  close(): Promise<void>;
}

export interface TransformersOptions {
  /** Which graph: `onnx/model.onnx` or `onnx/model_quantized.onnx`. */
  readonly precision: 'fp32' | 'q8';
  /** The weights lie beside the graph, in `model.onnx_data`. */
  readonly hasExternalData: boolean;
  readonly intraOpThreads: number;
}

/** Opens a text model from a folder laid out as on the hub. Throws what the library throws. */
export async function openTransformersModel(
  folder: string,
  { precision, hasExternalData, intraOpThreads }: TransformersOptions,
): Promise<TransformersModel> {
  const tokenizer = await AutoTokenizer.from_pretrained(folder, { local_files_only: true });
  const model = await AutoModel.from_pretrained(folder, {
    local_files_only: true,
    device: 'cpu',
    dtype: precision,
    use_external_data_format: hasExternalData,
    session_options: onnxSessionOptions(intraOpThreads),
  });
  return {
    async tokenVectors(texts, maxTokens) {
      const inputs = tokenizer([...texts], { padding: true, truncation: true, max_length: maxTokens });
      const output = await model(inputs);
      const states = output.last_hidden_state ?? output.token_embeddings ?? output.logits;
      if (!states) throw new Error(`the graph gives ${Object.keys(output).join(', ')}, no last_hidden_state`);
      const [textCount, tokenCount, width] = states.dims;
      return { textCount, tokenCount, width, mask: inputs.attention_mask.data, values: states.data };
    },
    close: async () => {
      await model.dispose();
    },
  };
}
