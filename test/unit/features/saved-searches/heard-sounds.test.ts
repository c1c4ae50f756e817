import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createHeardSounds, type SoundSearch } from '../../../../src/features/saved-searches/heard-sounds.ts';
import type { QueryAudioService, SoundSource } from '../../../../src/features/search/index.ts';
import type { BlobStore } from '../../../../src/storage/blob-store.ts';
import type { TokenizerDescription } from '../../../../src/workers/audio-tasks.ts';

const tokenizer = (id: string) => ({ id }) as TokenizerDescription;
const ladder = Array.from({ length: 22 }, (_, index) => ({ speed: 1 + index / 100, pitch: 1 }));

function aSearch(id: string, durationS = 5): SoundSearch {
  const query = { kind: 'SOUND', recordingId: null, startS: null, durationS, minConfidence: 0.5, sha256: '' };
  return { id, workspaceId: 'w', query } as SoundSearch;
}

/** Hears nothing, and counts how often and at how many warps it was to. */
function counting() {
  const heard: string[] = [];
  const warps: number[] = [];
  const failing = new Set<string>();
  const queryAudio = {
    hearSource: async (_: TokenizerDescription, { withFile }: SoundSource) => {
      const path = await withFile(async (each) => each);
      heard.push(path);
      if (failing.has(path)) throw new Error('the file is gone');
      const fingerprintsOf = async (request: { readonly warps: readonly unknown[] }) => {
        warps.push(request.warps.length);
        return [];
      };
      return { heard: { fingerprintsOf } };
    },
  } as unknown as QueryAudioService;
  const withClip = (_: string, id: string, use: (path: string) => Promise<unknown>) => use(id);
  const blobs = { withClip } as unknown as BlobStore;
  return { heard, warps, failing, hear: createHeardSounds(queryAudio, blobs) };
}

test('a sound is heard once for each tokenizer, also at other speeds and pitches', async () => {
  const { heard, warps, hear } = counting();
  for (let recording = 0; recording < 3; recording++) {
    const { fingerprintsOf } = (await hear(aSearch('a'), tokenizer('one'))).heard;
    await fingerprintsOf!({ warps: ladder, phaseCount: 2, nearest: 1 });
    await fingerprintsOf!({ warps: ladder.slice(0, 4), phaseCount: 4, nearest: 1 });
  }
  assert.deepEqual([heard, warps], [['a'], [22, 4, 4, 4]]);
  await hear(aSearch('a'), tokenizer('two'));
  assert.deepEqual(heard, ['a', 'a']);
});

test('what was used longest ago gives way', async () => {
  const { heard, hear } = counting();
  const one = tokenizer('one');
  for (let index = 0; index < 20; index++) await hear(aSearch(String(index), 30), one);
  await hear(aSearch('0', 30), one);
  await hear(aSearch('last', 30), one);
  assert.equal(heard.length, 21);
  await hear(aSearch('0', 30), one);
  assert.equal(heard.length, 21);
  await hear(aSearch('1', 30), one);
  assert.equal(heard.length, 22);
});

test('a sound that could not be heard is tried again', async () => {
  const { heard, failing, hear } = counting();
  failing.add('a');
  await assert.rejects(hear(aSearch('a'), tokenizer('one')));
  failing.clear();
  await hear(aSearch('a'), tokenizer('one'));
  assert.deepEqual(heard, ['a', 'a']);
});
