import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { AppError } from '../../errors.ts';
import { CODEBOOK_SIZE, FRAME_SAMPLES, LAYER_COUNT, SAMPLE_RATE_HZ } from '../tokenizer.ts';

const size = z.int().positive();

/**
 * The encoder half of config.json: a Mimi configuration. Defaults are those of the published MimiConfig, because
 * a config.json may leave out what equals its default. Literals are what the graph builder can build.
 */
const encoderSchema = z.object({
  sampling_rate: z.literal(SAMPLE_RATE_HZ).default(SAMPLE_RATE_HZ),
  audio_channels: z.literal(1).default(1),
  hidden_size: size.default(512),
  num_filters: size.default(64),
  num_residual_layers: z.literal(1).default(1),
  upsampling_ratios: z.array(size).default([8, 6, 5, 4]),
  kernel_size: size.default(7),
  last_kernel_size: size.default(3),
  residual_kernel_size: size.default(3),
  use_causal_conv: z.literal(true).default(true),
  pad_mode: z.literal('constant').default('constant'),
  compress: size.default(2),
  codebook_size: size.max(CODEBOOK_SIZE).default(CODEBOOK_SIZE),
  num_quantizers: size.min(LAYER_COUNT).default(32),
  use_conv_shortcut: z.literal(false).default(false),
  vector_quantization_hidden_dimension: size.default(256),
  num_semantic_quantizers: z.literal(1).default(1),
  num_hidden_layers: size.default(8),
  intermediate_size: size.default(2048),
  num_attention_heads: size.default(8),
  num_key_value_heads: size.default(8),
  head_dim: size.nullish(),
  hidden_act: z.literal('gelu').default('gelu'),
  max_position_embeddings: size.default(8000),
  norm_eps: z.number().positive().default(1e-5),
  rope_theta: z.number().positive().default(10_000),
  sliding_window: size.default(250),
  attention_bias: z.literal(false).default(false),
});

/** The decoder half of config.json, with the defaults of the published decoder configuration. */
const decoderSchema = z.object({
  codebook_size: size.max(CODEBOOK_SIZE).default(CODEBOOK_SIZE),
  codebook_dim: size,
  hidden_size: size.default(1024),
  latent_dim: size.default(1024),
  rope_theta: z.number().positive().default(10_000),
  num_attention_heads: size.default(16),
  num_key_value_heads: size.default(16),
  head_dim: size.nullish(),
  attention_bias: z.literal(false).default(false),
  sliding_window: size.default(72),
  intermediate_size: size.default(3072),
  hidden_act: z.literal('silu').default('silu'),
  rms_norm_eps: z.number().positive().default(1e-5),
  num_hidden_layers: size.default(8),
  num_quantizers: z.literal(LAYER_COUNT).default(LAYER_COUNT),
  upsample_rates: z.array(size).default([8, 5, 4, 3]),
  upsampling_ratios: z.array(size).default([2, 2]),
  decoder_dim: size.default(1536),
});

const modelSchema = z.object({
  model_type: z.literal('qwen3_tts_tokenizer_12hz'),
  encoder_valid_num_quantizers: z.literal(LAYER_COUNT).default(LAYER_COUNT),
  input_sample_rate: z.literal(SAMPLE_RATE_HZ).default(SAMPLE_RATE_HZ),
  output_sample_rate: z.literal(SAMPLE_RATE_HZ).default(SAMPLE_RATE_HZ),
  encode_downsample_rate: z.literal(FRAME_SAMPLES).default(FRAME_SAMPLES),
  decode_upsample_rate: z.literal(FRAME_SAMPLES).default(FRAME_SAMPLES),
  encoder_config: encoderSchema,
  decoder_config: decoderSchema,
});

export type EncoderConfig = z.infer<typeof encoderSchema>;
export type DecoderConfig = z.infer<typeof decoderSchema>;
export type ModelConfig = z.infer<typeof modelSchema>;

/** Reads and checks config.json. Throws MODEL_UNAVAILABLE naming the field that does not fit. */
export async function loadModelConfig(path: string): Promise<ModelConfig> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new AppError('MODEL_UNAVAILABLE', `The model configuration ${path} cannot be read.`, { cause });
  });
  return parseModelConfig(text, path);
}

/** The configuration in the text of a config.json; `path` is for messages. */
export function parseModelConfig(text: string, path: string): ModelConfig {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new AppError('MODEL_UNAVAILABLE', `The model configuration ${path} is not JSON.`, { cause });
  }
  const parsed = modelSchema.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw misfit(path, issue.path.join('.'), issue.message);
  }
  assertConsistent(parsed.data, path);
  return parsed.data;
}

/** Width of one attention head. */
export function headWidth(config: EncoderConfig | DecoderConfig): number {
  return config.head_dim ?? config.hidden_size / config.num_attention_heads;
}

function assertConsistent(config: ModelConfig, path: string): void {
  const { encoder_config: encoder, decoder_config: decoder } = config;
  const product = (rates: readonly number[]) => rates.reduce((total, rate) => total * rate, 1);
  if (product(encoder.upsampling_ratios) * 2 !== FRAME_SAMPLES) {
    throw misfit(path, 'encoder_config.upsampling_ratios', `their product must be ${FRAME_SAMPLES / 2}`);
  }
  if (product(decoder.upsample_rates) * product(decoder.upsampling_ratios) !== FRAME_SAMPLES) {
    throw misfit(path, 'decoder_config.upsample_rates', `the rates must multiply to ${FRAME_SAMPLES}`);
  }
  for (const [name, half] of Object.entries({ encoder_config: encoder, decoder_config: decoder })) {
    if (half.num_key_value_heads !== half.num_attention_heads) {
      throw misfit(path, `${name}.num_key_value_heads`, 'it must equal num_attention_heads');
    }
    if (!Number.isInteger(headWidth(half) / 2)) {
      throw misfit(path, `${name}.num_attention_heads`, 'the width of a head must be even');
    }
  }
  if (encoder.vector_quantization_hidden_dimension === encoder.hidden_size) {
    const field = 'encoder_config.vector_quantization_hidden_dimension';
    throw misfit(path, field, 'it must differ from hidden_size, which is projected');
  }
}

function misfit(path: string, field: string, problem: string): AppError {
  return new AppError(
    'MODEL_UNAVAILABLE',
    `The model configuration ${path} does not fit at ${field}: ${problem}.`,
  );
}
