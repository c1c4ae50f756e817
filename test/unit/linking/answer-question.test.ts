import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
  acousticWords,
  CONTENT_WIDTH,
  contentOfPcm,
  loadContentModel,
  vocabularySize,
} from '../../../src/content/index.ts';
import {
  type AlignmentExample,
  answerQuestion,
  hearStretches,
  trainAlignment,
} from '../../../src/linking/index.ts';
import { speechLike } from '../../support/speech-like.ts';

const model = await loadContentModel(
  fileURLToPath(new URL('../../../models/phonograph-content', import.meta.url)),
);
const heard = (seed: number, seconds: number) => contentOfPcm(speechLike(seconds, seed), model);
const texts = ['where is my parcel', 'the card was stolen', 'how slow the internet is'];
const link = (column: number, more: Partial<AlignmentExample>): AlignmentExample => ({
  ...{ column, target: 1, isJudged: true, wasKnown: false, words: null, wordsBefore: null, text: null },
  ...more,
});
const words = (column: number) => acousticWords(heard(50 + column, 4), model);
const shape = { columns: 3, soundDimensions: vocabularySize(model) };

test('in a long recording the stretch that asks for an article is found', () => {
  const trained = trainAlignment(
    texts.map((_, column) => link(column, { words: words(column) })),
    { ...shape, previous: null },
  );
  const parts = [heard(90, 30), heard(51, 4), heard(91, 25)];
  const frames = Float32Array.from(parts.flatMap((part) => [...part]));
  const answer = answerQuestion({ stretches: hearStretches(frames, model), text: null }, trained)!;
  const best = answer.probabilities.indexOf(Math.max(...answer.probabilities));
  assert.equal(best, 1);
  const from = parts[0]!.length / CONTENT_WIDTH;
  const { start, end } = answer.stretches[1]!;
  assert.ok(start <= from + 20 && end >= from + 30, `${start}..${end}, asked at ${from}`);
});

test('either path answers alone, both together, and neither without anything to go by', () => {
  const trained = trainAlignment(
    texts.map((text, column) => link(column, { words: words(column), text })),
    { ...shape, previous: null },
  );
  const stretches = hearStretches(heard(52, 4), model);
  const both = answerQuestion({ stretches, text: 'my internet is slow' }, trained)!;
  assert.ok(both.sound && both.transcript);
  assert.equal(both.probabilities.indexOf(Math.max(...both.probabilities)), 2);
  const written = answerQuestion({ stretches: null, text: 'a stolen card' }, trained)!;
  assert.equal(written.sound, null);
  assert.equal(written.probabilities.indexOf(Math.max(...written.probabilities)), 1);
  assert.equal(answerQuestion({ stretches: null, text: '?!' }, trained), null);
});

test('before and after are measured on the same links, as if each had been left out', () => {
  const examples = texts.flatMap((text, column) => [
    link(column, { text, wasKnown: true }),
    link(column, { text: `${text} please` }),
  ]);
  const { before, after } = trainAlignment(examples, {
    ...shape,
    previous: { soundPenalty: null, transcriptPenalty: 1, soundDimensions: 0 },
  });
  assert.equal(before!.transcript.count, 6);
  assert.equal(after.transcript.count, 6);
  assert.equal(after.transcript.recallAt1, 1);
  // The version before knew one question of each article: left out, nothing of it is known.
  assert.ok(before!.transcript.mrr < after.transcript.mrr);
  assert.equal(after.sound.count, 0);
});

test('of a voice that is strange to it the sound counts less, and the words decide', () => {
  const trained = trainAlignment(
    texts.map((text, column) => link(column, { words: words(column), text })),
    { ...shape, usualDistance: { mean: 2, deviation: 0.1 }, previous: null },
  );
  const [stretch] = hearStretches(heard(52, 4), model);
  const answerAt = (distance: number) =>
    answerQuestion({ stretches: [{ ...stretch!, distance }], text: 'was your card stolen' }, trained)!;
  const [usual, strange] = [answerAt(2.05), answerAt(2.8)];
  assert.deepEqual(usual.weights, trained.calibration.weights);
  assert.equal(strange.weights.transcript, usual.weights.transcript);
  assert.ok(strange.weights.sound < 0.05 * usual.weights.sound);
  assert.ok(strange.probabilities[1]! > usual.probabilities[1]!);
  assert.equal(strange.probabilities.indexOf(Math.max(...strange.probabilities)), 1);
});
