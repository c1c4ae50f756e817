import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { WebSocket } from 'ws';
import {
  DeleteRecordingDocument,
  EventCursorDocument,
  EventsDocument,
  type EventsSubscription,
  IngestStepsDocument,
  ReadyRecordingsDocument,
} from '../../src/client/generated/operations.ts';
import { RequestError } from '../../src/client/phonograph-client.ts';
import { aReadyRecording, aRecording, aTinyWavFile } from '../support/make-recordings.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';
import { waitUntil } from '../support/wait-until.ts';

let app: TestApp;
before(async () => {
  app = await startTestApp();
});
after(() => app.close());

type Event = EventsSubscription['events'];
const cursorOfNow = async () => (await app.execute(EventCursorDocument, {})).eventCursor;

/** The next events of these kinds after a cursor, through the client. */
async function next(
  count: number,
  variables: { after: string; types?: Event['type'][]; recordingId?: string },
) {
  const events: Event[] = [];
  for await (const { events: event } of app.client.subscribe(EventsDocument, variables)) {
    events.push(event);
    if (events.length === count) break;
  }
  return events;
}

/** A socket that speaks the protocol, as far as the tests need it. */
async function openSocket(headers: Record<string, string> = {}, init = true) {
  const url = new URL('graphql', app.url);
  url.protocol = 'ws:';
  const socket = new WebSocket(url, 'graphql-transport-ws', { headers });
  const messages: { type: string; id?: string; payload?: unknown }[] = [];
  socket.on('message', (data) => messages.push(JSON.parse(String(data))));
  const closed = once(socket, 'close') as Promise<[number, Buffer]>;
  closed.catch(() => undefined);
  await once(socket, 'open');
  const send = (message: object) => socket.send(JSON.stringify(message));
  const received = async (type: string, id?: string) => {
    const find = () =>
      messages.find((message) => message.type === type && (id === undefined || message.id === id));
    await waitUntil(`a message ${type}`, () => find() !== undefined);
    return find()!;
  };
  if (init) {
    send({ type: 'connection_init' });
    await received('connection_ack');
  }
  return { socket, send, received, closed, messages };
}

describe('events', () => {
  test('tell the life of a recording in order, and resume behind any of them', async () => {
    const start = await cursorOfNow();
    const { id } = await aReadyRecording(app, { bytes: aTinyWavFile(1), fileName: 'tiny.wav' });
    const types: Event['type'][] = [
      'RECORDING_CREATED',
      'RECORDING_READY',
      'RECORDING_FAILED',
      'RECORDING_DELETED',
    ];
    const [created, ready] = await next(2, { after: start, types });
    assert.deepEqual([created?.type, created?.recordingId], ['RECORDING_CREATED', id]);
    assert.ok(ready?.type === 'RECORDING_READY' && 'recording' in ready);
    assert.equal(ready.recording?.fileName, 'tiny.wav');
    const failed = await aRecording(app, { bytes: Buffer.from('no sound at all'), fileName: 'text.wav' });
    const [, second] = await next(2, { after: ready.cursor, types });
    assert.ok(second && 'failure' in second);
    assert.deepEqual([second.recordingId, second.failure.code], [failed, 'AUDIO_UNSUPPORTED']);
    await app.execute(DeleteRecordingDocument, { input: { id } });
    const [gone] = await next(1, { after: second.cursor, types });
    assert.deepEqual([gone?.type, gone?.recordingId], ['RECORDING_DELETED', id]);
    // Behind the first cursor again: what was told of a deleted recording is forgotten, its deletion is not.
    const rest = await next(3, { after: start, types });
    assert.deepEqual(
      rest.map(({ type, recordingId }) => [type, recordingId]),
      [
        ['RECORDING_CREATED', failed],
        ['RECORDING_FAILED', failed],
        ['RECORDING_DELETED', id],
      ],
    );
  });

  test('a field for one kind tells that kind alone', async () => {
    const after = await cursorOfNow();
    const ready = aReadyRecording(app, { bytes: aTinyWavFile(2) });
    for await (const { recordingReady } of app.client.subscribe(ReadyRecordingsDocument, { after })) {
      assert.equal(recordingReady.recordingId, (await ready).id);
      assert.equal(recordingReady.recording?.status, 'READY');
      break;
    }
  });

  test('an ingest is followed from where it stands to its end', async () => {
    const recordingId = await aRecording(app, { seconds: 130, seed: 3 });
    const steps = [];
    for await (const { ingestProgress } of app.client.subscribe(IngestStepsDocument, { recordingId })) {
      steps.push(ingestProgress.ingest);
    }
    assert.ok(steps.length >= 2);
    assert.deepEqual(steps.at(-1), { stage: 'done', progress: 1, attempt: 1 });
    const shares = steps.map(({ progress }) => progress ?? 0);
    assert.deepEqual(
      shares,
      shares.toSorted((a, b) => a - b),
    );
    // One that is over is told once.
    const again = [];
    for await (const step of app.client.subscribe(IngestStepsDocument, { recordingId })) again.push(step);
    assert.equal(again.length, 1);
  });

  test('what is wrong is refused with its code', async () => {
    const refused = (variables: { after?: string; recordingId?: string }, code: string) =>
      assert.rejects(app.client.subscribe(EventsDocument, variables).next(), (error) => {
        assert.ok(error instanceof RequestError);
        assert.equal(error.code, code, error.message);
        return true;
      });
    await refused({ after: 'nonsense' }, 'BAD_USER_INPUT');
    await refused({ after: Buffer.from('[99999999]').toString('base64url') }, 'EVENTS_EXPIRED');
    await refused({ recordingId: 'nonsense' }, 'BAD_USER_INPUT');
    await refused({ types: 'NO_SUCH_TYPE' } as object, 'BAD_USER_INPUT');
    const unknown = { recordingId: '00000000-0000-7000-8000-00000000000f' };
    await assert.rejects(app.client.subscribe(IngestStepsDocument, unknown).next(), { code: 'NOT_FOUND' });
  });
});

