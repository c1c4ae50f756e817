import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import {
  CreateAudioRecordDocument,
  EventCursorDocument,
  EventsDocument,
  type EventsSubscription,
} from '../../src/client/generated/operations.ts';
import { PhonographClient } from '../../src/client/phonograph-client.ts';
import { aTinyWavFile } from '../support/make-recordings.ts';
import { startServer } from '../support/run-command.ts';
import { createServiceHome, type ServiceHome } from '../support/service-home.ts';

const skip = process.env.TEST_DATABASE_URL
  ? false
  : 'needs TEST_DATABASE_URL: the embedded database belongs to one process';

let home: ServiceHome;
before(async () => {
  home = await createServiceHome();
});
after(() => home.remove());

type Event = EventsSubscription['events'];
const isCreation = ({ type }: Event) => type === 'RECORDING_CREATED';

async function create(client: PhonographClient, seed: number): Promise<string> {
  const path = join(home.files, `${seed}.wav`);
  await writeFile(path, aTinyWavFile(seed));
  const { uploadId } = await client.upload(path);
  return (await client.request(CreateAudioRecordDocument, { input: { uploadId } })).createAudioRecord
    .audioRecord.id;
}

test('events cross servers, and killing one loses none for a client that comes back', { skip }, async () => {
  const first = await startServer(home.environment);
  const second = await startServer(home.environment);
  const toFirst = new PhonographClient(first.url);
  const toSecond = new PhonographClient(second.url);

  const created: string[] = [];
  const left = new AbortController();
  const { eventCursor } = await toFirst.request(EventCursorDocument, {});
  const variables = { types: ['RECORDING_CREATED' as const], after: eventCursor };
  const following = toFirst.subscribe(EventsDocument, variables, left.signal);
  const seen: Event[] = [];
  const see = async (count: number) => {
    while (seen.length < count) {
      const { value, done } = await following.next();
      assert.ok(!done, 'the subscription ended');
      seen.push(value.events);
    }
  };
  created.push(await create(toFirst, 1));
  await see(1);
  // Caused through the second server, told by the first.
  created.push(await create(toSecond, 2));
  await see(2);

  first.command.process.kill('SIGKILL');
  await first.command.ended;
  const cursor = seen.at(-1)!.cursor;
  for (const seed of [3, 4, 5]) created.push(await create(toSecond, seed));
  // Through the other server, by the cursor of the dead one.
  const elsewhere: string[] = [];
  for await (const { events } of toSecond.subscribe(EventsDocument, {
    types: ['RECORDING_CREATED'],
    after: cursor,
  })) {
    elsewhere.push(events.recordingId);
    if (elsewhere.length === 3) break;
  }
  assert.deepEqual(elsewhere, created.slice(2));

  // The same client, by itself, once a server answers at its address again.
  const { port } = new URL(first.url);
  const again = await startServer({ ...home.environment, PHONOGRAPH_PORT: port });
  await see(5);
  created.push(await create(toSecond, 6));
  await see(6);
  assert.deepEqual(
    seen.map(({ recordingId }) => recordingId),
    created,
  );
  assert.ok(seen.every(isCreation));
  left.abort();
  assert.equal((await following.next()).done, true);
  for (const { command } of [again, second]) {
    command.process.kill('SIGINT');
    assert.equal((await command.ended).exitCode, 0);
  }
});
