import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { CONTENT_WIDTH, contentOfPcm, loadContentModel, packContent } from '../../../src/content/index.ts';
import { type AlignmentExample, answerQuestion, trainAlignment } from '../../../src/linking/index.ts';
import { speechLike } from '../../support/speech-like.ts';

const model = await loadContentModel(
  fileURLToPath(new URL('../../../models/phonograph-content', import.meta.url)),
);
const heard = (seed: number, seconds: number) => contentOfPcm(speechLike(seconds, seed), model);
const texts = ['where is my parcel', 'the card was stolen', 'how slow the internet is'];
const link = (column: number, more: Partial<AlignmentExample>): AlignmentExample => ({
  ...{ column, target: 1, isJudged: true, wasKnown: false, content: null, text: null },
  ...more,
});
const content = (column: number) => packContent(heard(50 + column, 4), model);

test('in a long recording the stretch that asks for an article is found', () => {
  const trained = trainAlignment(
    texts.map((_, column) => link(column, { content: content(column) })),
    model,
    { columns: 3, previous: null },
  );
  const parts = [heard(90, 30), heard(51, 4), heard(91, 25)];
  const frames = Float32Array.from(parts.flatMap((part) => [...part]));
  const answer = answerQuestion({ frames, text: null }, trained, model)!;
  const best = answer.probabilities.indexOf(Math.max(...answer.probabilities));
  assert.equal(best, 1);
  const from = parts[0]!.length / CONTENT_WIDTH;
  const { start, end } = answer.stretches[1]!;
  assert.ok(start <= from + 20 && end >= from + 30, `${start}..${end}, asked at ${from}`);
});

test('either path answers alone, both together, and neither without anything to go by', () => {
  const trained = trainAlignment(
    texts.map((text, column) => link(column, { content: content(column), text })),
    model,
    { columns: 3, previous: null },
  );
  const frames = heard(52, 4);
  const both = answerQuestion({ frames, text: 'my internet is slow' }, trained, model)!;
  assert.ok(both.sound && both.transcript);
  assert.equal(both.probabilities.indexOf(Math.max(...both.probabilities)), 2);
  const written = answerQuestion({ frames: null, text: 'a stolen card' }, trained, model)!;
  assert.equal(written.sound, null);
  assert.equal(written.probabilities.indexOf(Math.max(...written.probabilities)), 1);
  assert.equal(answerQuestion({ frames: null, text: '?!' }, trained, model), null);
});

test('before and after are measured on the same links, as if each had been left out', () => {
  const examples = texts.flatMap((text, column) => [
    link(column, { text, wasKnown: true }),
    link(column, { text: `${text} please` }),
  ]);
  const { before, after } = trainAlignment(examples, model, {
    columns: 3,
    previous: { soundPenalty: null, transcriptPenalty: 1 },
  });
  assert.equal(before!.transcript.count, 6);
  assert.equal(after.transcript.count, 6);
  assert.equal(after.transcript.recallAt1, 1);
  // The version before knew one question of each article: left out, nothing of it is known.
  assert.ok(before!.transcript.mrr < after.transcript.mrr);
  assert.equal(after.sound.count, 0);
});
