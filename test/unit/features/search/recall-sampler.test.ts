import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AnchorSearch } from '../../../../src/features/search/index.ts';
import { recallOf } from '../../../../src/features/search/recall/recall-of.ts';
import {
  createRecallSampler,
  type RecallSamplerDependencies,
} from '../../../../src/features/search/recall/recall-sampler.ts';

const searchOf = (workspaceId: string): AnchorSearch => ({
  workspaceId,
  tokenizerId: 'a@1',
  anchors: [[{ bin: 1, share: 1 }], [{ bin: 2, share: 1 }]],
  filter: {},
  exceptRecordingId: null,
});

/** A sampler whose pauses end when the test says so. */
function startSampler(given: Partial<RecallSamplerDependencies>) {
  const outcomes: string[] = [];
  const pauses: number[] = [];
  const low: (number | null)[] = [];
  const sampler = createRecallSampler({
    share: 1,
    measure: async () => 1,
    onChecked: (outcome) => outcomes.push(outcome),
    onLow: ({ recall }) => low.push(recall),
    pause: async (ms) => void pauses.push(ms),
    ...given,
  });
  return { sampler, outcomes, pauses, low };
}

/** Lets all that waits on nothing but promises come to its end. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

test('recall counts what is as near as the last of the truly nearest', () => {
  assert.equal(recallOf([0.9, 0.5, 0.4], [0.9, 0.5, 0.5]), 2 / 3);
  assert.equal(recallOf([0.9, 0.5, 0.5, 0.5], [0.9, 0.8, 0.5]), 1);
  assert.equal(recallOf([], [0.3]), 0);
});

test('only the drawn share is measured, by one anchor, and the mean is kept by workspace', async () => {
  const draws = [0.2, 0.9, 0.05, 0, 0.05, 0];
  const measured: AnchorSearch[] = [];
  const { sampler, outcomes } = startSampler({
    share: 0.1,
    random: () => draws.shift()!,
    measure: async (search) => {
      measured.push(search);
      return search.workspaceId === 'first' ? 0.5 : 1;
    },
  });
  for (const workspaceId of ['first', 'first', 'first', 'second']) sampler.offer(searchOf(workspaceId));
  await settle();
  assert.deepEqual(outcomes, ['measured', 'measured']);
  assert.deepEqual(
    measured.map(({ anchors }) => anchors.length),
    [1, 1],
  );
  assert.equal(sampler.watched('first').recall, 0.5);
  assert.equal(sampler.watched().recall, 0.75);
  assert.deepEqual(sampler.watched('third'), { recall: null, samples: 0, since: null });
});

test('checks go one at a time, rest in between, and let go of what comes too fast', async () => {
  let running = 0;
  let most = 0;
  const { sampler, outcomes, pauses } = startSampler({
    measure: async () => {
      most = Math.max(most, ++running);
      await settle();
      running--;
      return null;
    },
  });
  for (let each = 0; each < 12; each++) sampler.offer(searchOf('first'));
  while (outcomes.filter((outcome) => outcome === 'exact').length < 9) await settle();
  assert.equal(most, 1);
  assert.equal(outcomes.filter((outcome) => outcome === 'dropped').length, 3);
  assert.equal(pauses.length, 9);
  assert.ok(pauses.every((ms) => ms > 0));
  assert.equal(sampler.watched().samples, 0);
});

test('a failed check is counted and the next one is made; low recall is told once an hour', async () => {
  let at = 0;
  let recall: number | null = null;
  const { sampler, outcomes, low } = startSampler({
    now: () => at,
    measure: async () => {
      if (recall === null) throw new Error('too slow');
      return recall;
    },
  });
  const offer = async (count: number) => {
    for (let each = 0; each < count; each++) {
      sampler.offer(searchOf('first'));
      await settle();
    }
  };
  await offer(1);
  assert.deepEqual(outcomes, ['failed']);
  recall = 0.9;
  await offer(19);
  assert.deepEqual(low, []);
  await offer(10);
  assert.equal(low.length, 1);
  assert.ok(Math.abs(low[0]! - 0.9) < 1e-9);
  at += 60 * 60 * 1_000;
  await offer(1);
  assert.equal(low.length, 2);
  at += 25 * 60 * 60 * 1_000;
  assert.equal(sampler.watched().samples, 0);
});

test('a closed sampler takes nothing more', async () => {
  const { sampler, outcomes } = startSampler({});
  await sampler.close();
  sampler.offer(searchOf('first'));
  await settle();
  assert.deepEqual(outcomes, []);
});
