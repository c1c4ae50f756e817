import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createBulkGate } from '../../../src/workers/bulk-gate.ts';
import { gpuPressure, memoryPressure } from '../../../src/workers/pressure.ts';
import { waitUntil } from '../../support/wait-until.ts';

const never = new AbortController().signal;

describe('bulk work', () => {
  test('goes on without pressure, as much at once as may be', async () => {
    const gate = createBulkGate(2, [() => null], 1);
    const leaveFirst = await gate.enter(never);
    await gate.enter(never);
    let entered = false;
    const third = gate.enter(never).then(() => {
      entered = true;
    });
    await new Promise(setImmediate);
    assert.equal(entered, false);
    leaveFirst();
    leaveFirst();
    await third;
    assert.equal(gate.waitsFor(), null);
  });

  test('waits under pressure while other work is under way, and says why; nothing is lost', async () => {
    let pressure: string | null = null;
    let asked = 0;
    const gate = createBulkGate(
      8,
      [
        () => {
          asked++;
          return pressure;
        },
      ],
      1,
    );
    await gate.enter(never);
    pressure = 'memory is short';
    const entered: number[] = [];
    const waiting = [1, 2, 3].map((each) => gate.enter(never).then(() => entered.push(each)));
    await waitUntil('the pressure was looked at often', () => asked > 20);
    assert.deepEqual(entered, []);
    assert.equal(gate.waitsFor(), 'memory is short');
    pressure = null;
    await Promise.all(waiting);
    assert.deepEqual(entered.toSorted(), [1, 2, 3]);
    assert.equal(gate.waitsFor(), null);
  });

  test('goes on one by one under pressure that never ends', async () => {
    const gate = createBulkGate(8, [async () => 'memory is short'], 1);
    let underWay = 0;
    let most = 0;
    await Promise.all(
      Array.from({ length: 5 }, async () => {
        const leave = await gate.enter(never);
        most = Math.max(most, ++underWay);
        await new Promise(setImmediate);
        underWay--;
        leave();
      }),
    );
    assert.equal(most, 1);
  });

  test('that is cancelled stops waiting', async () => {
    const gate = createBulkGate(8, [() => 'memory is short'], 60_000);
    await gate.enter(never);
    const caller = new AbortController();
    const waiting = gate.enter(caller.signal);
    await waitUntil('it waits', () => gate.waitsFor() !== null);
    caller.abort();
    await assert.rejects(waiting, { code: 'CANCELLED' });
    assert.equal(gate.waitsFor(), null);
  });
});

describe('pressure', () => {
  test('of memory begins above the limit', () => {
    const at = (mb: number) => memoryPressure(1_000, () => mb * 1024 ** 2)();
    assert.equal(at(1_000), null);
    assert.equal(at(1_001), 'It holds 1001 MB of memory, more than the 1000 MB allowed.');
  });

  test('of a GPU begins above the limit, and is none where the driver does not tell', async () => {
    const at = (memoryUsedBytes: number | null, memoryTotalBytes: number | null) =>
      gpuPressure(
        { read: async () => [{ name: 'GPU', memoryUsedBytes, memoryTotalBytes, utilization: null }] },
        90,
      )();
    assert.equal(await at(90, 100), null);
    assert.equal(await at(91, 100), 'GPU has 91 % of its memory in use, more than the 90 % allowed.');
    assert.equal(await at(null, 100), null);
    assert.equal(await at(91, null), null);
    assert.equal(await gpuPressure({ read: async () => [] }, 90)(), null);
  });
});
