import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  TurningPointsOfDocument,
  type TurningPointsOfQueryVariables,
} from '../../src/client/generated/operations.ts';
import { noise, wavBytes } from '../support/audio-fixtures.ts';
import { aReadyRecording, aTinyWavFile } from '../support/make-recordings.ts';
import { speechLike } from '../support/speech-like.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';
import { waitUntil } from '../support/wait-until.ts';

const S = 24_000;
let app: TestApp;
let id: string;

/** 20 s of one voice, 20 s of another (an octave lower, and slower), 20 s of that four times as loud. */
function threeParts(): Float32Array {
  const other = speechLike(10, 6, 48_000);
  const pcm = new Float32Array(60 * S);
  pcm.set(
    speechLike(20, 3).map((sample) => sample * 0.2),
    0,
  );
  pcm.set(
    other.map((sample) => sample * 0.2),
    20 * S,
  );
  pcm.set(
    other.map((sample) => sample * 0.8),
    40 * S,
  );
  const hiss = noise(pcm.length, 9);
  return pcm.map((sample, index) => sample + 0.0005 * hiss[index]!);
}

async function turningPointsOf(variables: Omit<TurningPointsOfQueryVariables, 'id'> = {}, of = id) {
  const { audioRecord } = await app.execute(TurningPointsOfDocument, { id: of, ...variables });
  return audioRecord!.turningPoints;
}
const untilFound = (of: string) =>
  waitUntil('turning points are found', async () => (await turningPointsOf({}, of)) !== null);

before(async () => {
  app = await startTestApp();
  ({ id } = await aReadyRecording(app, { bytes: wavBytes([threeParts()], S) }));
  await untilFound(id);
});
after(() => app.close());

describe('turning points', () => {
  test('lie where voice and level change, and tell which', async () => {
    const { nodes, total } = (await turningPointsOf())!;
    assert.equal(total.count, nodes.length);
    const near = (timeS: number) => nodes.find((node) => Math.abs(node.timeS - timeS) < 1);
    assert.ok(
      near(20)?.changes.some(({ kind }) => kind === 'VOICE'),
      JSON.stringify(nodes),
    );
    assert.ok(
      near(40)?.changes.some(({ kind }) => kind === 'ENERGY'),
      JSON.stringify(nodes),
    );
    for (const { timeS, strength, changes } of nodes) {
      assert.ok(Math.abs(Math.round(timeS * 12.5) - timeS * 12.5) < 1e-9, `${timeS} s is no frame`);
      assert.equal(strength, changes[0]!.strength);
      assert.ok(strength >= 0.5 && strength <= 1);
    }
  });

  test('are more with more sensitivity, and the same ones among them', async () => {
    const [few, some, many] = await Promise.all(
      [0.2, 0.5, 1].map(async (sensitivity) => (await turningPointsOf({ sensitivity, first: 100 }))!.nodes),
    );
    assert.ok(few!.length <= some!.length && some!.length < many!.length);
    const times = new Set(many!.map(({ timeS }) => timeS));
    assert.ok(some!.every(({ timeS }) => times.has(timeS)));
    assert.equal((await turningPointsOf({ sensitivity: 0 }))!.nodes.length, 0);
  });

  test('are chosen by what changed, and paged by place', async () => {
    const louder = (await turningPointsOf({ kinds: ['ENERGY'] }))!.nodes;
    assert.ok(
      louder.length > 0 && louder.every(({ changes }) => changes.some(({ kind }) => kind === 'ENERGY')),
    );
    const all = (await turningPointsOf({ sensitivity: 1, first: 100 }))!.nodes;
    const first = (await turningPointsOf({ sensitivity: 1, first: 1 }))!;
    const rest = (await turningPointsOf({ sensitivity: 1, first: 100, after: first.pageInfo.endCursor! }))!;
    assert.deepEqual([...first.nodes, ...rest.nodes], all);
    const [{ timeS: startS }, { timeS: endS }] = [all[1]!, all.at(-1)!];
    const part = (await turningPointsOf({ sensitivity: 1, first: 100, startS, endS }))!;
    assert.deepEqual(part.nodes, all.slice(1, -1));
  });

  test('refuse a sensitivity beyond 0..1', async () => {
    const { extensions } = await app.refusal(TurningPointsOfDocument as never, { id, sensitivity: 1.1 });
    assert.deepEqual([extensions.code, extensions.field], ['BAD_USER_INPUT', 'sensitivity']);
  });

  test('of a recording of a few frames are none', async () => {
    const { id: tiny } = await aReadyRecording(app, { bytes: aTinyWavFile(3) });
    await untilFound(tiny);
    assert.deepEqual((await turningPointsOf({ sensitivity: 1 }, tiny))!.nodes, []);
  });

  test('go with their recording', async () => {
    const [{ count } = { count: -1 }] = await app.db.query<{ count: number }>(
      'select count(*)::int as count from turning_point where recording_id = $1::uuid',
      [id],
    );
    assert.ok(count > 0);
    await app.post({ query: `mutation { deleteAudioRecord(input: { id: "${id}" }) { deletedId } }` });
    assert.deepEqual(await app.db.query('select from turning_point where recording_id = $1::uuid', [id]), []);
  });
});
