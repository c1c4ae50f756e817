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
  /** Commit, so that the same name always means the same weights; `main` where only the hash in the id tells. */
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

/** What a text model consists of when it comes from the hub: its graph with 8-bit weights. */
const embedderFiles = (graphBytes: number, tokenizerBytes: number): readonly WantedFile[] => [
  { file: 'config.json', approximateBytes: 700 },
  { file: 'tokenizer.json', approximateBytes: tokenizerBytes },
  { file: 'tokenizer_config.json', approximateBytes: 500 },
  { file: 'onnx/model_quantized.onnx', approximateBytes: graphBytes },
];

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
      revision: 'main',
      files: embedderFiles(118_300_000, 17_080_000),
    },
    rules: { queryPrefix: 'query: ', passagePrefix: 'passage: ' },
  },
  {
    name: 'paraphrase-multilingual-minilm-l12-v2',
    kind: 'embedder',
    description: 'meaning in some 50 languages, trained on paraphrases; 384 numbers, 128 tokens',
    licence: 'Apache-2.0',
    hub: {
      repository: 'Xenova/paraphrase-multilingual-MiniLM-L12-v2',
      revision: 'main',
      files: embedderFiles(118_300_000, 17_080_000),
    },
    rules: { maxTokens: 128 },
  },
];

/** `owner/name` on the hub. */
const repositoryName = /^[\w-][\w.-]*\/[\w-][\w.-]*$/;

/** A model of the catalogue, or any embedder by its repository's name. Throws NOT_FOUND that lists the names there are. */
export function getKnownModel(name: string, catalogue = modelCatalogue): KnownModel {
  const known = catalogue.find((model) => model.name === name);
  if (known) return known;
  if (repositoryName.test(name)) return embedderOf(name);
  const names = catalogue.map((model) => model.name).join(', ');
  throw new AppError('NOT_FOUND', `There is no model ${name}. Known models: ${names}.`, { field: 'name' });
}

/** A text model that the catalogue does not have. */
function embedderOf(repository: string): KnownModel {
  return {
    name: repository,
    kind: 'embedder',
    description: 'a text model of the hub',
    licence: 'see its page',
    hub: { repository, revision: 'main', files: embedderFiles(100_000_000, 1_000_000) },
  };
}
