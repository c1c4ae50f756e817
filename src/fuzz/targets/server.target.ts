import assert from 'node:assert/strict';
import { request } from 'node:http';
import { join } from 'node:path';
import { print } from 'graphql';
import { openScratchService } from '../../bench/scratch-service.ts';
import { AppError, type ErrorCode, errorCodes } from '../../errors.ts';
import type { FuzzTarget } from '../fuzz-target.ts';
import { hostileValue, mutateJson } from '../mutate/mutate-json.ts';
import { mutateText } from '../mutate/mutate-text.ts';
import type { Random } from '../seeded-random.ts';
import { sampleDocuments, someVariables } from './graphql.targets.ts';

/** A request as it goes over the wire. */
interface HostileRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const id = '018f3b1e-7c1a-7d4e-8a3f-0123456789ab';
const asJson = { 'content-type': 'application/json' };
const seeds: readonly HostileRequest[] = [
  {
    method: 'GET',
    path: `/recordings/${id}/audio`,
    headers: { range: 'bytes=0-99,5-', 'accept-language': 'de-CH,en;q=0.5' },
    body: '',
  },
  { method: 'GET', path: `/recordings/${id}/codes?startS=0&endS=2&format=npy`, headers: {}, body: '' },
  {
    method: 'GET',
    path: '/export/manifest.json?partSize=10&filter={"durationS":{"min":1}}',
    headers: {},
    body: '',
  },
  {
    method: 'GET',
    path: `/export/recordings.ndjson?after=${id}&filter={"all":[{"ids":["${id}"]}]}`,
    headers: {},
    body: '',
  },
  {
    method: 'POST',
    path: '/uploads',
    headers: { 'tus-resumable': '1.0.0', 'upload-length': '100', 'upload-metadata': 'filename YS53YXY=' },
    body: '',
  },
  {
    method: 'PATCH',
    path: `/uploads/${id}`,
    headers: {
      'tus-resumable': '1.0.0',
      'upload-offset': '0',
      'content-type': 'application/offset+octet-stream',
    },
    body: 'abc',
  },
  {
    method: 'PUT',
    path: '/uploads?fileName=a.wav',
    headers: { 'content-sha256': 'ab'.repeat(32) },
    body: 'RIFF',
  },
  {
    method: 'PUT',
    path: '/articles?format=ndjson&language=en',
    headers: {},
    body: '{"key":"a","title":"b","body":"c"}',
  },
  { method: 'PUT', path: '/articles?format=csv', headers: {}, body: 'key,title\na,b' },
  {
    method: 'PUT',
    path: '/import/links?format=ndjson',
    headers: {},
    body: '{"recordingSha256":"ab","articleKey":"a"}',
  },
  {
    method: 'PUT',
    path: `/recordings/${id}/transcript?format=srt`,
    headers: {},
    body: '1\n00:00:00,000 --> 00:00:01,000\na',
  },
  {
    method: 'GET',
    path: '/events?after=WzFd&types=RECORDING_READY',
    headers: { 'last-event-id': 'WzFd' },
    body: '',
  },
  {
    method: 'GET',
    path: '/recordings/x?signature=a&workspace=b&key=c&expires=1&folder=/',
    headers: { authorization: 'Bearer a.b.c' },
    body: '',
  },
  { method: 'POST', path: '/graphql', headers: asJson, body: '{"query":"{ system { version } }"}' },
];

/** Everything in one request may be strange; what cannot be in a header or a path is left out. */
function makeRequest(random: Random, documents: readonly string[]): HostileRequest {
  if (random.chance(0.6)) {
    const query = random.chance(0.75) ? random.pick(documents) : mutateText(random.pick(documents), random);
    const names = [...query.matchAll(/\$(\w+)\s*:/g)].map(([, name]) => name!);
    const known = someVariables as Readonly<Record<string, unknown>>;
    const sane = Object.fromEntries(
      names.map((name) => [name, known[name] ?? random.pick(Object.values(known))]),
    );
    const variables = random.chance(0.1) ? hostileValue(random) : mutateJson(sane, random);
    return { method: 'POST', path: '/graphql', headers: asJson, body: JSON.stringify({ query, variables }) };
  }
  const { method, path, headers, body } = random.pick(seeds);
  const change = (text: string, chance: number) =>
    random.chance(chance) ? mutateText(text, random, { maxChanges: 2 }) : text;
  return {
    method: random.chance(0.05) ? random.pick(['GET', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'POST']) : method,
    path: `/${encodeURI(change(path.slice(1), 0.5).toWellFormed())}`.slice(0, 8_000),
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [
        name,
        change(value, 0.5)
          .replace(/[^\x20-\x7e]/g, '')
          .slice(0, 4_000),
      ]),
    ),
    body: change(body, 0.6).slice(0, 100_000),
  };
}