describe('the socket', () => {
  const subscribe = (id: string, query = 'subscription { events { cursor } }') => ({
    type: 'subscribe',
    id,
    payload: { query },
  });

  test('answers subscriptions only, and says what is wrong with a document', async () => {
    const { send, received, socket } = await openSocket();
    for (const [id, query, code] of [
      ['a', '{ eventCursor }', 'BAD_USER_INPUT'],
      ['b', 'subscription {', 'GRAPHQL_PARSE_FAILED'],
      ['c', 'subscription { nothing }', 'GRAPHQL_VALIDATION_FAILED'],
      ['d', 'subscription { events { cursor } recordingReady { cursor } }', 'GRAPHQL_VALIDATION_FAILED'],
      ['e', `subscription { events { ${'a '.repeat(10_100)} } }`, 'QUERY_TOO_EXPENSIVE'],
    ] as const) {
      send(subscribe(id, query));
      const { payload } = await received('error', id);
      const [error] = payload as { extensions: { code: string; requestId: string } }[];
      assert.equal(error?.extensions.code, code);
      assert.ok(error.extensions.requestId);
    }
    socket.terminate();
  });

  test('bounds the subscriptions of a connection; one that ended makes room', async () => {
    const { send, received, socket } = await openSocket();
    for (let each = 0; each <= 100; each++) send(subscribe(String(each)));
    const { payload } = await received('error', '100');
    assert.equal((payload as { extensions: { limit: number } }[])[0]?.extensions.limit, 100);
    send({ type: 'complete', id: '0' });
    send(subscribe('more', 'subscription($r: ID!) { ingestProgress(recordingId: $r) { cursor } }'));
    const { payload: refusal } = await received('next', 'more');
    assert.equal(
      (refusal as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code,
      'BAD_USER_INPUT',
    );
    socket.terminate();
  });

  test('ends a connection whose message is too large, and one that never says who it is', async () => {
    const large = await openSocket();
    large.send(subscribe('a', `subscription { ${' '.repeat(70_000)} events { cursor } }`));
    assert.equal((await large.closed)[0], 1009);
    const silent = await openSocket({}, false);
    assert.equal((await silent.closed)[0], 4408);
  });

  test('takes no page of another site, and no other path', async () => {
    await assert.rejects(openSocket({ origin: 'https://elsewhere.example' }), /403/);
    const { host } = new URL(app.url);
    (await openSocket({ origin: `http://${host}` })).socket.terminate();
    const other = new WebSocket(new URL('/other', app.url.replace('http', 'ws')));
    await assert.rejects(once(other, 'open'), /404/);
  });
});

describe('server-sent events', () => {
  /** Reads the stream until so many messages came. */
  async function read(query: string, count: number, headers: Record<string, string> = {}) {
    const gone = new AbortController();
    const response = await fetch(new URL(`events?${query}`, app.url), { headers, signal: gone.signal });
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), 'text/event-stream');
    let text = '';
    const messages = () => text.split('\n\n').slice(0, -1).map(parse);
    for await (const part of response.body!.pipeThrough(new TextDecoderStream())) {
      text += part;
      if (messages().length >= count) break;
    }
    gone.abort();
    return messages();
  }

  const parse = (message: string) =>
    Object.fromEntries(
      message
        .split('\n')
        .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
    );

  test('begin with a cursor, and go on behind Last-Event-ID', async () => {
    const start = await cursorOfNow();
    const types = 'RECORDING_READY,RECORDING_FAILED';
    const [hello] = await read(`types=${types}`, 1);
    assert.deepEqual([hello?.['id'], hello?.['retry']], [start, '1000']);
    const one = await aReadyRecording(app, { bytes: aTinyWavFile(11), fileName: 'one.wav' });
    const two = await aReadyRecording(app, { bytes: aTinyWavFile(12) });
    const [, first] = await read(`types=${types}`, 2, { 'last-event-id': start });
    assert.equal(first?.['event'], 'RECORDING_READY');
    const data = JSON.parse(first?.['data'] ?? '') as Event & {
      recording: { fileName: string; status: string };
    };
    assert.deepEqual(
      [data.recordingId, data.recording.fileName, data.recording.status],
      [one.id, 'one.wav', 'READY'],
    );
    assert.equal(data.cursor, first?.['id']);
    const [, second] = await read(`types=${types}&after=${start}`, 2, { 'last-event-id': data.cursor });
    assert.equal(JSON.parse(second?.['data'] ?? '').recordingId, two.id);
    const [, only] = await read(`types=${types}&after=${start}&recordingId=${two.id}`, 2);
    assert.equal(JSON.parse(only?.['data'] ?? '').recordingId, two.id);
  });

  test('what is wrong is refused before anything is sent', async () => {
    for (const [query, status, code] of [
      ['after=nonsense', 400, 'BAD_USER_INPUT'],
      ['types=NOTHING', 400, 'BAD_USER_INPUT'],
      [`after=${Buffer.from('[99999999]').toString('base64url')}`, 410, 'EVENTS_EXPIRED'],
    ] as const) {
      const response = await fetch(new URL(`events?${query}`, app.url));
      assert.equal(response.status, status);
      assert.equal(((await response.json()) as { error: { code: string } }).error.code, code);
    }
  });
});

