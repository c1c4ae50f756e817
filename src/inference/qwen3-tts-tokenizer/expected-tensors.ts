import { LAYER_COUNT } from '../tokenizer.ts';
import type { DecoderConfig, EncoderConfig, ModelConfig } from './model-config.ts';
import { headWidth } from './model-config.ts';

/** Name and shape of every tensor that the graphs read. The file may hold more. */
export type ExpectedTensors = ReadonlyMap<string, readonly number[]>;

export function expectedTensors(config: ModelConfig): ExpectedTensors {
  return new Map([...encoderTensors(config.encoder_config), ...decoderTensors(config.decoder_config)]);
}

type Entry = readonly [name: string, shape: readonly number[]];

function encoderTensors(config: EncoderConfig): Entry[] {
  const { hidden_size: hidden, intermediate_size: wide, vector_quantization_hidden_dimension: code } = config;
  const heads = config.num_attention_heads * headWidth(config);
  const entries: Entry[] = [...seanetTensors(config)];
  for (let layer = 0; layer < config.num_hidden_layers; layer++) {
    const prefix = `encoder.encoder_transformer.layers.${layer}`;
    entries.push(...attentionTensors(prefix, hidden, heads));
    for (const norm of ['input_layernorm', 'post_attention_layernorm']) {
      entries.push([`${prefix}.${norm}.weight`, [hidden]], [`${prefix}.${norm}.bias`, [hidden]]);
    }
    entries.push([`${prefix}.mlp.fc1.weight`, [wide, hidden]], [`${prefix}.mlp.fc2.weight`, [hidden, wide]]);
  }
  entries.push(['encoder.downsample.conv.weight', [hidden, hidden, 4]]);
  for (const [kind, count] of [
    ['semantic', 1],
    ['acoustic', LAYER_COUNT - 1],
  ] as const) {
    const prefix = `encoder.quantizer.${kind}_residual_vector_quantizer`;
    entries.push([`${prefix}.input_proj.weight`, [code, hidden, 1]]);
    for (let book = 0; book < count; book++) {
      entries.push([`${prefix}.layers.${book}.codebook.embed_sum`, [config.codebook_size, code]]);
      entries.push([`${prefix}.layers.${book}.codebook.cluster_usage`, [config.codebook_size]]);
    }
  }
  return entries;
}

function seanetTensors(config: EncoderConfig): Entry[] {
  const prefix = 'encoder.encoder.layers';
  let channels = config.num_filters;
  let layer = 1;
  const entries: Entry[] = [...convTensors(`${prefix}.0`, channels, 1, config.kernel_size)];
  for (const stride of config.upsampling_ratios.toReversed()) {
    const narrow = Math.floor(channels / config.compress);
    entries.push(...convTensors(`${prefix}.${layer}.block.1`, narrow, channels, config.residual_kernel_size));
    entries.push(...convTensors(`${prefix}.${layer}.block.3`, channels, narrow, 1));
    entries.push(...convTensors(`${prefix}.${layer + 2}`, channels * 2, channels, stride * 2));
    channels *= 2;
    layer += 3;
  }
  entries.push(
    ...convTensors(`${prefix}.${layer + 1}`, config.hidden_size, channels, config.last_kernel_size),
  );
  return entries;
}

