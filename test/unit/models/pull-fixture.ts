import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import type { HubOrigin } from '../../../src/models/model-catalogue.ts';
import type { PullEvent } from '../../../src/models/pull-events.ts';
import { type HubPull, pullFromHub } from '../../../src/models/pull-from-hub.ts';
import { seededRandom } from '../../support/seeded-random.ts';

const random = seededRandom(1);
/** 200 KB that no two bytes of repeat. */
export const weights = Uint8Array.from({ length: 200_000 }, () => random() * 256);
/** As a hub that keeps it among large files sends it. */
export const weightsFile = 'onnx/weights.bin';

export const origin: HubOrigin = {
  repository: 'maker/some-model',
  revision: 'abc123',
  files: [{ file: weightsFile, approximateBytes: weights.length }],
};

/** A folder that is removed when the test file ends. */
export async function scratchFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'phonograph-models-'));
  after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export interface TestPull {
  readonly modelFolder: string;
  readonly path: string;
  readonly events: PullEvent[];
  /** The pauses between attempts, none of which was waited for. */
  readonly pausesMs: number[];
  run(changes?: Partial<HubPull>): ReturnType<typeof pullFromHub>;
}

/** A pull of `origin` from a server into a fresh folder; `watch` sees each event when it has been kept. */
export async function aPull(
  endpoint: string,
  watch: (event: PullEvent) => void = () => undefined,
): Promise<TestPull> {
  const modelFolder = join(await scratchFolder(), 'some-model');
  const events: PullEvent[] = [];
  const pausesMs: number[] = [];
  return {
    modelFolder,
    path: join(modelFolder, weightsFile),
    events,
    pausesMs,
    run: (changes = {}) =>
      pullFromHub({
        name: 'some-model',
        kind: 'tokenizer',
        origin,
        hub: { endpoint, token: null },
        modelFolder,
        listener: (event) => {
          events.push(event);
          watch(event);
        },
        signal: new AbortController().signal,
        pause: async (ms) => pausesMs.push(ms),
        ...changes,
      }),
  };
}
