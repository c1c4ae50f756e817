import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { speakWithEspeak } from '../../audio/synthesis/espeak.ts';
import type { Db } from '../../db/db.ts';
import { AppError } from '../../errors.ts';
import type { LinkingPool } from '../../workers/linking-pool.ts';
import { addTitlesAsQuestions, listUnspoken, saveSpoken } from './typed-questions.store.ts';

export interface SpeakQuestionsDependencies {
  readonly db: Db;
  readonly pool: LinkingPool;
  /** Path of espeak-ng; null where it is not installed. */
  readonly espeakPath: string | null;
}

export type SpeakQuestionsService = ReturnType<typeof createSpeakQuestionsService>;

/** One after the other, so that no article is known by one voice alone. */
const VOICES = [
  'en-us',
  'en-us+f2',
  'en-gb+m3',
  'en-gb+f4',
  'en-gb-scotland+m1',
  'en-us+m7',
  'en-gb-x-rp+f1',
];
const RATES = [140, 155, 170];
const MAX_TITLES = 2_000;
const MAX_SPOKEN = 3_000;

/** Typed questions as a synthesiser says them: what the sound is learned from before anybody called. */
export function createSpeakQuestionsService({ db, pool, espeakPath }: SpeakQuestionsDependencies) {
  return {
    /** Gives notes for whoever asked: what could not be done. English only, as the features are. */
    async speakAll(workspaceId: string, signal: AbortSignal): Promise<string[]> {
      if (espeakPath === null) return ['espeak-ng is not installed: no question was spoken.'];
      await db.transaction((tx) => addTitlesAsQuestions(tx, workspaceId, MAX_TITLES));
      const contentId = await pool.contentId();
      const questions = await listUnspoken(db, workspaceId, contentId, MAX_SPOKEN);
      const folder = await mkdtemp(join(tmpdir(), 'phonograph-speak-'));
      try {
        for (const [index, { id, text }] of questions.entries()) {
          if (signal.aborted) throw new AppError('CANCELLED', 'The work was cancelled.');
          const voice = VOICES[index % VOICES.length]!;
          const file = join(folder, 'question.wav');
          const rate = RATES[index % RATES.length]!;
          await speakWithEspeak(espeakPath, text, { voice, rate, pitch: 35 + ((index * 7) % 30) }, file);
          const frames = await pool.hearFile(file, signal);
          await saveSpoken(db, workspaceId, id, { contentId, frames, voice });
        }
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
      return [`${questions.length} questions were spoken by espeak-ng: synthetic speech, not callers.`];
    },
  };
}