function decoderTensors(config: DecoderConfig): Entry[] {
  const {
    codebook_dim: quantized,
    hidden_size: hidden,
    latent_dim: latent,
    intermediate_size: wide,
  } = config;
  const heads = config.num_attention_heads * headWidth(config);
  const entries: Entry[] = [];
  for (const [kind, count] of [
    ['first', 1],
    ['rest', LAYER_COUNT - 1],
  ] as const) {
    const prefix = `decoder.quantizer.rvq_${kind}`;
    entries.push([`${prefix}.output_proj.weight`, [quantized, quantized / 2, 1]]);
    for (let book = 0; book < count; book++) {
      entries.push([
        `${prefix}.vq.layers.${book}._codebook.embedding_sum`,
        [config.codebook_size, quantized / 2],
      ]);
      entries.push([`${prefix}.vq.layers.${book}._codebook.cluster_usage`, [config.codebook_size]]);
    }
  }
  entries.push(...convTensors('decoder.pre_conv', latent, quantized, 3));
  const transformer = 'decoder.pre_transformer';
  entries.push(...linearTensors(`${transformer}.input_proj`, hidden, latent));
  entries.push(...linearTensors(`${transformer}.output_proj`, latent, hidden));
  entries.push([`${transformer}.norm.weight`, [hidden]]);
  for (let layer = 0; layer < config.num_hidden_layers; layer++) {
    const prefix = `${transformer}.layers.${layer}`;
    entries.push(...attentionTensors(prefix, hidden, heads));
    for (const norm of ['input_layernorm', 'post_attention_layernorm']) {
      entries.push([`${prefix}.${norm}.weight`, [hidden]]);
    }
    for (const gate of ['gate_proj', 'up_proj'])
      entries.push([`${prefix}.mlp.${gate}.weight`, [wide, hidden]]);
    entries.push([`${prefix}.mlp.down_proj.weight`, [hidden, wide]]);
  }
  config.upsampling_ratios.forEach((ratio, index) => {
    entries.push(...convNextTensors(`decoder.upsample.${index}`, latent, ratio));
  });
  return [...entries, ...vocoderTensors(config)];
}

function convNextTensors(prefix: string, width: number, ratio: number): Entry[] {
  return [
    [`${prefix}.0.conv.weight`, [width, width, ratio]],
    [`${prefix}.0.conv.bias`, [width]],
    ...convTensors(`${prefix}.1.dwconv`, width, 1, 7),
    [`${prefix}.1.norm.weight`, [width]],
    [`${prefix}.1.norm.bias`, [width]],
    ...linearTensors(`${prefix}.1.pwconv1`, width * 4, width),
    ...linearTensors(`${prefix}.1.pwconv2`, width, width * 4),
    [`${prefix}.1.gamma`, [width]],
  ];
}

function vocoderTensors(config: DecoderConfig): Entry[] {
  let channels = config.decoder_dim;
  const entries: Entry[] = [...convTensors('decoder.decoder.0', channels, config.latent_dim, 7)];
  config.upsample_rates.forEach((rate, index) => {
    const prefix = `decoder.decoder.${index + 1}.block`;
    const narrow = Math.floor(channels / 2);
    entries.push(...snakeTensors(`${prefix}.0`, channels));
    entries.push(
      [`${prefix}.1.conv.weight`, [channels, narrow, rate * 2]],
      [`${prefix}.1.conv.bias`, [narrow]],
    );
    for (const unit of [2, 3, 4]) {
      entries.push(...snakeTensors(`${prefix}.${unit}.act1`, narrow));
      entries.push(...convTensors(`${prefix}.${unit}.conv1`, narrow, narrow, 7));
      entries.push(...snakeTensors(`${prefix}.${unit}.act2`, narrow));
      entries.push(...convTensors(`${prefix}.${unit}.conv2`, narrow, narrow, 1));
    }
    channels = narrow;
  });
  const last = config.upsample_rates.length + 1;
  entries.push(...snakeTensors(`decoder.decoder.${last}`, channels));
  entries.push(...convTensors(`decoder.decoder.${last + 1}`, 1, channels, 7));
  return entries;
}

function attentionTensors(prefix: string, hidden: number, heads: number): Entry[] {
  return [
    ...['q_proj', 'k_proj', 'v_proj'].map(
      (name): Entry => [`${prefix}.self_attn.${name}.weight`, [heads, hidden]],
    ),
    [`${prefix}.self_attn.o_proj.weight`, [hidden, heads]],
    [`${prefix}.self_attn_layer_scale.scale`, [hidden]],
    [`${prefix}.mlp_layer_scale.scale`, [hidden]],
  ];
}

function convTensors(prefix: string, out: number, into: number, kernel: number): Entry[] {
  return [
    [`${prefix}.conv.weight`, [out, into, kernel]],
    [`${prefix}.conv.bias`, [out]],
  ];
}

function linearTensors(prefix: string, out: number, into: number): Entry[] {
  return [
    [`${prefix}.weight`, [out, into]],
    [`${prefix}.bias`, [out]],
  ];
}

function snakeTensors(prefix: string, channels: number): Entry[] {
  return [
    [`${prefix}.alpha`, [channels]],
    [`${prefix}.beta`, [channels]],
  ];
}
