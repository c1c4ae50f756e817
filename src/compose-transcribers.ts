import type { Config } from './config.ts';
import { AppError } from './errors.ts';
import {
  ENOUGH_TEXTS,
  type LanguageModelsService,
  type Transcriber,
  type Transcribers,
  type TranscriptionOrder,
} from './features/transcription/index.ts';
import { findPocketsphinx, type PocketsphinxPlace } from './recognition/index.ts';

const pocketsphinxNote =
  'English, as read aloud or spoken to be understood. With the words of the workspace (ARTICLES) quick and close to the ' +
  'text on clear voices; weak in noise, on the telephone, on strong accents and on free conversation. Numbers come as words, without punctuation.';

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

  async function list(): Promise<readonly Transcriber[]> {
    const found = await pocketsphinx();
    return [
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

  return {
    list,

    async complete(wanted): Promise<TranscriptionOrder> {
      const { transcriber = 'POCKETSPHINX', language = null, vocabulary = 'AUTO', replaces = false } = wanted;
      await getPocketsphinx();
      assertEnglish(language);
      return { transcriber, model: null, language, vocabulary, replaces };
    },

    async settingsOf(workspaceId, { language, vocabulary }, signal) {
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
