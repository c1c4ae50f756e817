import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  compareTable,
  findBrokenLinks,
  findUnknownScripts,
} from '../../../src/setup/checks/documentation.ts';

const manual = `
| Word | Means |
|---|---|
| \`PORT\` | in another table |

| Setting | Default |
|---|---|
| \`PORT\` | 4000 |
| \`HOST\` | 127.0.0.1 |
`;

describe('the tables of the manual', () => {
  test('one that names everything passes', () => {
    assert.deepEqual(compareTable('settings', ['PORT', 'HOST'], [manual]), []);
  });

  test('a missing and a surplus name are both told', () => {
    assert.deepEqual(compareTable('settings', ['PORT', 'HOST', 'DATA'], [manual]), [
      'docs/: DATA is missing in the table of the settings.',
    ]);
    assert.deepEqual(compareTable('settings', ['PORT'], [manual.replace('in another', '')]), []);
    assert.deepEqual(compareTable('settings', ['HOST'], [manual]), [
      'docs/: the table of the settings names PORT, which does not exist.',
    ]);
  });

  test('no table at all is told', () => {
    assert.match(compareTable('settings', ['PORT'], ['# Empty'])[0]!, /no table of the settings/);
  });
});

describe('what a reader follows and types', () => {
  test('links are looked up from the page that holds them', () => {
    const page = {
      path: 'docs/guide.md',
      text: '[a](../README.md#top) [b](missing.md) [c](https://example.org) [d](#here)',
    };
    const problems = findBrokenLinks(page, (path) => path === 'README.md');
    assert.deepEqual(problems, ['docs/guide.md: the link to missing.md leads nowhere.']);
  });

  test('commands must be scripts', () => {
    const page = {
      path: 'README.md',
      text: 'Type `npm run demo`, `npm test` or `npm run train:model -- --quick`.',
    };
    assert.deepEqual(findUnknownScripts(page, ['demo', 'test']), [
      'README.md: "npm run train:model" is no script of package.json.',
    ]);
  });
});
