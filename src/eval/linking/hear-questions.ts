import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Piscina } from 'piscina';
import type { SpeakTask } from './speak.worker.ts';
import type { TypedQuestion } from './spoken-questions.ts';
import { drawSpeaking, type VoiceCondition } from './voices.ts';

export interface HearOptions {
  readonly modelFolder: string;
  readonly featureId: string;
  readonly seed: string;
  /** Kept between runs: speaking and hearing 6,000 questions takes minutes. */
  readonly cacheFolder: string;
  readonly threads: number;
  readonly progress: (text: string) => void;
}

/** Says every question in a voice of the condition and gives the packed content frames, in order. */
export async function hearQuestions(
  questions: readonly TypedQuestion[],
  condition: VoiceCondition,
  part: string,
  options: HearOptions,
): Promise<Uint8Array[]> {
  const { modelFolder, featureId, seed, cacheFolder, threads, progress } = options;
  const folder = join(cacheFolder, `${featureId}-${seed}`);
  await mkdir(folder, { recursive: true });
  const heard: Uint8Array[] = [];
  const pool = new Piscina({
    filename: new URL('./speak.worker.ts', import.meta.url).href,
    maxThreads: threads,
    atomics: 'disabled',
  });
  try {
    for (let first = 0; first < questions.length; first += BATCH) {
      const batch = questions.slice(first, first + BATCH);
      const file = join(folder, `${condition}-${part}-${first}.bin`);
      heard.push(
        ...((await readBatch(file, batch.length)) ??
          (await writeBatch(
            file,
            await Promise.all(
              batch.map(({ text }, index) =>
                pool.run({
                  text,
                  speaking: drawSpeaking(condition, `${seed} ${part} ${first + index}`),
                  modelFolder,
                  scratch: join(folder, `${process.pid}-${condition}-${part}-${first + index}`),
                } satisfies SpeakTask),
              ),
            ),
          ))),
      );
      progress(`linking: heard ${heard.length} of ${questions.length} questions (${condition}, ${part})`);
    }
  } finally {
    await pool.destroy();
  }
  return heard;
}

const BATCH = 154;

async function writeBatch(file: string, contents: Uint8Array[]): Promise<Uint8Array[]> {
  const lengths = new Uint32Array(contents.map(({ length }) => length));
  await writeFile(file, Buffer.concat([new Uint8Array(lengths.buffer), ...contents]));
  return contents;
}

async function readBatch(file: string, count: number): Promise<Uint8Array[] | null> {
  const bytes = await readFile(file).catch(() => null);
  if (!bytes || bytes.length < 4 * count) return null;
  let at = 4 * count;
  return Array.from({ length: count }, (_, index) => {
    const length = bytes.readUInt32LE(4 * index);
    at += length;
    return new Uint8Array(bytes.subarray(at - length, at));
  });
}
