import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatTally, type TestEnd, TestReport } from '../../../src/setup/tests/test-report.ts';

const passed: TestEnd = {
  file: 'test/api/search.test.ts',
  name: 'finds a cut',
  isSuite: false,
  outcome: 'passed',
  skipReason: null,
  error: null,
};
const failed: TestEnd = { ...passed, outcome: 'failed', error: new Error('boom') };

describe('the report of a test run', () => {
  test('says at once what a test threw', () => {
    const lines = new TestReport().add({
      ...failed,
      error: new Error('wrapped', { cause: new Error('boom') }),
    });
    assert.match(lines.join('\n'), /FAIL test\/api\/search\.test\.ts: finds a cut\n {2}Error: boom/);
  });

  test('counts tests and not the suites around them', () => {
    const report = new TestReport();
    report.add(passed);
    report.add({ ...passed, isSuite: true });
    report.add(failed);
    report.add({ ...failed, isSuite: true, error: { failureType: 'subtestsFailed' } });
    assert.deepEqual(report.total, { passed: 1, failed: 1, skipped: 0 });
  });

  test('a suite whose own preparation failed is a failure', () => {
    const report = new TestReport();
    report.add({ ...failed, isSuite: true, error: { failureType: 'hookFailed' } });
    assert.equal(report.total.failed, 1);
  });

  test('repeats failures and reasons of skipped tests at the end', () => {
    const report = new TestReport();
    report.add(failed);
    report.add({ ...passed, outcome: 'skipped', skipReason: 'no ffmpeg' });
    assert.deepEqual(report.summary(), [
      'api          0 passed, 1 failed, 1 skipped',
      'skipped: test/api/search.test.ts: finds a cut (no ffmpeg)',
      'failed:  test/api/search.test.ts: finds a cut',
    ]);
  });

  test('mentions skipped tests only when there are any', () => {
    assert.equal(formatTally({ passed: 3, failed: 0, skipped: 0 }), '3 passed, 0 failed');
    assert.equal(formatTally({ passed: 3, failed: 1, skipped: 2 }), '3 passed, 1 failed, 2 skipped');
  });
});
