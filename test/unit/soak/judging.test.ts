import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { seededRandom } from '../../../src/demo/make/seeded-random.ts';
import { judge, judgeSlope } from '../../../src/soak/judge.ts';
import { parseArguments } from '../../../src/soak/parse-arguments.ts';
import { formatSum } from '../../../src/soak/print-run.ts';
import { readGauge } from '../../../src/soak/read-gauge.ts';
import { reportPage } from '../../../src/soak/report-page.ts';
import { robustSlope } from '../../../src/soak/robust-slope.ts';
import type { SoakRun } from '../../../src/soak/soak-run.types.ts';

/** Memory around 500 MB, every 15 s for so many minutes, that grows by so many percent an hour. */
function memory(minutes: number, percentAnHour: number, noisePercent: number) {
  const random = seededRandom(`${minutes} ${percentAnHour}`);
  return Array.from({ length: minutes * 4 }, (_, index) => {
    const atS = 15 * index;
    const noise = (random() - 0.5) * 2 * noisePercent;
    return { atS, y: 500e6 * (1 + ((atS / 3_600) * percentAnHour + noise) / 100) };
  });
}

describe('a slope', () => {
  test('is that of the line, whatever a third of the points say', () => {
    const xs = Array.from({ length: 60 }, (_, index) => index);
    const slope = robustSlope(
      xs,
      xs.map((x) => (x % 3 === 1 ? 1_000 - x : 5 + 2 * x)),
    );
    assert.ok(Math.abs(slope.perX - 2) < 0.7, String(slope.perX));
    const straight = robustSlope(
      xs,
      xs.map((x) => 5 + 2 * x),
    );
    assert.deepEqual([straight.perX, straight.low, straight.high], [2, 2, 2]);
  });

  test('is kept, broken or undecided by its whole interval', () => {
    assert.equal(judgeSlope('m', memory(60, 0, 0.2)).outcome, 'KEPT');
    assert.equal(judgeSlope('m', memory(60, 10, 0.2)).outcome, 'BROKEN');
    // Too short to tell 1 % an hour from noise.
    assert.equal(judgeSlope('m', memory(5, 1, 2)).outcome, 'UNDECIDED');
    assert.equal(judgeSlope('m', memory(60, -20, 0.2)).outcome, 'KEPT');
  });

  test('is wider where neighbours are alike', () => {
    const random = seededRandom('walk');
    const xs = Array.from({ length: 80 }, (_, index) => index);
    const white = xs.map(() => random());
    const alike = xs.map((x) => white[Math.floor(x / 10)]!);
    const width = ({ low, high }: { low: number; high: number }) => high - low;
    assert.ok(width(robustSlope(xs, alike)) > 1.5 * width(robustSlope(xs, white)));
  });
});

const delay = (p99: number) => ({ p50: 10, p99, max: 200, count: 1_000 });
const sample = {
  ...{ atS: 1, rss: 5e8, heapUsed: 1e8, external: 1e7, loopP50Ms: 10, loopP99Ms: 20, loopMaxMs: 30, gcMs: 1 },
  ...{ cpuS: 1, sessionsBusy: 1, sessionsWaitedFor: 0, jobsWaiting: 1, jobsActive: 1, oldestJobS: 1 },
  ...{ openFiles: 70, resources: 30, requests: 5, requestP95Ms: 50, errors: 0, temporaryFiles: 0 },
};
const rest = { heapUsed: 8e7, external: 1e7, openFiles: ['socket', '/dev/null'], temporaryFiles: [] };
const good: SoakRun = {
  ...{ conditions: { cpu: 'a <fast> one' }, seconds: 40, warmUpS: 10, short: true, liveMemory: [] },
  ...{
    samples: [sample, { ...sample, atS: 2 }],
    loopDelay: delay(20),
    ownStretch: delay(5),
    othersShare: 0.1,
  },
  ...{ errors: [], failedJobs: 0, drainedS: 1, exitStatus: 0, before: rest, after: rest },
  operations: [{ name: 'list', count: 50, errors: 0, skipped: 0, p50Ms: 1, p95Ms: 2, maxMs: 3 }],
  followed: { events: 5, connections: 2, faults: [] },
};
const outcomes = (run: Partial<SoakRun>) =>
  judge({ ...good, ...run })
    .filter(({ outcome }) => outcome !== 'KEPT')
    .map(({ outcome, promise }) => `${outcome} ${promise}`);

test('each fault breaks its own promise', () => {
  assert.deepEqual(outcomes({}), []);
  const cases: [Partial<SoakRun>, RegExp][] = [
    [{ errors: [{ message: 'list: no', count: 1 }] }, /^BROKEN no operation fails/],
    [{ operations: [{ ...good.operations[0]!, count: 0 }] }, /^BROKEN every kind/],
    [{ operations: [{ ...good.operations[0]!, skipped: 9 }] }, /^BROKEN at most 1 in 20/],
    [{ followed: { ...good.followed, faults: ['twice'] } }, /^BROKEN followers/],
    [{ loopDelay: delay(150) }, /^BROKEN event-loop/],
    [{ loopDelay: delay(150), ownStretch: delay(120), othersShare: 0.6 }, /^BROKEN event-loop/],
    [{ loopDelay: delay(150), othersShare: 0.6 }, /^UNDECIDED event-loop/],
    [{ after: { ...rest, heapUsed: 2e8 } }, /^BROKEN after a forced collection/],
    [{ drainedS: null }, /^BROKEN the queue empties/],
    [{ failedJobs: 1 }, /^BROKEN no job fails/],
    [{ after: { ...rest, openFiles: Array(60).fill('socket') } }, /^BROKEN at rest no more than/],
    [{ after: { ...rest, temporaryFiles: ['a'] } }, /^BROKEN no temporary file/],
    [{ exitStatus: 'SIGSEGV' }, /^BROKEN the server stops/],
  ];
  for (const [fault, expected] of cases) {
    const found = outcomes(fault);
    assert.equal(found.length, 1, `${expected}: ${found}`);
    assert.match(found[0]!, expected);
  }
});

test('the last line counts, and the page shows everything without markup of others', () => {
  const verdicts = judge({ ...good, drainedS: null, loopDelay: delay(150), othersShare: 0.9 });
  assert.match(formatSum(verdicts), /^\d+ passed, 1 failed, 1 skipped$/);
  const page = reportPage(good, verdicts);
  assert.ok(page.includes('a &lt;fast&gt; one') && !page.includes('NaN'));
  assert.equal(page.match(/<svg /g)?.length, 12);
});

test('arguments', () => {
  assert.equal(parseArguments([]).seconds, 1_200);
  assert.deepEqual(parseArguments(['--short']).short, true);
  assert.equal(parseArguments(['--database', 'postgres://h/d']).databaseUrl, 'postgres://h/d');
  assert.throws(() => parseArguments(['--minutes', '0']), /--minutes/);
  assert.throws(() => parseArguments(['--database', 'mysql://h']), /--database/);
});

test('gauges are read by name and label', () => {
  const text =
    'jobs{queue="a",state="waiting"} 3\njobs{queue="b",state="waiting"} 4\njobs{queue="a",state="active"} 1\njobs_x 9\n';
  assert.deepEqual(readGauge(text, 'jobs', { state: 'waiting' }), { sum: 7, max: 4 });
  assert.deepEqual(readGauge(text, 'jobs'), { sum: 8, max: 4 });
});
