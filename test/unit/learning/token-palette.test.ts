import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPaletteService, type PaletteService } from '../../../src/features/pictures/index.ts';
import { rankTokens } from '../../../src/learning/token-palette.ts';
import { seededRandom } from '../../support/seeded-random.ts';

test('tokens are ranked along the axis in which they differ most, whichever way it points', () => {
  const random = seededRandom(6);
  const width = 5;
  const axis = [0.2, -0.9, 0.1, 0.3, 0.1];
  const places = Array.from({ length: 2_048 }, () => random() * 10 - 3);
  const values = Float32Array.from(
    places.flatMap((place) => axis.map((part) => part * place + random() * 0.001)),
  );
  const ranks = rankTokens({ width, values });
  const order = places.map((_, token) => token).sort((a, b) => places[b]! - places[a]!);
  // The heaviest part of the axis is negative, so it is turned round; noise may swap neighbours.
  for (const [rank, token] of order.entries()) {
    assert.ok(Math.abs(ranks[token]! - Math.floor(rank / 8)) <= 1);
  }
  const turned = rankTokens({ width, values: values.map((value) => value + 7) });
  assert.deepEqual(turned, ranks);
});

test('where the codebooks are not at hand tokens lie by their ids, and it is said', async () => {
  const searchIndex = { findIngestTarget: async () => ({ tokenizer: { id: 'here' }, activeId: 'gone' }) };
  const rankTokens = async () => assert.fail('they are not at hand');
  type Dependencies = Parameters<typeof createPaletteService>[0];
  const palettes: PaletteService = createPaletteService({
    searchIndex,
    rankTokens,
  } as unknown as Dependencies);
  const { tokenizerId, order, bytes } = await palettes.current('w');
  assert.deepEqual([tokenizerId, order], ['gone', 'ID']);
  assert.deepEqual([bytes[0], bytes[2_047], bytes[2_048], bytes[2_048 + 9]], [0, 255, 0, 1]);
});
