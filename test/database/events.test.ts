import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Db, Queryable } from '../../src/db/db.ts';
import { openDb } from '../../src/db/open-db.ts';
import { createEventsService, type EventsService } from '../../src/features/events/index.ts';
import { LOCAL_WORKSPACE_ID } from '../../src/features/workspaces/index.ts';
import { newId } from '../../src/lib/uuid.ts';
import { createTestDatabase, urlOf } from '../support/test-database.ts';

const workspaceId = LOCAL_WORKSPACE_ID;

let db: Db;
let events: EventsService;
const errors: Error[] = [];
before(async () => {
  db = await createTestDatabase();
  events = createEventsService({ db, onError: (error) => errors.push(error) });
});
after(async () => {
  await events.close();
  await db.close();
  assert.deepEqual(errors, []);
});

const ready = (recordingId: string) => ({ type: 'RECORDING_READY', recordingId, payload: {} }) as const;
const append = (recordingId: string, on: Db = db) =>
  on.transaction((tx) => events.append(tx, workspaceId, ready(recordingId)));

/** The ids of the next events after a cursor. */
async function next(count: number, cursor: string, from: EventsService = events): Promise<string[]> {
  const ended = new AbortController();
  const ids: string[] = [];
  for await (const event of await from.follow(workspaceId, { after: cursor }, ended.signal)) {
    ids.push(event.recordingId);
    if (ids.length === count) break;
  }
  return ids;
}

describe('the event log', () => {
  test('tells what was committed, in that order, and nothing that was rolled back', async () => {
    const start = await events.currentCursor(workspaceId);
    const [one, two, lost] = [newId(), newId(), newId()];
    const following = next(2, start);
    await append(one);
    await assert.rejects(
      db.transaction(async (tx) => {
        await events.append(tx, workspaceId, ready(lost));
        throw new Error('given up');
      }),
    );
    await append(two);
    assert.deepEqual(await following, [one, two]);
    assert.deepEqual(await next(2, start), [one, two]);
  });

  test('a follower who is thousands of events behind gets every one, once', async () => {
    const start = await events.currentCursor(workspaceId);
    const ids = Array.from({ length: 1_500 }, newId);
    await db.transaction(async (tx) => {
      for (const id of ids) await events.append(tx, workspaceId, ready(id));
    });
    assert.deepEqual((await next(ids.length, start)).toSorted(), ids.toSorted());
  });

  test('an event of another workspace is nobody else’s', async () => {
    const other = newId();
    await db.query(`insert into workspace (id, name) values ($1::uuid, 'other')`, [other]);
    const start = await events.currentCursor(workspaceId);
    const mine = newId();
    await db.transaction((tx) => events.append(tx, other, ready(newId())));
    await append(mine);
    assert.deepEqual(await next(1, start), [mine]);
  });

  test('a deleted recording leaves only the news of its deletion', async () => {
    const start = await events.currentCursor(workspaceId);
    const gone = newId();
    await append(gone);
    await db.transaction((tx) => events.appendDeletion(tx, workspaceId, gone));
    const [event] = await take(1, start);
    assert.deepEqual([event?.type, event?.recordingId], ['RECORDING_DELETED', gone]);
  });

  test('what is older than the retention is forgotten, and a cursor from before is refused', async () => {
    const start = await events.currentCursor(workspaceId);
    await append(newId());
    await db.query(`update event set created_at = now() - interval '8 days'`);
    await events.prune();
    const [row] = await db.query<{ count: number }>('select count(*)::int as count from event');
    assert.equal(row!.count, 0);
    const { signal } = new AbortController();
    await assert.rejects(events.follow(workspaceId, { after: start }, signal), { code: 'EVENTS_EXPIRED' });
    const current = await events.currentCursor(workspaceId);
    const fresh = newId();
    await append(fresh);
    assert.deepEqual(await next(1, current), [fresh]);
  });

  test('cursors that were never given are refused', async () => {
    const { signal } = new AbortController();
    const future = Buffer.from(JSON.stringify([999_999_999])).toString('base64url');
    await assert.rejects(events.follow(workspaceId, { after: future }, signal), { code: 'EVENTS_EXPIRED' });
    for (const cursor of ['', 'nonsense', Buffer.from('["x"]').toString('base64url')]) {
      await assert.rejects(events.follow(workspaceId, { after: cursor }, signal), { code: 'BAD_USER_INPUT' });
    }
  });

  test('of the steps of an ingest the latest waits, and none after its end', async () => {
    const ended = new AbortController();
    const id = newId();
    const following = await events.follow(workspaceId, { recordingId: id }, ended.signal);
    const first = following.next();
    await events.tellProgress(workspaceId, id, { stage: 'tokenizing', progress: 0.1, attempt: 1 });
    const { value } = await first;
    assert.deepEqual(value?.type === 'INGEST_PROGRESS' && value.payload.progress, 0.1);
    // Told at most four times a second: this one is left out.
    await events.tellProgress(workspaceId, id, { stage: 'tokenizing', progress: 0.2, attempt: 1 });
    await append(id);
    assert.equal((await following.next()).value?.type, 'RECORDING_READY');
    ended.abort();
    assert.equal((await following.next()).done, true);
  });
});

