import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  CopiesOfRecordingDocument,
  DeleteRecordingDocument,
  DuplicateGroupsOfDocument,
  EventCursorDocument,
  FoundCopiesDocument,
  ResolveDuplicatesDocument,
} from '../../src/client/generated/operations.ts';
import { wavBytes } from '../support/audio-fixtures.ts';
import { aReadyRecording } from '../support/make-recordings.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { speechLike } from '../support/speech-like.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';
import { waitUntil } from '../support/wait-until.ts';

const RATE_HZ = 24_000;
const [one, two, three] = [speechLike(24, 201), speechLike(18, 202), speechLike(15, 203)] as const;

let app: TestApp;
before(async () => {
  app = await startTestApp();
});
after(() => app.close());

/** Looked at for copies: nothing waits in the queue. */
async function allChecked(): Promise<void> {
  await waitUntil('all recordings are looked at', async () => {
    const [row] = await app.db.query<{ rest: number }>(
      `select count(*)::int as rest from recording r where not exists (
         select from copy_check c where c.workspace_id = r.workspace_id and c.recording_id = r.id)`,
    );
    return row!.rest === 0;
  });
}

const bring = async (fileName: string, sound: Float32Array, metadata?: Record<string, unknown>) =>
  (await aReadyRecording(app, { bytes: wavBytes([sound], RATE_HZ), fileName, ...(metadata && { metadata }) }))
    .id;

/** Quieter, with noise, and shifted against the grid of frames by 37 ms. */
function changed(sound: Float32Array, seed: number): Float32Array {
  const random = seededRandom(seed);
  const shifted = new Float32Array(sound.length + 888);
  shifted.set(sound, 888);
  return shifted.map((sample) => sample * 0.5 + (random() - 0.5) * 0.004);
}

const joined = (...parts: readonly Float32Array[]) => Float32Array.from(parts.flatMap((part) => [...part]));
const groups = async (variables = {}) =>
  (await app.execute(DuplicateGroupsOfDocument, variables)).duplicateGroups;
const copiesOf = async (id: string) =>
  (await app.execute(CopiesOfRecordingDocument, { id })).audioRecord?.copies ?? assert.fail('it is gone');

