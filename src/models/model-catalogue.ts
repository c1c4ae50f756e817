import { AppError } from '../errors.ts';

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
  /** Commit, so that the same name always means the same weights. */
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
}

export const BUNDLED_TOKENIZER = 'phonograph-base';
export const QWEN3_TOKENIZER = 'qwen3-tts-tokenizer-12hz';

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
];

/** Throws NOT_FOUND that lists the names there are. */
export function getKnownModel(name: string, catalogue = modelCatalogue): KnownModel {
  const known = catalogue.find((model) => model.name === name);
  if (known) return known;
  const names = catalogue.map((model) => model.name).join(', ');
  throw new AppError('NOT_FOUND', `There is no model ${name}. Known models: ${names}.`, { field: 'name' });
}
