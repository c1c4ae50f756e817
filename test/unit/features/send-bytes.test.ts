import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import express from 'express';
import type { Queryable } from '../../../src/db/db.ts';
import { AppError } from '../../../src/errors.ts';
import { sendBytes } from '../../../src/features/playback/index.ts';
import { getCodes } from '../../../src/features/recordings/index.ts';
import { createHttpErrorHandler } from '../../../src/http/http-errors.ts';
import type { Logger } from '../../../src/lib/logger.ts';

const text = 'somebody speaks';
const contents: Record<string, (from: number, to: number) => AsyncGenerator<Buffer>> = {
  async *whole(from, to) {
    yield Buffer.from(text.slice(from, to));
  },
  /** Deleted since its row was read. */
  // biome-ignore lint/correctness/useYield: it comes to none
  async *gone() {
    throw new AppError('NOT_FOUND', 'The recording was deleted meanwhile.', { field: 'id' });
  },
  async *short() {
    yield Buffer.from(text.slice(0, 4));
  },
};

const app = express();
app.get('/:what', async (request, response) => {
  response.setHeader('Content-Disposition', 'inline');
  const read = contents[request.params.what]!;
  await sendBytes(request, response, {
    ...{ type: 'audio/wav', tag: 'tag', size: text.length },
    read: ({ start, end }) => read(start, end),
  });
});
app.use(createHttpErrorHandler({ warn() {}, error() {} } as unknown as Logger));
const server = createServer(app);
const get = (what: string, headers = {}) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/${what}`, { headers });
before(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
after(() => {
  server.closeAllConnections();
  server.close();
});

test('a range is answered as such', async () => {
  const response = await get('whole', { range: 'bytes=9-14' });
  assert.equal(response.status, 206);
  assert.equal(response.headers.get('content-range'), 'bytes 9-14/15');
  assert.equal(await response.text(), 'speaks');
});

test('what went since it was found is refused in words, not by a connection that is cut', async () => {
  const response = await get('gone', { range: 'bytes=0-3' });
  assert.equal(response.status, 404);
  assert.equal(((await response.json()) as { error: { code: string } }).error.code, 'NOT_FOUND');
  assert.notEqual(response.headers.get('etag'), '"tag"');
  for (const name of ['content-range', 'content-disposition']) assert.ok(!response.headers.has(name), name);
});

test('fewer bytes than were announced cut the connection at once', async () => {
  await assert.rejects(async () => (await get('short')).text());
});

test('codes of a recording that was deleted since it was found are not there, instead of being fewer', async () => {
  const db = { query: async () => [] } as unknown as Queryable;
  const key = { workspaceId: 'w', recordingId: 'r', tokenizerId: 't' };
  await assert.rejects(getCodes(db, key, 0, 25), { code: 'NOT_FOUND', field: 'id' });
});
