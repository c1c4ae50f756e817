import { env, pipeline, Tensor } from '@xenova/transformers';
import { onnxSessionOptions } from '../../lib/onnx-session-options.ts';
import type { Precision } from './whisper-files.ts';

// Files come by `phonograph models pull`, verified; nothing is fetched behind anybody's back.
env.allowRemoteModels = false;
env.allowLocalModels = true;
env.useFSCache = false;
env.useBrowserCache = false;

/** A word as the library cuts it, with seconds from the start of the sound. */
export interface PipelineWord {
  readonly text: string;
  readonly timestamp: readonly [start: number | null, end: number | null];
}

/** Whisper in transformers.js. Each call blocks this thread while the graphs run. */
export interface SpeechPipeline {
  /** `language` as the model knows it; null where it knows English alone. */
  words(samples: Float32Array, language: string | null): Promise<readonly PipelineWord[]>;
  /** Scores of all tokens that may follow the start token: the model's guess at the language is among them. */
  firstScores(samples: Float32Array, startToken: number): Promise<ArrayLike<number>>;
  close(): Promise<void>;
}

export interface SpeechPipelineOptions {
  readonly encoder: Precision;
  readonly decoder: Precision;
  readonly intraOpThreads: number;
}

/** Opens a Whisper model from a folder laid out as on the hub. Throws what the library throws. */
export async function openSpeechPipeline(
  folder: string,
  { encoder, decoder, intraOpThreads }: SpeechPipelineOptions,
): Promise<SpeechPipeline> {
  // biome-ignore lint/suspicious/noExplicitAny: the library's types know neither processor nor word times
  const asr: any = await pipeline('automatic-speech-recognition', folder, {
    local_files_only: true,
    device: 'cpu',
    dtype: { encoder_model: encoder, decoder_model_merged: decoder },
    session_options: onnxSessionOptions(intraOpThreads),
  });
  return {
    async words(samples, language) {
      const told = language === null ? {} : { language, task: 'transcribe' };
      const { chunks } = await asr(samples, { return_timestamps: 'word', ...told });
      return chunks ?? [];
    },
    async firstScores(samples, startToken) {
      const { input_features } = await asr.processor(samples);
      const decoder_input_ids = new Tensor('int64', BigInt64Array.of(BigInt(startToken)), [1, 1]);
      const { logits } = await asr.model({ input_features, decoder_input_ids });
      return logits.data;
    },
    close: async () => {
      await asr.dispose();
    },
  };
}
