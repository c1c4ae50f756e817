import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type TestContext, test } from 'node:test';
import { ApiClient, type ClientOptions, type Credentials } from '../../../src/client/api-client.ts';
import { SystemStatusDocument } from '../../../src/client/generated/documents.ts';

/** A client of a server that answers as the handler says. */
async function clientOf(
  context: TestContext,
  handler: RequestListener,
  credentials: Credentials = null,
  options: ClientOptions = {},
): Promise<ApiClient> {
  const server = createServer(handler).listen(0, '127.0.0.1');
  await once(server, 'listening');
  context.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return new ApiClient(`http://127.0.0.1:${port}/`, credentials, options);
}

const refusal = (retryAfterMs: number) => {
  const extensions = { code: 'RATE_LIMITED', retryAfterMs, limit: 60, requestId: 'r-1' };
  return JSON.stringify({ errors: [{ message: 'Too many.', extensions }] });
};

test('what is RATE_LIMITED is asked again after the time named, and answered', async (context) => {
  const askedAt: number[] = [];
  const client = await clientOf(context, (_, response) => {
    askedAt.push(performance.now());
    response.end(askedAt.length < 3 ? refusal(30) : JSON.stringify({ data: { eventCursor: 'c' } }));
  });
  assert.equal(await client.eventCursor(), 'c');
  assert.equal(askedAt.length, 3);
  assert.ok(askedAt[2]! - askedAt[0]! >= 55, `${askedAt[2]! - askedAt[0]!} ms`);
});

test('it is asked no more often than allowed, nor after a long wait; the refusal tells all', async (context) => {
  let asked = 0;
  const handler: RequestListener = (_, response) => {
    asked++;
    response.end(refusal(asked === 3 ? 3_600_000 : 1));
  };
  const facts = { code: 'RATE_LIMITED', limit: 60, requestId: 'r-1' };
  const once = await clientOf(context, handler, null, { maxRetries: 1 });
  await assert.rejects(once.request(SystemStatusDocument, {}), { ...facts, retryAfterMs: 1 });
  assert.equal(asked, 2);
  const patient = await clientOf(context, handler);
  await assert.rejects(patient.request(SystemStatusDocument, {}), { ...facts, retryAfterMs: 3_600_000 });
  assert.equal(asked, 3);
});

test('who gives up while it waits is not kept', async (context) => {
  const stop = new AbortController();
  const client = await clientOf(context, (_, response) => {
    response.end(refusal(50_000));
    setImmediate(() => stop.abort());
  });
  await assert.rejects(client.request(SystemStatusDocument, {}, stop.signal), { name: 'AbortError' });
});

test('typed text and plain text are sent as they are, with the token of the moment', async (context) => {
  const seen: string[] = [];
  let number = 0;
  const client = await clientOf(
    context,
    async (request, response) => {
      const { query } = JSON.parse(Buffer.concat(await request.toArray()).toString());
      seen.push(`${request.headers.authorization} ${query.trim().split(' ').slice(0, 2).join(' ')}`);
      response.end('{"data":{}}');
    },
    async () => `token-${++number}`,
  );
  await client.request(SystemStatusDocument, {});
  await client.request('query Other { __typename }', {});
  assert.deepEqual(seen, ['Bearer token-1 query SystemStatus', 'Bearer token-2 query Other']);
});

test('a Blob is streamed up with progress, a nameless one is refused', async (context) => {
  let received = 0;
  const client = await clientOf(context, async (request, response) => {
    for await (const chunk of request) received += chunk.length;
    const fileName = new URL(request.url!, 'http://x').searchParams.get('fileName');
    response.end(JSON.stringify({ uploadId: 'u', fileName, byteCount: received, sha256: '' }));
  });
  const told: number[] = [];
  const file = new File([new Uint8Array(300_000)], 'a b.wav');
  const upload = await client.upload(file, { onProgress: (sent) => told.push(sent) });
  assert.deepEqual([upload.fileName, upload.byteCount, told.at(-1)], ['a b.wav', 300_000, 300_000]);
  await assert.rejects(client.upload(new Blob(['x'])), { code: 'BAD_USER_INPUT', field: 'fileName' });
});

