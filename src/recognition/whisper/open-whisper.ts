import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../errors.ts';
import { isSilent } from '../is-silent.ts';
import { RECOGNITION_RATE_HZ, type RecognisedWord, type Recogniser } from '../recogniser.types.ts';
import type { PipelineWord, SpeechPipeline } from './speech-pipeline.ts';
import { findWhisperFiles } from './whisper-files.ts';

export interface WhisperPlace {
  readonly name: string;
  readonly folder: string;
}

export interface WhisperOptions extends WhisperPlace {
  /** BCP 47; null: found out for each piece. */
  readonly language: string | null;
  readonly intraOpThreads: number;
}

/** Raised when the same files give other words. */
const RULES_VERSION = 1;
/** A word whose end is not told. */
const ASSUMED_WORD_S = 0.3;

/**
 * Loads a model of the Whisper family. Throws MODEL_UNAVAILABLE naming what is at fault, and BAD_USER_INPUT for a
 * language that the model does not know.
 */
export async function openWhisper(options: WhisperOptions): Promise<Recogniser> {
  const { name, folder, language, intraOpThreads } = options;
  const found = await findWhisperFiles(folder);
  const known = language === null ? null : knownLanguage(language, found.languages, name);
  const unfit = (cause: unknown) => {
    const reason = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
    return new AppError('MODEL_UNAVAILABLE', `The speech model in ${folder} cannot be used: ${reason}`, {
      cause,
    });
  };
  const id = `${name}@${await hashOf(folder, found.files)}`;
  let model: SpeechPipeline;
  try {
    // Loaded only here: the library takes a second and 90 MB.
    const { openSpeechPipeline } = await import('./speech-pipeline.ts');
    model = await openSpeechPipeline(folder, { ...found, intraOpThreads });
  } catch (cause) {
    throw unfit(cause);
  }

  async function findLanguage(samples: Float32Array): Promise<string> {
    const scores = await model.firstScores(samples, found.startToken);
    const [best] = Object.entries(found.languages!).sort(([, a], [, b]) => scores[b]! - scores[a]!);
    return best![0];
  }

  return {
    id,
    async recognise(samples) {
      if (isSilent(samples)) return { words: [], language: known };
      try {
        // Models for English alone refuse to be told a language.
        const spoken = found.languages === null ? null : (known ?? (await findLanguage(samples)));
        const words = await model.words(samples, spoken);
        const endS = samples.length / RECOGNITION_RATE_HZ;
        return { words: words.flatMap((word) => toWord(word, endS)), language: spoken ?? 'en' };
      } catch (cause) {
        throw unfit(cause);
      }
    },
    close: () => model.close(),
  };
}

/** The language part of a tag, as the model names it. */
function knownLanguage(
  tag: string,
  languages: Readonly<Record<string, number>> | null,
  name: string,
): string {
  const language = tag.split('-')[0]!.toLowerCase();
  if (languages === null ? language === 'en' : language in languages) return language;
  const which = languages === null ? 'English alone' : 'other languages';
  throw new AppError('BAD_USER_INPUT', `${name} knows ${which}, not ${tag}.`, { field: 'input.language' });
}

/** Times stay within the sound: the model counts in a window of 30 s, whatever it was given. */
function toWord({ text, timestamp: [start, end] }: PipelineWord, soundEndS: number): RecognisedWord[] {
  if (text.trim() === '') return [];
  const startS = Math.min(Math.max(start ?? 0, 0), soundEndS);
  const endS = Math.min(Math.max(end ?? startS + ASSUMED_WORD_S, startS), soundEndS);
  return [{ text, startS, endS, confidence: null }];
}

async function hashOf(folder: string, files: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify({ version: RULES_VERSION, files }));
  for (const file of files) {
    for await (const chunk of createReadStream(join(folder, file), { highWaterMark: 1 << 20 })) {
      hash.update(chunk as Buffer);
    }
  }
  return hash.digest('hex').slice(0, 12);
}
