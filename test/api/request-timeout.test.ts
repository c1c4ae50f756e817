import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import { after, before, test } from 'node:test';
import { CreateAudioRecordDocument } from '../../src/client/generated/operations.ts';
import { acrossWorkspaces } from '../../src/db/workspace-reach.ts';
import { listFiles } from '../support/list-files.ts';
import { answerOf, startTestApp, type TestApp } from '../support/start-test-app.ts';
import { waitUntil } from '../support/wait-until.ts';

let app: TestApp;
before(async () => {
  app = await startTestApp({
    work: false,
    config: {
      limits: { maxQueryCost: 10_000, timeoutS: 3, requestsPerMinute: 0, concurrentSearches: 8 },
      routeTimeoutS: 4,
      routeIdleS: 1,
    },
  });
});
after(() => app.close());

const query = '{ audioRecords { nodes { id } } }';

/** Holds all sessions of the database, so that a request must wait for one. */
async function holdSessions(): Promise<() => Promise<void>> {
  const release = Promise.withResolvers<void>();
  const count = app.db.kind === 'pglite' ? 1 : 4;
  const holders = Array.from({ length: count }, () =>
    acrossWorkspaces(() => app.db.transaction(() => release.promise)),
  );
  return async () => {
    release.resolve();
    await Promise.all(holders);
  };
}

test('a request that takes too long is answered with TIMEOUT, and what it waited for goes on for others', async () => {
  const letGo = await holdSessions();
  const { body } = await app.post({ query });
  await letGo();
  const { code, limit } = body.errors[0].extensions;
  assert.deepEqual({ code, limit }, { code: 'TIMEOUT', limit: 3 });
  assert.equal((await app.post({ query })).body.errors, undefined);
});

const staged = () => listFiles(app.config.dataFolder, 'uploads');

/** The answer to a request that is made by hand. */
async function answerTo(sender: ClientRequest) {
  const [response] = (await once(sender, 'response')) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  const { error } = JSON.parse(String(Buffer.concat(chunks)));
  return { status: response.statusCode, code: error.code, limit: error.limit, requestId: error.requestId };
}

function startPut(place: string, length: number, method = 'PUT'): ClientRequest {
  const headers = {
    'content-length': String(length),
    'tus-resumable': '1.0.0',
    'upload-offset': '0',
    'content-type': 'application/offset+octet-stream',
    'x-request-id': 'slow-one',
  };
  const sender = httpRequest(new URL(place, app.url), { method, headers });
  sender.on('error', () => undefined);
  return sender;
}

test('an upload whose sender stops is ended: in one piece it leaves nothing, in parts what came', async () => {
  const place = (
    await fetch(new URL('uploads', app.url), {
      method: 'POST',
      headers: { 'tus-resumable': '1.0.0', 'upload-length': '1000', 'upload-metadata': 'filename YQ==' },
    })
  ).headers.get('location')!;
  const senders = [startPut('uploads?fileName=a', 1_000), startPut(place, 1_000, 'PATCH')];
  for (const sender of senders) sender.write(Buffer.alloc(400));
  for (const answer of await Promise.all(senders.map(answerTo))) {
    assert.deepEqual(answer, { status: 408, code: 'TIMEOUT', limit: 1, requestId: 'slow-one' });
  }
  await waitUntil('only the part stays', async () => (await staged()).length === 1);
  const state = await fetch(new URL(place, app.url), {
    method: 'HEAD',
    headers: { 'tus-resumable': '1.0.0' },
  });
  assert.equal(state.headers.get('upload-offset'), '400');
});

test('an upload that goes on and on is ended by its whole time', async () => {
  const sender = startPut('uploads?fileName=a', 1_000_000);
  const sending = setInterval(() => sender.write(Buffer.alloc(10)), 100);
  try {
    assert.deepEqual(await answerTo(sender), {
      status: 504,
      code: 'TIMEOUT',
      limit: 4,
      requestId: 'slow-one',
    });
  } finally {
    clearInterval(sending);
    sender.destroy();
  }
});

test('a download that waits too long for the database is refused; one that nobody takes is broken off', async () => {
  const bytes = Buffer.alloc(24_000_000);
  const { uploadId } = await app.client.upload({
    name: 'a.bin',
    size: bytes.length,
    open: async function* () {
      yield bytes;
    },
  });
  const { createAudioRecord } = await app.execute(CreateAudioRecordDocument, { input: { uploadId } });
  const original = new URL(`recordings/${createAudioRecord.audioRecord.id}/original`, app.url);

  const letGo = await holdSessions();
  const refused = await answerOf(await fetch(original));
  await letGo();
  assert.deepEqual([refused.status, refused.body.error.code, refused.body.error.limit], [504, 'TIMEOUT', 3]);

  const taker = httpRequest(original, { headers: { 'x-request-id': 'taker' } }).end();
  const [response] = (await once(taker, 'response')) as [IncomingMessage];
  // Nothing is read until the server has given up.
  await waitUntil(
    'it is broken off',
    () => app.log.some(({ facts }) => (facts as { requestId?: string }).requestId === 'taker'),
    20_000,
  );
  await assert.rejects(
    async () => {
      let taken = 0;
      for await (const chunk of response) taken += (chunk as Buffer).length;
      return taken;
    },
    { code: 'ECONNRESET' },
  );
});
