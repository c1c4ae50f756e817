import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { createClient } from 'graphql-ws';
import { bearer, makeKey } from '../support/access.ts';
import { type Answer, startTestApp, type TestApp } from '../support/start-test-app.ts';
import { statementsWhile } from '../support/statements-while.ts';

const failedLoginsPerMinute = 5;
let app: TestApp;
let key: string;
before(async () => {
  app = await startTestApp({ work: false, config: { failedLoginsPerMinute, trustedProxies: ['loopback'] } });
  key = (await makeKey(app, ['ADMIN'])).text;
});
after(() => app.close());

/** Asks as if from another address: the proxy at this one is trusted. */
const from = (address: string, headers: Record<string, string> = {}): Promise<Answer> =>
  app.post({ query: '{ viewer { keyName } }' }, { 'x-forwarded-for': address, ...headers });
const unknownKey = (each: number) => bearer(`ph_${'aaaaaaa'}${each}_`.padEnd(55, 'x'));
const codeOf = ({ body }: Answer) => body.errors?.[0].extensions.code ?? body.error?.code;

describe('who failed too often to say who he is', () => {
  for (const [what, address, headersOf] of [
    ['with keys that nobody made', '198.51.100.1', unknownKey],
    ['with nothing', '198.51.100.2', () => ({})],
    ['with tokens', '198.51.100.3', () => bearer('e30.e30.e30')],
    ['in turn from one IPv6 network', '2001:db8::', unknownKey],
  ] as const) {
    test(`${what} is RATE_LIMITED, and nothing is looked up for him`, async () => {
      const place = (each: number) => (address.includes(':') ? `${address}${each}` : address);
      for (let each = 0; each < failedLoginsPerMinute; each++) {
        assert.equal(codeOf(await from(place(each), headersOf(each))), 'UNAUTHENTICATED');
      }
      const statements = await statementsWhile(app, async () => {
        for (let each = 5; each < 9; each++) {
          const answer = await from(place(each), headersOf(each));
          assert.deepEqual([answer.status, codeOf(answer)], [429, 'RATE_LIMITED'], answer.text);
          const { limit, retryAfterMs, requestId } = answer.body.error;
          assert.equal(limit, failedLoginsPerMinute);
          assert.ok(retryAfterMs > 0 && retryAfterMs <= 60_000 / failedLoginsPerMinute);
          assert.equal(requestId, answer.requestId);
        }
      });
      assert.deepEqual(statements, []);
    });
  }

  test('is refused at every door, and others at his address who have a good key are not', async () => {
    const address = '198.51.100.9';
    const headers = { 'x-forwarded-for': address };
    assert.equal((await from(address, bearer(key))).status, 200);
    const lookups = await statementsWhile(app, async () => {
      for (let each = 0; each < failedLoginsPerMinute; each++) await from(address, unknownKey(each));
    });
    assert.ok(lookups.length >= failedLoginsPerMinute, 'this test sees no lookups');
    for (const [method, path] of [
      ['PUT', 'uploads?fileName=a'],
      ['GET', 'events'],
      ['POST', 'graphql'],
    ] as const) {
      assert.equal((await fetch(new URL(path, app.url), { method, headers })).status, 429, path);
    }
    assert.equal((await from(address, bearer(key))).status, 200);
    assert.equal(codeOf(await from('198.51.100.10')), 'UNAUTHENTICATED');
    assert.equal((await fetch(new URL('healthz', app.url), { headers })).status, 200);
  });

  test('is sent away from subscriptions too, to come back later', async () => {
    const connect = async () => {
      const client = createClient({
        url: `${app.url.replace('http', 'ws')}graphql`,
        retryAttempts: 0,
        connectionParams: unknownKey(1),
      });
      try {
        await client.iterate({ query: 'subscription { recordingReady { cursor } }' }).next();
        return 0;
      } catch (error) {
        return (error as CloseEvent).code;
      } finally {
        await client.dispose();
      }
    };
    const codes: number[] = [];
    for (let each = 0; each <= failedLoginsPerMinute; each++) codes.push(await connect());
    assert.deepEqual(codes, [...Array.from({ length: failedLoginsPerMinute }, () => 4401), 1013]);
  });
});

test('a body that is announced too large is refused before anybody looks who sends it', async () => {
  const statements = await statementsWhile(app, async () => {
    for (const [path, limit] of [
      ['graphql', 1024 * 1024],
      ['uploads?fileName=a', app.config.maxUploadBytes],
      ['import/recordings', app.config.maxUploadBytes],
    ] as const) {
      const sender = httpRequest(new URL(path, app.url), {
        method: path === 'graphql' ? 'POST' : 'PUT',
        headers: {
          ...unknownKey(2),
          'content-length': String(limit + 1),
          'content-type': 'application/json',
        },
      });
      sender.flushHeaders();
      const [response] = await once(sender, 'response');
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk);
      sender.destroy();
      const { error } = JSON.parse(String(Buffer.concat(chunks)));
      assert.deepEqual(
        [response.statusCode, error.code, error.field, error.limit],
        [413, 'UPLOAD_TOO_LARGE', 'Content-Length', limit],
      );
    }
  });
  assert.deepEqual(statements, []);
});