async function take(count: number, cursor: string) {
  const taken = [];
  for await (const event of await events.follow(
    workspaceId,
    { after: cursor },
    new AbortController().signal,
  )) {
    taken.push(event);
    if (taken.length === count) break;
  }
  return taken;
}

const skip = process.env.TEST_DATABASE_URL
  ? false
  : 'needs TEST_DATABASE_URL: the embedded database has one session';
describe('two processes on one PostgreSQL', { skip }, () => {
  let otherDb: Db;
  let other: EventsService;
  before(async () => {
    otherDb = await openDb({ databaseUrl: await urlOf(db), dataFolder: null, poolSize: 4 });
    other = createEventsService({ db: otherDb, onError: (error) => errors.push(error) });
  });
  after(async () => {
    await other?.close();
    await otherDb?.close();
  });

  test('an event written through one reaches a follower of the other', async () => {
    const start = await other.currentCursor(workspaceId);
    const id = newId();
    const following = next(1, start, other);
    await append(id);
    assert.deepEqual(await following, [id]);
  });

  test('transactions that commit in another order than they wrote lose nothing', async () => {
    const start = await events.currentCursor(workspaceId);
    const [slow, quick, last] = [newId(), newId(), newId()];
    const written = Promise.withResolvers<void>();
    const mayCommit = Promise.withResolvers<void>();
    const slowOne = otherDb.transaction(async (tx: Queryable) => {
      await other.append(tx, workspaceId, ready(slow));
      written.resolve();
      await mayCommit.promise;
    });
    await written.promise;
    // Written later, committed earlier: seen at once, with nothing held back by the open transaction.
    await append(quick);
    const seen = await take(1, start);
    assert.deepEqual(
      seen.map(({ recordingId }) => recordingId),
      [quick],
    );
    mayCommit.resolve();
    await slowOne;
    await append(last);
    assert.deepEqual(await next(2, seen[0]!.cursor), [slow, last]);
  });

  test('many writers at once: two followers, one of whom comes late, see all in the same order', async () => {
    const start = await events.currentCursor(workspaceId);
    const ids = Array.from({ length: 200 }, newId);
    const live = next(ids.length, start);
    await Promise.all(ids.map((id, each) => append(id, each % 2 ? db : otherDb)));
    const order = await live;
    assert.deepEqual(order.toSorted(), ids.toSorted());
    assert.deepEqual(await next(ids.length, start, other), order);
  });

  test('a lost connection for notifications loses no event', async () => {
    const start = await events.currentCursor(workspaceId);
    const following = next(1, start);
    await db.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and query like 'listen%' and pid <> pg_backend_pid()`,
    );
    const id = newId();
    await append(id);
    assert.deepEqual(await following, [id]);
  });
});