/** The whole service in this process, asked over HTTP: what it answers must be an answer or a refusal with a code. */
export const serverTarget: FuzzTarget = {
  name: 'server',
  what: 'requests to a whole server: GraphQL, uploads, imports, exports, addresses',
  shortCases: 200,
  async open({ folder }) {
    const service = await openScratchService(
      { folder: join(folder, 'data'), databaseUrl: null, environment: {} },
      {},
    );
    const address = service.app.httpServer!.address();
    assert.ok(typeof address === 'object' && address !== null);
    const documents = sampleDocuments()
      .map(print)
      .filter((text) => !text.startsWith('subscription'));
    const ask = (hostile: HostileRequest) => send(address.port, hostile);
    const sane: HostileRequest = {
      method: 'POST',
      path: '/graphql',
      headers: asJson,
      body: '{"query":"{ audioRecords { nodes { id } } }"}',
    };
    const expected = (await ask(sane)).body;
    assert.match(expected, /"nodes":\[\]/);
    return {
      bombs: [],
      mutate: (random) => Buffer.from(JSON.stringify(makeRequest(random, documents))),
      async run(bytes) {
        judge(await ask(JSON.parse(Buffer.from(bytes).toString('utf8')) as HostileRequest));
      },
      async check() {
        assert.equal((await ask(sane)).body, expected, 'a sane request is answered otherwise');
      },
      close: () => service.close(),
    };
  },
};

interface Answer {
  readonly status: number;
  readonly body: string;
}

/** Node's own refusals of what is no HTTP have a status and no body. Throws the refusal, or what is none. */
function judge({ status, body }: Answer): void {
  const [, code] = /"code":"([A-Z_]+)"/.exec(body) ?? [];
  if (code === 'INTERNAL_SERVER_ERROR' || status === 500) throw new Error(`a defect: ${body.slice(0, 300)}`);
  if (code === undefined) {
    if (status >= 500) throw new Error(`answered ${status}: ${body.slice(0, 300)}`);
    if (status >= 400) throw new AppError('BAD_USER_INPUT', `answered ${status}`);
    return;
  }
  throw new AppError(code in errorCodes ? (code as ErrorCode) : 'BAD_USER_INPUT', body.slice(0, 200));
}

const PATIENCE_MS = 4_000;
const KEPT_BYTES = 20_000;

/** An answer that goes on, such as a stream of events, is left once it has begun. */
function send(port: number, { method, path, headers, body }: HostileRequest): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const asked = request(
    { port, host: '127.0.0.1', method, path, headers: { ...headers, connection: 'close' } },
    (response) => {
      let text = '';
      const end = () => {
        resolve({ status: response.statusCode ?? 0, body: text });
        asked.destroy();
      };
      const timer = setTimeout(end, PATIENCE_MS);
      response
        .setEncoding('utf8')
        .on('data', (part: string) => {
          if (text.length < KEPT_BYTES) text += part;
          if (/event-stream/.test(String(response.headers['content-type']))) end();
        })
        .once('close', () => {
          clearTimeout(timer);
          end();
        });
    },
  );
  // A body that is refused before it was read may break the connection: that is an answer too.
  asked.once('error', (error: NodeJS.ErrnoException) =>
    error.code === 'ECONNRESET' || error.code === 'EPIPE'
      ? resolve({ status: 400, body: '' })
      : reject(error),
  );
  asked.end(method === 'GET' || method === 'HEAD' ? undefined : body);
  return promise;
}
