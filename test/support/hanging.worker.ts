import type { TokenizeFileTask } from '../../src/workers/audio-tasks.ts';

/** A worker whose device never answers: the thread stands still, as in a native call. */
function hang(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

export const tokenizeClip = hang;
export const describe = () => ({ result: { id: 'alive' } });

/** Files named `sane` are empty and come back at once. */
export function tokenizeFile({ path, port }: TokenizeFileTask): unknown {
  if (path !== 'sane') hang();
  port.close();
  return { result: { sampleCount: 0, peakDbfs: 0, warnings: [] } };
}
