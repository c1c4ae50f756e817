import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toSegments } from '../../../../src/features/transcription/to-segments.ts';

const word = (text: string, startS: number, endS = startS + 0.3, language: string | null = 'en') => ({
  ...{ text, startS, endS, language },
  confidence: null,
});

test('segments end at silences, at ends of sentences and after 15 s', () => {
  const words = [word(' One.', 0), word(' Two', 0.4), word(' three', 2), word(' four', 2.4)];
  assert.deepEqual(
    toSegments(words, 'en').map(({ text, startS, endS }) => [text, startS, endS]),
    [
      ['One.', 0, 0.3],
      ['Two', 0.4, 0.7],
      ['three four', 2, 2.6999999999999997],
    ],
  );
  const long = Array.from({ length: 100 }, (_, index) => word(' on', index * 0.3, index * 0.3 + 0.3));
  for (const { startS, endS } of toSegments(long, 'en')) assert.ok(endS! - startS! <= 15.01);
});

test('scripts without spaces are joined without them, and words lie where they stand', () => {
  const [segment] = toSegments(
    [word('今日', 0, 0.4, 'ja'), word('は', 0.4, 0.5, 'ja'), word('雨', 0.5, 0.9, 'ja')],
    'ja',
  );
  assert.equal(segment!.text, '今日は雨');
  assert.equal(segment!.language, null);
  assert.deepEqual(
    segment!.words!.map(([start, end]) => segment!.text.slice(start, end)),
    ['今日', 'は', '雨'],
  );
});

test('another language begins a segment that says so; marks alone and times that run back do no harm', () => {
  const segments = toSegments(
    [word(' Hello', 5, 5.3), word(' Welt', 4, 4.2, 'de'), word(' ♪', 6, 6.2, 'de'), word('', 7, 7)],
    'en',
  );
  assert.deepEqual(
    segments.map(({ text, language }) => [text, language]),
    [
      ['Hello', null],
      ['Welt', 'de'],
    ],
  );
  const [back] = toSegments([word(' a', 2, 2.5), word(' b', 1.9, 1.95)], 'en');
  assert.ok(back!.endS! >= back!.startS!);
  for (const [, , startS, endS] of back!.words!) assert.ok(startS >= 2 && endS >= startS);
  assert.deepEqual(toSegments([], null), []);
});
