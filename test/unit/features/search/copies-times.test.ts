import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Db } from '../../../../src/db/db.ts';
import { createCopiesService } from '../../../../src/features/search/copies.service.ts';
import type { HeardAudio, QueryAudioService } from '../../../../src/features/search/query-audio.service.ts';
import type { SearchIndexService } from '../../../../src/features/search-index/index.ts';
import type { Fingerprint, Warp } from '../../../../src/inference/fingerprint.types.ts';

test('time on sound is not time in the database, however often the query is heard', async (t) => {
  let nowMs = 0;
  t.mock.method(performance, 'now', () => nowMs);
  let statements = 0;
  let hearings = 0;
  const empty = (warp: Warp): Fingerprint => ({
    ...{ warp, phaseCount: 4, frameCount: 2, nearest: 1 },
    ...{ tokens: Uint16Array.of(1, 2, 3, 4, 5, 6, 7, 8), points: new Float32Array(16) },
  });
  const heard: HeardAudio = {
    ...{ durationS: 1, startS: 0, sha256: '00', recordingId: null, tokenizeMs: 30 },
    codes: { frameCount: 0, values: new Uint16Array(0) },
    heard: {
      durationS: 1,
      fingerprint: empty({ speed: 1, pitch: 1 }),
      centroids: { width: 2, values: new Float32Array(0) },
      fingerprintsOf: async ({ warps }) => {
        hearings++;
        nowMs += 1_000;
        return warps.map(empty);
      },
    },
  };
  const db = {
    query: async () => {
      statements++;
      nowMs += 7;
      return [];
    },
  };
  const { findCopies } = createCopiesService({
    db: db as unknown as Db,
    queryAudio: { hear: async () => heard } as unknown as QueryAudioService,
    searchIndex: {
      whileActive: (_: string, run: (tokenizer: unknown) => unknown) => run({ id: 'one' }),
    } as unknown as SearchIndexService,
  });
  const request = { query: { uploadId: 'a' }, first: 10, minConfidence: 0, filter: null };
  const { query, hits } = await findCopies('w', request);
  assert.deepEqual(hits, []);
  assert.ok(hearings > 0 && statements > 3);
  assert.equal(query.tokenizeMs, 30 + 1_000 * hearings);
  assert.equal(query.databaseMs, 7 * statements);
});
