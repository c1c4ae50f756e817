import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMarkdown } from '../../../src/text/articles/markdown-text.ts';

const textOf = (markdown: string) => readMarkdown(markdown).map(({ text }) => text);
const words = (text: string) => text.match(/\w+/g) ?? [];

for (const piece of ['> ', '- ', '1. ', '*', '**', '*a _b ', '<!--', '!?', '[', '<div>\n']) {
  test(`Markdown of ${JSON.stringify(piece)} without end is read soon, with the word behind it`, () => {
    const before = process.cpuUsage();
    const [first = ''] = textOf(`${piece.repeat(100_000 / piece.length)} word`);
    const { user, system } = process.cpuUsage(before);
    assert.ok(user + system < 4_000_000, `${(user + system) / 1_000} ms of the processor`);
    assert.ok(piece === '<div>\n' || first.includes('word') || piece === '<!--', first.slice(-100));
  });
}

test('lists nested by indentation deeper than can be followed are plain text', () => {
  const depth = 400;
  const lines = Array.from({ length: depth }, (_, level) => `${'  '.repeat(level)}- level${level}`).join(
    '\n',
  );
  assert.equal(words(textOf(lines).join(' ')).length, depth);
});

test('what somebody wrote is left as it was, whatever its length', () => {
  const paragraph = 'A *plain* paragraph with **stress** and `code` in it. ';
  const [long = ''] = textOf(paragraph.repeat(300));
  assert.equal(words(long).length, words(paragraph).length * 300);
  assert.ok(!long.includes('*'));
  assert.deepEqual(textOf('> > one\n\n- a\n  - b <!-- not this -->\n\n2 < 3 * 4'), [
    'one\n\na\nb\n\n2 < 3 * 4',
  ]);
});
