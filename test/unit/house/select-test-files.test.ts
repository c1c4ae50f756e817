import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { selectTestFiles, suiteOf } from '../../../src/setup/tests/select-test-files.ts';

const paths = [
  'src/main.ts',
  'test/unit/audio/wav.test.ts',
  'test/api/search.test.ts',
  'test/api/support-calls.ts',
  'test/unit/search/api-limits.test.ts',
];

describe('which test files run', () => {
  test('all without a name, in a stable order, and only test files', () => {
    assert.deepEqual(selectTestFiles(paths, []), [
      'test/api/search.test.ts',
      'test/unit/audio/wav.test.ts',
      'test/unit/search/api-limits.test.ts',
    ]);
  });

  test('a suite is meant before a part of a path', () => {
    assert.deepEqual(selectTestFiles(paths, ['api']), ['test/api/search.test.ts']);
  });

  test('a folder or a path as the shell completes it', () => {
    assert.deepEqual(selectTestFiles(paths, ['test/unit/audio/']), ['test/unit/audio/wav.test.ts']);
    assert.deepEqual(selectTestFiles(paths, ['test/api/search.test.ts']), ['test/api/search.test.ts']);
  });

  test('several names add up and a file that two names match runs once', () => {
    assert.deepEqual(selectTestFiles(paths, ['wav', 'unit/audio', 'limits']), [
      'test/unit/audio/wav.test.ts',
      'test/unit/search/api-limits.test.ts',
    ]);
  });

  test('a name that matches nothing is refused with the suites that there are', () => {
    assert.throws(() => selectTestFiles(paths, ['wax']), /No test file matches "wax".*api, unit/);
  });

  test('a file belongs to the first folder under test/', () => {
    assert.equal(suiteOf('test/unit/audio/wav.test.ts'), 'unit');
    assert.equal(suiteOf('test/whole.test.ts'), 'test');
  });
});
