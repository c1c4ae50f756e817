/**
 * node test/support/write-tiny-whisper.ts FOLDER
 * Writes a Whisper of random seeded weights, laid out as on the hub, that says the same words to every sound, in German
 * unless it is told another language. It shows that loading, languages and word times work, never how good.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { seededRandom } from './seeded-random.ts';
import { type WhisperShape, whisperDecoder, whisperEncoder } from './whisper-graph.ts';

const words = ['Ġhello', 'Ġwide', 'Ġworld', '.'];
const pieces = [...Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)), 'Ġ', ...words];
const languages = ['en', 'de', 'ja'];
const special = [
  '<|endoftext|>',
  '<|startoftranscript|>',
  ...languages.map((one) => `<|${one}|>`),
  '<|translate|>',
  '<|transcribe|>',
  '<|startoflm|>',
  '<|startofprev|>',
  '<|nospeech|>',
  '<|notimestamps|>',
  ...Array.from({ length: 1_501 }, (_, step) => `<|${(step * 0.02).toFixed(2)}|>`),
];
const vocabulary = [...new Set(pieces), ...special];
const idOf = (token: string) => vocabulary.lastIndexOf(token);

const shape: WhisperShape = {
  width: 16,
  heads: 2,
  melBands: 80,
  steps: 1_500,
  positions: 24,
  vocabulary: vocabulary.length,
};
/** What comes after each place: the language after the first, then task, times and words. */
const said = ['<|de|>', '<|transcribe|>', '<|0.00|>', 'Ġhello', 'Ġwide', 'Ġworld', '.', '<|2.00|>'];

/** It looks 0.4 s further with each token. */
const GAZE_STEPS = 20;
/** After start, language and task. */
const FIRST_PLACE = 3;

export async function writeTinyWhisper(folder: string, { seed = 1 } = {}): Promise<string> {
  const random = seededRandom(seed);
  const script = new Array<number>(shape.positions * shape.vocabulary).fill(0);
  for (let place = 0; place < shape.positions; place++) {
    script[place * shape.vocabulary + idOf(said[place] ?? '<|endoftext|>')] = 1_000;
  }
  const gaze = new Array<number>(shape.positions * shape.steps).fill(0);
  for (let place = 0; place < shape.positions; place++) {
    // The first and the last look at what is before and after: where nobody looks, chance would decide over times.
    const from = place <= FIRST_PLACE ? 0 : place * GAZE_STEPS;
    const to = place >= said.length ? shape.steps : (place + 1) * GAZE_STEPS;
    gaze.fill(20, place * shape.steps + Math.min(from, said.length * GAZE_STEPS), place * shape.steps + to);
  }
  await mkdir(join(folder, 'onnx'), { recursive: true });
  await writeFile(join(folder, 'onnx', 'encoder_model.onnx'), whisperEncoder(shape, random));
  await writeFile(
    join(folder, 'onnx', 'decoder_model_merged.onnx'),
    whisperDecoder(shape, { script, gaze }, random),
  );
  const end = idOf('<|endoftext|>');
  await writeJson(folder, 'config.json', {
    model_type: 'whisper',
    architectures: ['WhisperForConditionalGeneration'],
    is_encoder_decoder: true,
    d_model: shape.width,
    encoder_layers: 1,
    decoder_layers: 1,
    num_hidden_layers: 1,
    encoder_attention_heads: shape.heads,
    decoder_attention_heads: shape.heads,
    num_mel_bins: shape.melBands,
    max_source_positions: shape.steps,
    max_target_positions: shape.positions,
    median_filter_width: 7,
    vocab_size: shape.vocabulary,
    ...{ bos_token_id: end, eos_token_id: end, pad_token_id: end },
    decoder_start_token_id: idOf('<|startoftranscript|>'),
  });
  await writeJson(folder, 'generation_config.json', {
    ...{ bos_token_id: end, eos_token_id: end, pad_token_id: end },
    decoder_start_token_id: idOf('<|startoftranscript|>'),
    no_timestamps_token_id: idOf('<|notimestamps|>'),
    max_length: shape.positions,
    max_initial_timestamp_index: 50,
    is_multilingual: true,
    lang_to_id: Object.fromEntries(languages.map((one) => [`<|${one}|>`, idOf(`<|${one}|>`)])),
    task_to_id: { transcribe: idOf('<|transcribe|>'), translate: idOf('<|translate|>') },
    alignment_heads: [
      [0, 0],
      [0, 1],
    ],
  });
  await writeJson(folder, 'preprocessor_config.json', {
    feature_extractor_type: 'WhisperFeatureExtractor',
    processor_class: 'WhisperProcessor',
    chunk_length: 30,
    feature_size: shape.melBands,
    hop_length: 160,
    n_fft: 400,
    n_samples: 480_000,
    nb_max_frames: 3_000,
    sampling_rate: 16_000,
  });
  await writeJson(folder, 'tokenizer_config.json', {
    tokenizer_class: 'WhisperTokenizer',
    ...{ bos_token: '<|endoftext|>', eos_token: '<|endoftext|>', unk_token: '<|endoftext|>' },
    model_max_length: shape.positions,
  });
  await writeJson(folder, 'tokenizer.json', {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: special.map((content) => ({
      ...{ id: idOf(content), content, special: idOf(content) < idOf('<|0.00|>') },
      ...{ single_word: false, lstrip: false, rstrip: false, normalized: false },
    })),
    normalizer: null,
    pre_tokenizer: { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true, use_regex: true },
    post_processor: null,
    decoder: { type: 'ByteLevel', add_prefix_space: true, trim_offsets: true, use_regex: true },
    model: {
      type: 'BPE',
      dropout: null,
      unk_token: null,
      continuing_subword_prefix: '',
      end_of_word_suffix: '',
      fuse_unk: false,
      vocab: Object.fromEntries(vocabulary.slice(0, end).map((piece, id) => [piece, id])),
      merges: [],
    },
  });
  return folder;
}

async function writeJson(folder: string, file: string, value: object): Promise<void> {
  await writeFile(join(folder, file), `${JSON.stringify(value, null, 1)}\n`);
}

if (import.meta.main) {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) throw new Error('usage: write-tiny-whisper.ts FOLDER');
  await writeTinyWhisper(folder);
}
