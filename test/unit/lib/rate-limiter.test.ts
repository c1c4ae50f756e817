import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RateLimiter } from '../../../src/lib/rate-limiter.ts';
import { Slots } from '../../../src/lib/slots.ts';

test('a burst passes, then one request an interval, and a refusal costs nothing', () => {
  const limiter = new RateLimiter(60, 3);
  let nowMs = 1_000;
  const take = () => limiter.take('a', nowMs).retryAfterMs;
  assert.deepEqual([take(), take(), take()], [0, 0, 0]);
  assert.equal(take(), 1_000);
  assert.equal(take(), 1_000);
  nowMs += 400;
  assert.equal(take(), 600);
  nowMs += 600;
  assert.equal(take(), 0);
  assert.equal(take(), 1_000);
  assert.equal(limiter.take('b', nowMs).retryAfterMs, 0);
  nowMs += 60_000;
  assert.deepEqual([take(), take(), take(), take()], [0, 0, 0, 1_000]);
});

test('an hour of constant asking gets what the rate says', () => {
  const limiter = new RateLimiter(30, 5);
  let passed = 0;
  for (let ms = 0; ms < 3_600_000; ms += 250) passed += limiter.take('a', ms).retryAfterMs === 0 ? 1 : 0;
  assert.ok(Math.abs(passed - (1_800 + 5)) <= 1, `${passed}`);
});

test('each caller holds so many places, and leaving twice frees one', () => {
  const places = new Slots(2);
  const leave = places.take('a')!;
  assert.ok(places.take('a'));
  assert.equal(places.take('a'), null);
  assert.ok(places.take('b'));
  leave();
  leave();
  assert.ok(places.take('a'));
  assert.equal(places.take('a'), null);
});