describe('duplicates', () => {
  const ids: Record<string, string> = {};

  test('a changed copy, a part and a compilation are told apart, and strangers stay out', async () => {
    const { eventCursor } = await app.execute(EventCursorDocument, {});
    ids.one = await bring('one.wav', one, { from: 'studio' });
    ids.two = await bring('two.wav', two);
    ids.three = await bring('three.wav', three);
    ids.copy = await bring('one-again.wav', changed(one, 1), { from: 'archive', shelf: 7 });
    ids.part = await bring('part-of-one.wav', one.slice(5.03 * RATE_HZ, 11.03 * RATE_HZ));
    ids.both = await bring('two-and-three.wav', joined(two, three));
    await allChecked();

    const [copy] = (await copiesOf(ids.copy)).filter(({ other }) => other.id === ids.one);
    assert.equal(copy?.kind, 'SAME_RECORDING');
    assert.ok(copy.coverage > 0.9 && copy.otherCoverage > 0.9 && copy.confidence > 0.9, JSON.stringify(copy));
    const [interval] = copy.intervals;
    assert.ok(
      interval && Math.abs(interval.startS - interval.otherStartS - 0.037) < 0.1,
      JSON.stringify(interval),
    );

    const part = (await copiesOf(ids.part)).find(({ other }) => other.id === ids.one);
    assert.deepEqual([part?.kind, part?.part], ['PART_OF', 'SELF']);
    assert.ok(Math.abs(part!.intervals[0]!.otherStartS - 5.03) < 0.15, JSON.stringify(part));
    const whole = (await copiesOf(ids.one)).find(({ other }) => other.id === ids.part);
    assert.deepEqual([whole?.kind, whole?.part], ['PART_OF', 'OTHER']);
    assert.deepEqual(
      (await copiesOf(ids.both)).map(({ other, kind, part: side }) => [other.id, kind, side]).toSorted(),
      [
        [ids.two, 'PART_OF', 'OTHER'],
        [ids.three, 'PART_OF', 'OTHER'],
      ].toSorted(),
    );
    assert.deepEqual(
      (await copiesOf(ids.two)).map(({ other }) => other.id),
      [ids.both],
    );

    const { nodes, total } = await groups();
    assert.deepEqual(total, { count: 2, exact: true });
    assert.deepEqual(
      nodes.map(({ id, members, parts }) => [
        id,
        members.map((each) => each.id).toSorted(),
        parts.map((each) => each.id),
      ]),
      [
        [ids.one, [ids.one, ids.copy].toSorted(), [ids.part]],
        [ids.both, [ids.both], [ids.two, ids.three]],
      ],
    );
    assert.deepEqual(
      (await groups({ minOverlap: 0.5 })).nodes.map(({ id }) => id),
      [ids.one],
    );
    assert.deepEqual(
      (await groups({ filter: { metadata: { shelf: 7 } } })).nodes.map(({ id }) => id),
      [ids.one],
    );
    const first = await groups({ first: 1 });
    assert.equal(first.pageInfo.hasNextPage, true);
    const second = await groups({ first: 1, after: first.pageInfo.endCursor });
    assert.deepEqual([second.nodes[0]?.id, second.pageInfo.hasNextPage], [ids.both, false]);

    const told = [];
    for await (const { copyFound } of app.client.subscribe(FoundCopiesDocument, { after: eventCursor })) {
      told.push([copyFound.recordingId, copyFound.otherId].toSorted().join());
      if (told.length === 4) break;
    }
    const expected = [
      [ids.copy, ids.one],
      [ids.part, ids.one],
      [ids.both, ids.two],
      [ids.both, ids.three],
    ].map((pair) => pair.toSorted().join());
    // The part may be told of the copy too; each pair is told once.
    assert.equal(new Set(told).size, told.length);
    assert.ok(told.filter((pair) => expected.includes(pair)).length >= 3, told.join(' '));
  });

  test('only members of one group can be resolved, and the kept one may take the metadata', async () => {
    const refuse = async (keep: string, others: string[]) =>
      (await app.refusal(ResolveDuplicatesDocument, { keep, delete: others })).extensions.code;
    assert.equal(await refuse(ids.one!, [ids.part!]), 'CONFLICT');
    assert.equal(await refuse(ids.two!, [ids.three!]), 'CONFLICT');
    assert.equal(await refuse(ids.one!, [ids.copy!, ids.three!]), 'CONFLICT');
    assert.equal(await refuse(ids.one!, [ids.one!]), 'BAD_USER_INPUT');
    assert.equal(await refuse(ids.one!, ['00000000-0000-7000-8000-00000000000f']), 'NOT_FOUND');
    assert.equal((await groups()).nodes[0]?.memberCount, 2);
    const { resolveDuplicateGroup } = await app.execute(ResolveDuplicatesDocument, {
      keep: ids.copy!,
      delete: [ids.one!],
      mergeMetadata: true,
    });
    assert.deepEqual(resolveDuplicateGroup.deletedIds, [ids.one]);
    assert.deepEqual(resolveDuplicateGroup.audioRecord.metadata, { from: 'archive', shelf: 7 });
  });

  test('a deletion takes its pairs and its place in the groups along', async () => {
    const rest = await groups();
    assert.ok(rest.nodes.every(({ members }) => members.every(({ id }) => id !== ids.one)));
    await app.execute(DeleteRecordingDocument, { input: { id: ids.both! } });
    assert.deepEqual(await copiesOf(ids.two!), []);
    assert.ok((await groups()).nodes.every(({ id }) => id !== ids.both));
  });
});
