import { join } from 'node:path';
import type { Config } from './config.ts';
import { AppError } from './errors.ts';
import {
  ENOUGH_TEXTS,
  type LanguageModelsService,
  type Transcriber,
  type Transcribers,
  type TranscriptionOrder,
} from './features/transcription/index.ts';
import { findWhisper, getKnownModel, listWhisperModels, readChosenRecogniser } from './models/index.ts';
import { findPocketsphinx, type PocketsphinxPlace, type WhisperPlace } from './recognition/index.ts';

const pocketsphinxNote =
  'English, as read aloud or spoken to be understood. With the words of the workspace (ARTICLES) quick and close to the ' +
  'text on clear voices; weak in noise, on the telephone, on strong accents and on free conversation. Numbers come as words, without punctuation.';

const whisperNote =
  'Some hundred languages, with punctuation and word times. Makes words up in music and noise; the small models are rough ' +
  'outside of the large languages. How well it hears was not measured here.';
const PULL_WHISPER = 'Bring one: `phonograph models pull whisper-base`.';
/** More gain little. */
const MAX_THREADS = 4;

/** Everything that recognises here, by the settings. */
export function createTranscribers(config: Config, languageModels: LanguageModelsService): Transcribers {
  let looked: ReturnType<typeof findPocketsphinx> | null = null;
  /** Looked for once; what is installed later is found when it was missing. */
  const pocketsphinx = async (): Promise<Awaited<ReturnType<typeof findPocketsphinx>>> => {
    looked ??= findPocketsphinx(config.pocketsphinx, config.searchPath);
    const found = await looked;
    if ('problem' in found) looked = null;
    return found;
  };
  const getPocketsphinx = async (): Promise<PocketsphinxPlace> => {
    const found = await pocketsphinx();
    if ('problem' in found)
      throw new AppError('UNAVAILABLE', `Pocketsphinx cannot be used. ${found.problem}`);
    return found;
  };

  const folders = {
    bundled: config.modelsFolder,
    pulled: config.pulledModelsFolder ?? join(config.dataFolder, 'models'),
  };
  /** The settings' own, which may be a folder; else the chosen one, else the largest that is here. */
  async function findDefaultWhisper(): Promise<string | null> {
    const chosen = config.whisperName ?? (await readChosenRecogniser(config.dataFolder));
    return chosen ?? (await listWhisperModels(folders)).findLast(({ isHere }) => isHere)?.model.name ?? null;
  }
  async function getWhisper(name: string | null): Promise<WhisperPlace> {
    const wanted = name ?? (await findDefaultWhisper());
    if (wanted === null) throw new AppError('UNAVAILABLE', `No Whisper model is here. ${PULL_WHISPER}`);
    return findWhisper(wanted, folders);
  }

  async function list(): Promise<readonly Transcriber[]> {
    const [found, models, fallback] = [
      await pocketsphinx(),
      await listWhisperModels(folders),
      await findDefaultWhisper(),
    ];
    const whisperProblem = await getWhisper(null).then(
      () => null,
      (error: AppError) => error.message,
    );
    return [
      {
        name: 'WHISPER',
        available: whisperProblem === null,
        problem: whisperProblem,
        build: null,
        licence: 'MIT',
        languages: null,
        models: models.map(({ model, isHere }) => ({
          name: model.name,
          available: isHere,
          approximateBytes: model.hub!.files.reduce((sum, file) => sum + file.approximateBytes, 0),
        })),
        note: `${fallback === null ? '' : `Uses ${fallback} unless another is asked for. `}${whisperNote}`,
      },
      {
        name: 'POCKETSPHINX',
        available: !('problem' in found),
        problem: 'problem' in found ? found.problem : null,
        build: 'problem' in found ? null : found.id,
        licence: 'BSD-2-Clause',
        languages: ['en'],
        models: [],
        note: pocketsphinxNote,
      },
    ];
  }

  /** A caller may name a model, never a folder of the server. */
  function assertModelName(model: string | null): void {
    if (model === null || model === config.whisperName || getKnownModel(model).kind === 'recogniser') return;
    throw new AppError('BAD_USER_INPUT', `${model} is no speech model.`, { field: 'input.model' });
  }

  return {
    list,

    async complete(wanted): Promise<TranscriptionOrder> {
      const { language = null, vocabulary = 'AUTO', replaces = false } = wanted;
      const model = wanted.model ?? null;
      const isWhisper =
        wanted.transcriber === 'WHISPER' ||
        (wanted.transcriber === undefined && (model !== null || (await findDefaultWhisper()) !== null));
      if (isWhisper) {
        assertModelName(model);
        const place = await getWhisper(model);
        return { transcriber: 'WHISPER', model: model ?? place.name, language, vocabulary, replaces };
      }
      if (model !== null) {
        throw new AppError('BAD_USER_INPUT', 'Pocketsphinx has no models to choose from.', {
          field: 'input.model',
        });
      }
      const found = await pocketsphinx();
      if (wanted.transcriber === undefined && 'problem' in found) {
        throw new AppError(
          'UNAVAILABLE',
          `Nothing can recognise speech here. ${PULL_WHISPER} ${found.problem}`,
        );
      }
      await getPocketsphinx();
      assertEnglish(language);
      return { transcriber: 'POCKETSPHINX', model: null, language, vocabulary, replaces };
    },

    async settingsOf(workspaceId, { transcriber, model, language, vocabulary }, signal) {
      if (transcriber === 'WHISPER') {
        // A folder is known by its last part only; the settings still name all of it.
        const isDefault = model !== null && model === (await getWhisper(null).catch(() => null))?.name;
        const place = await getWhisper(isDefault ? null : model);
        return {
          kind: 'WHISPER',
          ...place,
          language,
          intraOpThreads: Math.min(config.workerCount, MAX_THREADS),
        };
      }
      const place = await getPocketsphinx();
      assertEnglish(language);
      const isOwn =
        vocabulary === 'ARTICLES' ||
        (vocabulary === 'AUTO' && (await languageModels.countTexts(workspaceId)) >= ENOUGH_TEXTS);
      const languageModel = isOwn ? await languageModels.get(workspaceId, place.modelFolder, signal) : null;
      if (vocabulary === 'ARTICLES' && languageModel === null) {
        throw new AppError(
          'BAD_USER_INPUT',
          'The workspace has no article and no written transcript with English words.',
          { field: 'input.vocabulary' },
        );
      }
      return { kind: 'POCKETSPHINX', place, languageModel };
    },
  };
}

function assertEnglish(language: string | null): void {
  if (language === null || /^en\b/i.test(language)) return;
  throw new AppError('BAD_USER_INPUT', `Pocketsphinx knows English alone, not ${language}.`, {
    field: 'input.language',
  });
}

/** The order that PHONOGRAPH_TRANSCRIBE names; null for `off`. */
export function toAutomaticOrder(setting: string): Partial<TranscriptionOrder> | null {
  if (setting === 'off') return null;
  if (setting === 'pocketsphinx') return { transcriber: 'POCKETSPHINX' };
  return { transcriber: 'WHISPER', model: setting === 'whisper' ? null : setting };
}
