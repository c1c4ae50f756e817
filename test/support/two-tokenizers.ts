import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createServiceHome, type ServiceHome } from './service-home.ts';
import { writeSmallWeights } from './small-weights.ts';
import { startTestApp, type TestApp } from './start-test-app.ts';

export const BASE = 'phonograph-base';
export const QWEN3 = 'qwen3-tts-tokenizer-12hz';

/** One database that is opened again and again, each time with the tokenizer that is wanted. */
export interface TwoTokenizers {
  readonly home: ServiceHome;
  readonly pulledModelsFolder: string;
  start(tokenizerName: string, options?: { work?: boolean; workerCount?: number }): Promise<TestApp>;
  remove(): Promise<void>;
}

/** The bundled tokenizer, and the other one with small random weights. */
export async function createTwoTokenizers(): Promise<TwoTokenizers> {
  const home = await createServiceHome();
  const pulledModelsFolder = join(home.files, 'models');
  await writeSmallWeights(join(pulledModelsFolder, QWEN3));
  return {
    home,
    pulledModelsFolder,
    start: (tokenizerName, { work = true, workerCount = 1 } = {}) =>
      startTestApp({
        dataFolder: home.dataFolder,
        work,
        config: {
          tokenizerName,
          pulledModelsFolder,
          workerCount,
          databaseUrl: home.environment['DATABASE_URL'] ?? null,
        },
      }),
    async remove() {
      await home.remove();
      await rm(pulledModelsFolder, { recursive: true, force: true });
    },
  };
}