test('in a browser a Blob goes up by XMLHttpRequest, which tells its progress', async (context) => {
  const sent: unknown[] = [];
  class FakeRequest {
    upload: { onprogress: ((event: { loaded: number; total: number }) => void) | null } = {
      onprogress: null,
    };
    status = 201;
    responseText = '';
    onload: (() => void) | null = null;
    onerror: (() => void) | null = null;
    onabort: (() => void) | null = null;
    open(method: string, url: string) {
      sent.push(method, new URL(url).pathname);
    }
    setRequestHeader(name: string, value: string) {
      sent.push(`${name}: ${value}`);
    }
    send(body: Blob) {
      this.upload.onprogress?.({ loaded: body.size / 2, total: body.size });
      this.upload.onprogress?.({ loaded: body.size, total: body.size });
      this.responseText =
        body.size > 10
          ? '{"error":{"code":"UPLOAD_TOO_LARGE","message":"At most 10.","field":"body","limit":10}}'
          : '{"uploadId":"u"}';
      this.onload?.();
    }
    abort() {
      this.onabort?.();
    }
  }
  Object.assign(globalThis, { XMLHttpRequest: FakeRequest });
  context.after(() => Reflect.deleteProperty(globalThis, 'XMLHttpRequest'));
  const client = new ApiClient('http://phonograph.test/', 'key');
  const told: number[] = [];
  const options = { fileName: 'x.wav', onProgress: (done: number, total: number) => told.push(done / total) };
  assert.equal((await client.upload(new Blob(['12345678']), options)).uploadId, 'u');
  assert.deepEqual(told, [0.5, 1]);
  assert.deepEqual(sent.slice(0, 3), ['PUT', '/uploads', 'authorization: Bearer key']);
  await assert.rejects(client.upload(new Blob(['12345678901']), options), {
    code: 'UPLOAD_TOO_LARGE',
    field: 'body',
    limit: 10,
  });
});

test('server-sent events come back behind the last one after a broken connection', async (context) => {
  const asked: (string | undefined)[] = [];
  const client = await clientOf(context, (request, response) => {
    const after = request.headers['last-event-id'];
    asked.push(after as string | undefined);
    const next = Number(after ?? 0) + 1;
    const event = JSON.stringify({ cursor: String(next), type: 'RECORDING_READY', at: '', recordingId: 'ü' });
    response.write(`retry: 1000\nid: ${after ?? 0}\n\n:\n\n`);
    // Cut within the line, and within a character.
    const bytes = Buffer.from(`id: ${next}\nevent: RECORDING_READY\ndata: ${event}\n\n`);
    response.write(bytes.subarray(0, bytes.length - 6));
    setImmediate(() => response.write(bytes.subarray(bytes.length - 6), () => response.destroy()));
  });
  const stop = new AbortController();
  const cursors: string[] = [];
  for await (const { cursor, recordingId } of client.events({ types: ['RECORDING_READY'] }, stop.signal)) {
    assert.equal(recordingId, 'ü');
    cursors.push(cursor);
    if (cursors.length === 3) break;
  }
  assert.deepEqual(cursors, ['1', '2', '3']);
  assert.deepEqual(asked, [undefined, '1', '2']);
});

test('a stream of events that is refused says why and is not asked for again', async (context) => {
  let asked = 0;
  const client = await clientOf(context, (_, response) => {
    asked++;
    response.writeHead(410).end('{"error":{"code":"EVENTS_EXPIRED","message":"Too old.","field":"after"}}');
  });
  await assert.rejects(client.events({ after: 'x' }).next(), { code: 'EVENTS_EXPIRED', field: 'after' });
  assert.equal(asked, 1);
});

test('how far the database had come with a write is carried to what is asked next', async (context) => {
  const carried: unknown[] = [];
  const client = await clientOf(context, (request, response) => {
    carried.push(request.headers['x-phonograph-position']);
    if (carried.length === 2) response.setHeader('X-Phonograph-Position', '3f9');
    response.end(JSON.stringify({ data: { eventCursor: 'c' } }));
  });
  for (let times = 0; times < 4; times++) await client.eventCursor();
  assert.deepEqual(carried, [undefined, undefined, '3f9', '3f9']);
});
