import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createQualityService } from '../../../src/features/quality/index.ts';
import type { Recording } from '../../../src/features/recordings/index.ts';
import type { BlobStore } from '../../../src/storage/blob-store.ts';
import type { AudioPool } from '../../../src/workers/audio-pool.ts';
import type { TokenizerDescription } from '../../../src/workers/audio-tasks.ts';

const recording = { workspaceId: 'w', sha256: 'a', status: 'READY' } as Recording;
const measures = { stoi: 0.9, logSpectralDistanceDb: 3, measuredS: 30 };

function aService(measureRoundTrip: AudioPool['measureRoundTrip']) {
  return createQualityService({
    audio: { measureRoundTrip } as AudioPool,
    blobs: { withOriginal: (_, sha256, use) => use(`/originals/${sha256}`) } as BlobStore,
    tokenizer: { id: 'some-tokenizer' } as TokenizerDescription,
  });
}

test('recordings are measured one at a time, eight wait, and a failure does not hold up the next', async () => {
  let running = 0;
  let most = 0;
  let count = 0;
  const service = aService(async () => {
    most = Math.max(most, ++running);
    await Promise.resolve();
    running--;
    if (++count === 2) throw new Error('a broken file');
    return measures;
  });
  const outcomes = await Promise.allSettled(
    Array.from({ length: 10 }, () => service.roundTrip(recording, 30)),
  );
  assert.equal(most, 1);
  assert.deepEqual(
    outcomes.map((outcome) => (outcome.status === 'fulfilled' ? 'measured' : outcome.reason.message)),
    [
      'measured',
      'a broken file',
      ...Array(6).fill('measured'),
      ...Array(2).fill('At most 8 recordings are measured at a time.'),
    ],
  );
  assert.deepEqual(await service.roundTrip(recording, 30), { ...measures, tokenizerId: 'some-tokenizer' });
});

test('who has gone while waiting is not measured', async () => {
  const gone = new AbortController();
  const paths: string[] = [];
  const service = aService(async ({ path }) => {
    paths.push(path);
    gone.abort();
    return measures;
  });
  const first = service.roundTrip(recording, 30);
  await assert.rejects(service.roundTrip({ ...recording, sha256: 'b' }, 30, gone.signal), {
    code: 'CANCELLED',
  });
  await first;
  assert.deepEqual(paths, ['/originals/a']);
});
