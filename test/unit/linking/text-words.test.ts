import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dotOf } from '../../../src/content/index.ts';
import { countTextWords, textRarity, textVector, WORD_PLACES } from '../../../src/linking/index.ts';

const texts = [
  'why was my card declined',
  'how do I top up',
  'the parcel has not arrived',
  'change my address',
];

function likeness(first: string, second: string, places?: number): number {
  const counted = [...texts, first, second].map((text) => countTextWords(text, places));
  const rarity = textRarity(counted, places);
  const [one, other] = counted.slice(-2);
  return dotOf(textVector(one!, rarity), textVector(other!, rarity));
}

test('a word heard or written wrongly is like the right one by its pieces, and not where words alone count', () => {
  for (const [right, wrong] of [
    ['passcode', 'passcodes'],
    ['überweisung', 'uberweisungen'],
    ['verification', 'verifacation'],
  ] as const) {
    assert.ok(likeness(right, wrong) > 0.3, `${right}: ${likeness(right, wrong)}`);
    assert.ok(likeness(right, 'mortgage') < 0.1);
  }
  assert.equal(likeness('verification', 'verifacation', WORD_PLACES), 0);
});

test('what is said twice counts more, less than double, and nothing comes of nothing', () => {
  const once = countTextWords('refund', WORD_PLACES);
  const [place] = once.keys();
  const weight = countTextWords('refund please refund', WORD_PLACES).get(place!)!;
  assert.ok(weight > once.get(place!)! && weight < 2 * once.get(place!)!);
  assert.equal(countTextWords(' ?! ').size, 0);
});
