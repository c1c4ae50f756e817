import type { TokenizeClipTask, TokenizeFileTask } from '../../src/workers/audio-tasks.ts';
import { whileDecoding } from '../../src/workers/decode-watch.ts';
import type { StopFlag } from '../../src/workers/stop-flag.ts';

/** A worker whose decoder does what the name of the file says: `spins`, `grows`, `ends`; anything else is read at once. */
async function decode(path: string, stop: StopFlag): Promise<void> {
  await whileDecoding(stop, async () => {
    const kept: number[][] = [];
    while (path === 'spins');
    while (path === 'grows') kept.push(Array.from({ length: 10_000 }, (_, index) => index + 0.5));
    if (path === 'ends') process.exit(3);
  });
}

export async function tokenizeClip({ path, stop }: TokenizeClipTask & { stop: StopFlag }): Promise<unknown> {
  await decode(path, stop);
  return { result: { durationS: 1, phases: [] } };
}

export async function measureSpeech({ path, stop }: { path: string; stop: StopFlag }): Promise<unknown> {
  await decode(path, stop);
  return { result: new Uint8Array(3) };
}

export async function tokenizeFile({ path, stop, port }: TokenizeFileTask): Promise<unknown> {
  await decode(path, stop);
  port.close();
  return { result: { sampleCount: 7, peakDbfs: 0, warnings: [] } };
}
