import { AppError } from '../errors.ts';
import type { SentenceRules } from '../inference/sentence-model/sentence-model-files.ts';

/** One file of a model on the hub. */
export interface WantedFile {
  /** Path within the repository and within the model's folder. */
  readonly file: string;
  readonly approximateBytes: number;
  /** SHA-256 of the published bytes at the catalogued revision, where it is known for sure. */
  readonly publishedSha256?: string;
}

/** Where the files of a model are published. */
export interface HubOrigin {
  readonly repository: string;
  /** Commit, so that the same name always means the same weights; `main` for models that the catalogue does not have: their id tells by its hash. */
  readonly revision: string;
  readonly files: readonly WantedFile[];
}

export interface KnownModel {
  readonly name: string;
  readonly kind: 'tokenizer' | 'embedder' | 'recogniser';
  /** One sentence for `phonograph models list`. */
  readonly description: string;
  /** SPDX identifier. */
  readonly licence: string;
  /** Null: comes with Phonograph. */
  readonly hub: HubOrigin | null;
  /** How an embedder wants its texts, where its own files do not say. */
  readonly rules?: Partial<SentenceRules>;
}

export const BUNDLED_TOKENIZER = 'phonograph-base';
export const QWEN3_TOKENIZER = 'qwen3-tts-tokenizer-12hz';
export const LEXICAL_EMBEDDER = 'phonograph-lexical';
/** Used as soon as it was pulled, unless another one was chosen. */
export const DEFAULT_EMBEDDER = 'multilingual-e5-small';

/** Every model that Phonograph can use. */
export const modelCatalogue: readonly KnownModel[] = [
  {
    name: BUNDLED_TOKENIZER,
    kind: 'tokenizer',
    description: 'small, trained for robust search; intelligible, not beautiful',
    licence: 'Apache-2.0',
    hub: null,
  },
  {
    name: QWEN3_TOKENIZER,
    kind: 'tokenizer',
    description: 'Qwen3-TTS-Tokenizer-12Hz with its official weights',
    licence: 'Apache-2.0',
    hub: {
      repository: 'Qwen/Qwen3-TTS-Tokenizer-12Hz',
      revision: '7dd38ad4e9bad454aae9cd937d0cd577604fe229',
      files: [
        { file: 'config.json', approximateBytes: 2_336 },
        {
          file: 'model.safetensors',
          approximateBytes: 682_293_092,
          publishedSha256: '836b7b357f5ea43e889936a3709af68dfe3751881acefe4ecf0dbd30ba571258',
        },
      ],
    },
  },
  {
    name: LEXICAL_EMBEDDER,
    kind: 'embedder',
    description: 'words and pieces of words, hashed; finds shared words, not meaning',
    licence: 'Apache-2.0',
    hub: null,
  },
  {
    name: DEFAULT_EMBEDDER,
    kind: 'embedder',
    description: 'meaning in some 100 languages, trained to find texts by questions; 384 numbers',
    licence: 'MIT',
    hub: {
      repository: 'Xenova/multilingual-e5-small',
      revision: '761b726dd34fb83930e26aab4e9ac3899aa1fa78',
      files: [
        {
          file: 'config.json',
          approximateBytes: 658,
          publishedSha256: 'cb99455288675345e1a4f411438d5d0adbba5fbd3a67ea4fb03c015433b996c1',
        },
        {
          file: 'tokenizer.json',
          approximateBytes: 17_082_730,
          publishedSha256: '0b44a9d7b51c3c62626640cda0e2c2f70fdacdc25bbbd68038369d14ebdf4c39',
        },
        { file: 'tokenizer_config.json', approximateBytes: 443 },
        {
          file: 'onnx/model_quantized.onnx',
          approximateBytes: 118_308_185,
          publishedSha256: 'f80102d3f2a1229f387d3c81909990d8945513e347b0eab049f7de3c6f98c193',
        },
      ],
    },
    rules: { queryPrefix: 'query: ', passagePrefix: 'passage: ' },
  },
  whisper('tiny', 'quick and rough', 10_100_000, 30_700_000),
  whisper('base', 'rough', 23_100_000, 53_700_000),
  whisper('small', 'better, several times slower', 92_300_000, 156_800_000),
];

/** An export whose decoder tells what it looks at: without that there are no times of words. */
function whisper(size: string, quality: string, encoderBytes: number, decoderBytes: number): KnownModel {
  return {
    name: `whisper-${size}`,
    kind: 'recogniser',
    description: `speech to text in some 100 languages, ${quality}; 8-bit weights`,
    licence: 'MIT',
    hub: speechOrigin(`onnx-community/whisper-${size}_timestamped`, encoderBytes, decoderBytes),
  };
}

function speechOrigin(repository: string, encoderBytes: number, decoderBytes: number): HubOrigin {
  return {
    repository,
    revision: 'main',
    files: [
      { file: 'config.json', approximateBytes: 2_200 },
      { file: 'generation_config.json', approximateBytes: 3_800 },
      { file: 'preprocessor_config.json', approximateBytes: 350 },
      { file: 'tokenizer.json', approximateBytes: 2_480_000 },
      { file: 'tokenizer_config.json', approximateBytes: 283_000 },
      { file: 'onnx/encoder_model_quantized.onnx', approximateBytes: encoderBytes },
      { file: 'onnx/decoder_model_merged_quantized.onnx', approximateBytes: decoderBytes },
    ],
  };
}

/** `owner/name` on the hub. */
const repositoryName = /^[\w-][\w.-]*\/[\w-][\w.-]*$/;

/** A model of the catalogue, or any embedder or Whisper model by its repository's name. Throws NOT_FOUND that lists the names there are. */
export function getKnownModel(name: string, catalogue = modelCatalogue): KnownModel {
  const known = catalogue.find((model) => model.name === name);
  if (known) return known;
  if (repositoryName.test(name)) return /whisper/i.test(name) ? recogniserOf(name) : embedderOf(name);
  const names = catalogue.map((model) => model.name).join(', ');
  throw new AppError('NOT_FOUND', `There is no model ${name}. Known models: ${names}.`, { field: 'name' });
}

/** A speech model that the catalogue does not have. */
function recogniserOf(repository: string): KnownModel {
  return {
    name: repository,
    kind: 'recogniser',
    description: 'a speech model of the hub',
    licence: 'see its page',
    hub: speechOrigin(repository, 100_000_000, 200_000_000),
  };
}

/** A text model that the catalogue does not have. */
function embedderOf(repository: string): KnownModel {
  return {
    name: repository,
    kind: 'embedder',
    description: 'a text model of the hub',
    licence: 'see its page',
    hub: {
      repository,
      revision: 'main',
      files: [
        { file: 'config.json', approximateBytes: 700 },
        { file: 'tokenizer.json', approximateBytes: 1_000_000 },
        { file: 'tokenizer_config.json', approximateBytes: 500 },
        { file: 'onnx/model_quantized.onnx', approximateBytes: 100_000_000 },
      ],
    },
  };
}
