import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMarkdownArticle } from '../../../src/cli/commands/markdown-article.ts';
import { cutChunks, MAX_OVERLAP_UNITS, MAX_PASSAGE_UNITS } from '../../../src/text/articles/cut-chunks.ts';

test('a long text is cut between sentences, and chunks overlap by whole ones', () => {
  const sentences = Array.from({ length: 60 }, (_, index) => `This is sentence number ${index} of the text.`);
  const chunks = cutChunks({ title: 'Title', body: sentences.join(' '), format: 'PLAIN' });
  assert.equal(chunks.length, 3);
  const passages = chunks.map(({ text, passageStart }) => text.slice(passageStart));
  assert.ok(
    passages.every((passage) => passage.length <= MAX_PASSAGE_UNITS && passage.startsWith('This is')),
  );
  assert.ok(chunks.every(({ text }) => text.startsWith('Title\n')));
  for (const sentence of sentences)
    assert.ok(
      passages.some((passage) => passage.includes(sentence)),
      sentence,
    );
  const shared = sentences.filter((each) => passages[0]!.includes(each) && passages[1]!.includes(each));
  assert.ok(shared.length > 0 && shared.join(' ').length <= MAX_OVERLAP_UNITS);
});

test('Chinese, and sentences longer than a passage', () => {
  const body = `${'对于添加索引等操作，系统需要较长的时间。'.repeat(120)}${'字'.repeat(2_500)}`;
  const chunks = cutChunks({ title: '标题', body, format: 'PLAIN' });
  assert.ok(chunks.length >= 5);
  for (const { text, passageStart } of chunks) assert.ok(text.length - passageStart <= MAX_PASSAGE_UNITS);
  assert.equal(
    chunks
      .map(({ text, passageStart }) => text.slice(passageStart))
      .join('')
      .match(/字/g)!.length,
    2_500,
  );
});

test('headings begin chunks and markup is left out', () => {
  const body = [
    '# Guide',
    'Intro with **bold**, `code`, a [link](http://example.org/x) and &amp; ![a picture](x.png).',
    '## Install *now*',
    '- first\n- second\n  - inner',
    '### Deep',
    '| a | b |\n|---|---|\n| 1 | 2 |',
    '```\nnpm run # not a heading\n```',
    '## Use',
    '> Quoted.\n\n<div>Kept <b>words</b></div>',
  ].join('\n\n');
  const chunks = cutChunks({ title: 'Guide', body, format: 'MARKDOWN' });
  assert.deepEqual(
    chunks.map(({ headings, text, passageStart }) => [headings, text.slice(passageStart)]),
    [
      [[], 'Intro with bold, code, a link and & a picture.'],
      [['Install now'], 'first\nsecond\ninner'],
      [['Install now', 'Deep'], 'a | b\n1 | 2\n\nnpm run # not a heading'],
      [['Use'], 'Quoted.\n\nKept  words'],
    ],
  );
  assert.equal(chunks[2]!.text.split('\n').slice(0, 2).join('/'), 'Guide/Install now › Deep');
});

test('an article without a body is its title; one of too many parts is refused', () => {
  assert.deepEqual(cutChunks({ title: 'Only', body: ' \n', format: 'PLAIN' }), [
    { headings: [], text: 'Only', passageStart: 4 },
  ]);
  const body = '# a\n\nb\n\n'.repeat(2_001);
  assert.throws(() => cutChunks({ title: 'Many', body, format: 'MARKDOWN' }), {
    code: 'BAD_USER_INPUT',
    field: 'body',
    limit: 2_000,
  });
});

test('Markdown files: front matter, first heading, file name', () => {
  const full = readMarkdownArticle(
    '---\ntitle: "Reset: how"\nslug: reset\nlang: de\ntags: [a, 1]\ndate: 2026-01-02\n---\n# Other\n\nBody --- here.\n',
    'docs/file',
  );
  assert.deepEqual(full, {
    key: 'reset',
    title: 'Reset: how',
    body: '# Other\n\nBody --- here.',
    format: 'markdown',
    language: 'de',
    tags: ['a', '1'],
    metadata: { date: '2026-01-02' },
  });
  const bare = readMarkdownArticle('Text.\n\n## The *heading*\n\nMore.', 'docs/file');
  assert.deepEqual([bare.key, bare.title], ['docs/file', 'The heading']);
  assert.equal(readMarkdownArticle('Just text.', 'docs/file').title, 'file');
  assert.equal(readMarkdownArticle('---\n\nA rule, and no front matter.', 'k').body.startsWith('---'), true);
  assert.throws(() => readMarkdownArticle('---\na: [\n---\n', 'k'), { code: 'BAD_USER_INPUT' });
});
