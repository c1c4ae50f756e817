import { FRAMES_PER_SECOND, LAYER_COUNT, SAMPLE_RATE_HZ } from '../../tokenizer.ts';
import type { EncoderConfig } from '../model-config.ts';
import { headWidth } from '../model-config.ts';

/**
 * Multiplications that one second of audio asks of the encoder (2.82 G at full size): convolutions, linear layers,
 * attention over a full window and the search of 16 books. What an implementation computes beyond it does not count.
 */
export function encoderMultiplicationsPerSecond(config: EncoderConfig): number {
  const hidden = config.hidden_size;
  let channels = config.num_filters;
  let rateHz = SAMPLE_RATE_HZ;
  let total = rateHz * channels * config.kernel_size;
  for (const stride of config.upsampling_ratios.toReversed()) {
    const narrow = Math.floor(channels / config.compress);
    total += rateHz * channels * narrow * (config.residual_kernel_size + 1);
    rateHz /= stride;
    total += rateHz * channels * channels * 2 * stride * 2;
    channels *= 2;
  }
  total += rateHz * channels * hidden * config.last_kernel_size;
  const attentionWidth = config.num_attention_heads * headWidth(config);
  const linear = 4 * hidden * attentionWidth + 2 * hidden * config.intermediate_size;
  const attention = 2 * config.sliding_window * attentionWidth;
  total += rateHz * config.num_hidden_layers * (linear + attention);
  const code = config.vector_quantization_hidden_dimension;
  const quantize = hidden * hidden * 4 + 2 * hidden * code + LAYER_COUNT * config.codebook_size * code;
  return total + FRAMES_PER_SECOND * quantize;
}
