/**
 * node test/support/write-tiny-embedder.ts FOLDER [--wrap FOLDER_WITH_BERT]
 * Writes a text model laid out as on the hub: by default a BERT of random seeded weights, 16 numbers wide, over
 * letters. It shows that loading, pooling and storing work, never how good. With --wrap the graph is written over the
 * weights of a real BERT (config.json, tokenizer.json, tokenizer_config.json, model.safetensors).
 */
import { copyFile, link, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openSafetensors } from '../../src/inference/safetensors/safetensors-file.ts';
import { type BertShape, bertGraph } from './bert-graph.ts';
import { seededRandom } from './seeded-random.ts';

const shape: BertShape = {
  hidden_size: 16,
  num_hidden_layers: 2,
  num_attention_heads: 2,
  intermediate_size: 32,
  max_position_embeddings: 64,
  type_vocab_size: 2,
  vocab_size: 0,
  layer_norm_eps: 1e-12,
};

export interface TinyEmbedder {
  /** Another seed, other weights. */
  readonly seed?: number;
}

export async function writeTinyEmbedder(folder: string, options: TinyEmbedder = {}): Promise<string> {
  const { seed = 1 } = options;
  const letters = [...'abcdefghijklmnopqrstuvwxyz0123456789.,?!-'];
  const words = [
    '[PAD]',
    '[UNK]',
    '[CLS]',
    '[SEP]',
    '[MASK]',
    ...letters,
    ...letters.map((one) => `##${one}`),
  ];
  const config = { ...shape, vocab_size: words.length };
  const random = seededRandom(seed);
  const graph = bertGraph(config, (model, name, dims) => {
    const count = dims.reduce((product, dim) => product * dim, 1);
    const isScale = name.endsWith('LayerNorm.weight');
    return model.float32(
      Array.from({ length: count }, () => (isScale ? 1 : random() - 0.5)),
      dims,
    );
  });
  await mkdir(join(folder, 'onnx'), { recursive: true });
  await writeFile(join(folder, 'onnx', 'model.onnx'), graph);
  await writeJson(folder, 'config.json', { model_type: 'bert', architectures: ['BertModel'], ...config });
  await writeJson(folder, 'tokenizer.json', tokenizerOf(words));
  await writeJson(folder, 'tokenizer_config.json', {
    tokenizer_class: 'BertTokenizer',
    model_max_length: shape.max_position_embeddings,
    pad_token: '[PAD]',
    unk_token: '[UNK]',
    cls_token: '[CLS]',
    sep_token: '[SEP]',
    mask_token: '[MASK]',
  });
  return folder;
}

function tokenizerOf(words: readonly string[]): object {
  const special = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]'];
  const piece = (id: string) => ({ SpecialToken: { id, type_id: 0 } });
  const part = (id: string) => ({ Sequence: { id, type_id: 0 } });
  const idOf = (token: string) => ({ id: token, ids: [words.indexOf(token)], tokens: [token] });
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: special.map((content, id) => ({
      id,
      content,
      single_word: false,
      lstrip: false,
      rstrip: false,
      normalized: false,
      special: true,
    })),
    normalizer: {
      type: 'BertNormalizer',
      clean_text: true,
      handle_chinese_chars: true,
      strip_accents: null,
      lowercase: true,
    },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: {
      type: 'TemplateProcessing',
      single: [piece('[CLS]'), part('A'), piece('[SEP]')],
      pair: [piece('[CLS]'), part('A'), piece('[SEP]'), part('B'), piece('[SEP]')],
      special_tokens: { '[CLS]': idOf('[CLS]'), '[SEP]': idOf('[SEP]') },
    },
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(words.map((word, id) => [word, id])),
    },
  };
}

async function wrapBert(folder: string, from: string): Promise<void> {
  const weights = await openSafetensors(join(from, 'model.safetensors'));
  const config = JSON.parse(await readFile(join(from, 'config.json'), 'utf8')) as BertShape;
  const graph = bertGraph(config, (model, name, dims) => {
    const tensor = weights.tensors.get(name);
    if (!tensor) throw new Error(`${weights.path} has no ${name}`);
    const { byteOffset, byteLength } = tensor;
    return model.external(name, 'float32', dims, { location: 'model.onnx_data', byteOffset, byteLength });
  });
  await mkdir(join(folder, 'onnx'), { recursive: true });
  await writeFile(join(folder, 'onnx', 'model.onnx'), graph);
  await link(weights.path, join(folder, 'onnx', 'model.onnx_data'));
  for (const file of ['config.json', 'tokenizer.json', 'tokenizer_config.json']) {
    await copyFile(join(from, file), join(folder, file));
  }
}

async function writeJson(folder: string, file: string, value: object): Promise<void> {
  await writeFile(join(folder, file), `${JSON.stringify(value, null, 1)}\n`);
}

if (import.meta.main) {
  const [folder, option, from] = process.argv.slice(2);
  if (folder === undefined) throw new Error('usage: write-tiny-embedder.ts FOLDER [--wrap FOLDER_WITH_BERT]');
  if (option === '--wrap' && from !== undefined) await wrapBert(folder, from);
  else await writeTinyEmbedder(folder);
}
