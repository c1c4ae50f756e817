import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { getIntrospectionQuery } from 'graphql';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';

let app: TestApp;
before(async () => {
  app = await startTestApp({ work: false });
});
after(() => app.close());

test('the page and all that it loads come from here', async () => {
  const page = await fetch(new URL('graphiql', app.url));
  assert.equal(page.status, 200);
  const csp = page.headers.get('content-security-policy') ?? '';
  assert.match(csp, /script-src 'self';/);
  assert.doesNotMatch(csp, /unsafe-eval|script-src[^;]*unsafe-inline|https?:/);
  const html = await page.text();
  const addresses = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1]!);
  const files = addresses.filter((address) => !address.startsWith('data:'));
  assert.equal(files.length, 6);
  for (const file of files) {
    assert.doesNotMatch(file, /^\w+:|^\/\//);
    const answer = await fetch(new URL(file, page.url));
    assert.equal(answer.status, 200, file);
    assert.match(answer.headers.get('content-type') ?? '', file.endsWith('.js') ? /javascript/ : /css/);
    await answer.arrayBuffer();
  }
  assert.equal((await fetch(new URL('graphiql/package.json', app.url))).status, 404);
});

test('what the page asks first is answered', async () => {
  const { status, body } = await app.post({
    query: getIntrospectionQuery(),
    operationName: 'IntrospectionQuery',
  });
  assert.equal(status, 200);
  assert.ok(body.data.__schema.types.length > 50);
});
