import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  keyOfPlaces,
  LocatedPlacesCache,
  type PlacesKey,
} from '../../../src/features/locate/located-places.ts';

const place = { recordingId: 'r', startS: 1, endS: 2, soundStartS: 1, soundEndS: 2, similarity: 1 } as const;
const found = (count: number) => ({
  places: Array.from({ length: count }, () => ({ ...place, match: 'SAME_SOUND' as const })),
  sound: { startS: 0, endS: 1 },
});

const key: PlacesKey = {
  workspaceId: 'w',
  tokenizerId: 't',
  example: { sha256: 'a', startS: 0, durationS: 1 },
  recordings: [{ recordingId: 'r', createdAt: '2026', frameCount: 10, durationS: 0.8 }],
  match: 'ANY',
  minSimilarity: 0.5,
};

test('the least recently used are forgotten, by number and by places', () => {
  const cache = new LocatedPlacesCache();
  for (let entry = 0; entry < 64; entry++) cache.set(String(entry), found(1));
  assert.ok(cache.get('0'));
  cache.set('new', found(1));
  assert.deepEqual([cache.get('1'), cache.get('0') !== null, cache.get('new') !== null], [null, true, true]);
  cache.set('large', found(20_000));
  assert.deepEqual([cache.get('0'), cache.get('new'), cache.get('large') !== null], [null, null, true]);
  cache.set('too large', found(20_001));
  assert.equal(cache.get('too large'), null);
  assert.ok(cache.get('large'));
});

test('everything that decides what is found is in the key', () => {
  const others: Partial<PlacesKey>[] = [
    { workspaceId: 'v' },
    { tokenizerId: 'u' },
    { example: { ...key.example, sha256: 'b' } },
    { example: { ...key.example, startS: 1 } },
    { recordings: [] },
    { recordings: [{ ...key.recordings[0]!, frameCount: 11 }] },
    { match: 'SAME_WORDS' },
    { minSimilarity: 0.6 },
  ];
  const keys = new Set([key, ...others.map((other) => ({ ...key, ...other }))].map(keyOfPlaces));
  assert.equal(keys.size, others.length + 1);
  assert.equal(keyOfPlaces(key), keyOfPlaces({ ...key }));
});
