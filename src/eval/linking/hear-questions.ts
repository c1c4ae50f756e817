import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Piscina } from 'piscina';
import type { HeardQuestion, SpeakTask } from './speak.worker.ts';
import type { TypedQuestion } from './spoken-questions.ts';
import { drawSpeaking, type VoiceCondition } from './voices.ts';

export interface QuestionSet {
  readonly questions: readonly TypedQuestion[];
  readonly condition: VoiceCondition;
  /** `tests` or `links`: part of the seed of each voice. */
  readonly part: string;
  /** The first so many are heard by the tokenizer too. */
  readonly tokenCount: number;
}

/** Questions in a file of the cache. */
const BATCH = 154;

/** Has questions said by synthesisers in processes beside this one, and keeps what was heard between runs. */
export function createQuestionHearing(options: {
  readonly seed: string;
  /** Holds a folder for each build of the features and each seed. */
  readonly cacheFolder: string;
  readonly scratchFolder: string;
  readonly threads: number;
  readonly progress: (text: string) => void;
}) {
  const { seed, cacheFolder, scratchFolder, threads, progress } = options;
  const pool = new Piscina({
    filename: new URL('./speak.worker.ts', import.meta.url).href,
    maxThreads: threads,
    atomics: 'disabled',
  });
  const taskOf = ({ questions, condition, part, tokenCount }: QuestionSet, index: number): SpeakTask => ({
    text: questions[index]!.text,
    needsTokens: index < tokenCount,
    speaking: drawSpeaking(condition, `${seed} ${part} ${index}`),
    file: join(scratchFolder, `${condition}-${part}-${index}.wav`),
  });

  return {
    /** In the order of the questions. */
    async hear(set: QuestionSet): Promise<HeardQuestion[]> {
      await mkdir(cacheFolder, { recursive: true });
      const { questions, condition, part } = set;
      const heard: HeardQuestion[] = [];
      for (let first = 0; first < questions.length; first += BATCH) {
        const count = Math.min(BATCH, questions.length - first);
        const file = join(cacheFolder, `${condition}-${part}-${first}-${count}.bin`);
        const known = await readBatch(file, count);
        if (known) heard.push(...known);
        else {
          const indices = Array.from({ length: count }, (_, index) => first + index);
          const batch = await Promise.all(
            indices.map((index): Promise<HeardQuestion> => pool.run(taskOf(set, index), { name: 'hear' })),
          );
          await writeBatch(file, batch);
          heard.push(...batch);
          progress(`linking: heard ${heard.length} of ${questions.length} (${condition}, ${part})`);
        }
      }
      return heard;
    },

    /** The sound itself, mono, one question after the other. */
    async *speak(set: QuestionSet, rateHz: number): AsyncGenerator<Float32Array> {
      for (const index of set.questions.keys()) {
        yield await pool.run({ ...taskOf(set, index), rateHz }, { name: 'speakAt' });
        if (index % BATCH === BATCH - 1) {
          progress(
            `linking: recognising ${index + 1} of ${set.questions.length} (${set.condition}, ${set.part})`,
          );
        }
      }
    },

    /** Texts that took long to make, kept beside what was heard. */
    async remember(name: string, make: () => Promise<string[]>): Promise<string[]> {
      const file = join(cacheFolder, `${name}.json`);
      const known = await readFile(file, 'utf8').catch(() => null);
      if (known !== null) return JSON.parse(known) as string[];
      const made = await make();
      await writeFile(file, JSON.stringify(made));
      return made;
    },

    close: (): Promise<void> => pool.destroy(),
  };
}

export type QuestionHearing = ReturnType<typeof createQuestionHearing>;

async function writeBatch(file: string, batch: readonly HeardQuestion[]): Promise<void> {
  const lengths = Uint32Array.from(batch.flatMap(({ content, tokens }) => [content.length, tokens.length]));
  const parts = batch.flatMap(({ content, tokens }) => [content, tokens]);
  await writeFile(file, Buffer.concat([new Uint8Array(lengths.buffer), ...parts]));
}

async function readBatch(file: string, count: number): Promise<HeardQuestion[] | null> {
  const bytes = await readFile(file).catch(() => null);
  if (!bytes) return null;
  let at = 8 * count;
  const take = (index: number) => {
    const length = bytes.readUInt32LE(4 * index);
    at += length;
    return new Uint8Array(bytes.subarray(at - length, at));
  };
  return Array.from({ length: count }, (_, index) => ({
    content: take(2 * index),
    tokens: take(2 * index + 1),
  }));
}