test('a subscriber who takes nothing costs the server no more than the wire holds, and is not waited for', async () => {
  const { hostname, port } = new URL(app.url);
  const raw = connect(Number(port), hostname);
  raw.write(`GET /events HTTP/1.1\r\nHost: ${hostname}\r\n\r\n`);
  await once(raw, 'readable');
  raw.pause();
  const start = await cursorOfNow();
  await app.db.query(
    `insert into event (workspace_id, id, type, recording_id)
     select id, gen_random_uuid(), 'RECORDING_CREATED', gen_random_uuid() from workspace, generate_series(1, 300)`,
  );
  assert.equal((await next(300, { after: start, types: ['RECORDING_CREATED'] })).length, 300);
  raw.destroy();
});

test('a server that ends sends its subscribers elsewhere and leaves nothing open', async () => {
  const other = await startTestApp();
  const url = new URL('graphql', other.url.replace('http', 'ws'));
  const socket = new WebSocket(url, 'graphql-transport-ws');
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init' }));
  await once(socket, 'message');
  const stream = await fetch(new URL('events', other.url));
  const closed = once(socket, 'close');
  const startedAt = performance.now();
  await other.close();
  assert.ok(performance.now() - startedAt < 8_000);
  assert.equal((await closed)[0], 1001);
  await stream.text();
});
