import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findAddresses, findMissingPackages } from '../../../src/setup/checks/lock-file.ts';

describe('the lock file', () => {
  test('is complete when each dependency lies beside its owner or in a folder above', () => {
    const packages = {
      '': { dependencies: { a: '1' } },
      'node_modules/a': { version: '1.0.0', dependencies: { b: '1', c: '1' } },
      'node_modules/a/node_modules/b': { version: '1.0.0', dependencies: { c: '1' } },
      'node_modules/c': { version: '1.0.0' },
    };
    assert.deepEqual(findMissingPackages({ packages }), []);
  });

  test('a platform package without an entry, or without a version, is missing', () => {
    const packages = {
      'node_modules/a': {
        version: '1.0.0',
        optionalDependencies: { 'a-linux': '1', 'a-win': '1', '@a/mac': '1' },
      },
      'node_modules/a-linux': { version: '1.0.0' },
      'node_modules/a-win': {},
    };
    assert.deepEqual(findMissingPackages({ packages }), [
      'package-lock.json: a-win, which node_modules/a names, has no entry.',
      'package-lock.json: @a/mac, which node_modules/a names, has no entry.',
    ]);
  });

  test('a dependency nested elsewhere does not count', () => {
    const packages = {
      'node_modules/a': { version: '1.0.0', dependencies: { c: '1' } },
      'node_modules/b/node_modules/c': { version: '1.0.0' },
    };
    assert.equal(findMissingPackages({ packages }).length, 1);
  });

  test('addresses of registries are found', () => {
    const packages = {
      'node_modules/a': { version: '1.0.0', resolved: 'https://registry.example/a.tgz' },
      'node_modules/b': { version: '1.0.0' },
    };
    assert.equal(findAddresses({ packages }).length, 1);
  });
});
