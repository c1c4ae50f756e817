import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { runCommand } from '../support/run-command.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';

let app: TestApp;
let folder: string;
before(async () => {
  app = await startTestApp({ work: false });
  folder = await mkdtemp(join(tmpdir(), 'phonograph-articles-'));
});
after(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

const articles = (...args: string[]) => runCommand(['articles', ...args, '--server', app.url]);

test('Markdown folders, NDJSON and CSV come in, are listed, found, exported and deleted', async () => {
  await mkdir(join(folder, 'docs/cards'), { recursive: true });
  await writeFile(
    join(folder, 'docs/cards/lost.md'),
    '---\ntags: [cards]\nlanguage: en\n---\n# Lost card\n\nBlock it.',
  );
  await writeFile(join(folder, 'docs/hours.md'), '# Opening hours\n\nAll day.');
  await writeFile(join(folder, 'docs/bad.md'), '---\na: [\n---\n');
  await writeFile(join(folder, 'docs/long.md'), `---\ntitle: ${'x'.repeat(501)}\n---\n`);
  await writeFile(join(folder, 'more.ndjson'), '{"key":"n","title":"Nothing"}\nnot JSON\n');
  await writeFile(join(folder, 'table.csv'), 'key,title\nt,Table\n');

  const imported = await articles(
    'import',
    ...['docs', 'more.ndjson', 'table.csv'].map((name) => join(folder, name)),
    '--json',
  );
  assert.equal(imported.exitCode, 1, imported.stderr);
  const [docs, more, table] = imported.json();
  assert.deepEqual([docs.created, docs.failed, more.created, more.failed, table.created], [2, 2, 1, 1, 1]);
  assert.deepEqual(
    docs.errors.map(({ file, field }: { file: string; field: string | null }) => [file, field]),
    [
      [join(folder, 'docs/bad.md'), null],
      [join(folder, 'docs/long.md'), 'title'],
    ],
  );
  assert.deepEqual([more.errors[0].file, more.errors[0].line], [join(folder, 'more.ndjson'), 2]);

  const again = await articles('import', join(folder, 'table.csv'));
  assert.deepEqual([again.exitCode, again.stdout.includes('1 unchanged')], [0, true]);

  const listed = await articles('list', '--json');
  assert.deepEqual(
    listed.json().map(({ key, title }) => `${key}: ${title}`),
    ['cards/lost: Lost card', 'hours: Opening hours', 'n: Nothing', 't: Table'],
  );
  const tagged = await articles('list', '--tag', 'cards');
  assert.equal(tagged.stdout, 'cards/lost\tLost card\ten\tversion 1\n');
  const found = await articles('search', 'blocked lost', '--json');
  assert.deepEqual(
    found.json().map(({ article }) => article.key),
    ['cards/lost'],
  );

  const file = join(folder, 'export.ndjson');
  assert.equal((await articles('export', '--output', file)).exitCode, 0);
  assert.equal((await readFile(file, 'utf8')).trim().split('\n').length, 4);

  const deleted = await articles('delete', 'n', 'nobody');
  assert.deepEqual([deleted.exitCode, deleted.stdout], [1, 'n: deleted\n']);
  const unknown = await articles('import', join(folder, 'missing.ndjson'));
  assert.notEqual(unknown.exitCode, 0);
  assert.match(unknown.stderr, /no file or folder/);
});
