import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createClient } from 'graphql-ws';
import type { Scope } from '../../src/client/generated/operations.ts';
import { withinWorkspace } from '../../src/db/workspace-reach.ts';
import { scopeOfRoute } from '../../src/features/access/authentication.routes.ts';
import { LOCAL_WORKSPACE_ID } from '../../src/features/workspaces/index.ts';
import { fieldScopes, type NeededScope } from '../../src/graphql/field-scopes.ts';
import { createSchema } from '../../src/graphql/server.ts';
import { viewPaths } from '../../src/http/console.ts';
import { newId } from '../../src/lib/uuid.ts';
import { ask, bearer, fetchRoute, makeKey, makeWorkspace } from '../support/access.ts';
import { generateOperations } from '../support/generate-operations.ts';
import { jobsAreDone } from '../support/jobs-are-done.ts';
import { listRoutes } from '../support/list-routes.ts';
import { anUpload, aReadyRecording } from '../support/make-recordings.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';
import { waitUntil } from '../support/wait-until.ts';

/** Stands in every text of the first workspace; no answer to the other may hold it. */
const MARK = 'zebra4711';
/** What is open to all, on purpose. */
const openRoutes = new Set([
  ...['/', '/healthz', '/readyz', '/graphiql', '/graphiql/:file'],
  // The page, where it was built: files that hold nothing of anybody.
  ...[...viewPaths, '/assets/:file', '/icon.svg'],
]);
const lacking: Readonly<Record<Exclude<NeededScope, 'ANY'>, readonly Scope[]>> = {
  READ: ['OPERATOR'],
  INGEST: ['CURATE'],
  CURATE: ['INGEST'],
  ADMIN: ['INGEST', 'CURATE', 'OPERATOR'],
  OPERATOR: ['ADMIN'],
};

const operations = generateOperations(createSchema());
const keys = new Map<string, string>();
let app: TestApp;
/** Of things in the first workspace, by kind. */
const ids: Record<string, string> = {};
let foreigner: string;
let refused: Readonly<Record<string, Record<string, string>>>;

before(async () => {
  const limits = { maxQueryCost: 1e9, timeoutS: 60, requestsPerMinute: 0, concurrentSearches: 20 };
  app = await startTestApp({ config: { limits } });
  const { id } = await aReadyRecording(app, {
    seconds: 3,
    fileName: `${MARK}.wav`,
    title: MARK,
    metadata: { [MARK]: MARK },
  });
  ids['recording'] = id;
  ids['upload'] = (await anUpload(app)).uploadId;
  const own = (query: string) => ask(app, app.app.localKey, query);
  await own(
    `mutation { setTranscript(input: { recordingId: "${id}", content: "${MARK} said so" }) { transcript { revision } } }`,
  );
  const article = `{ key: "${MARK}", title: "${MARK}", body: "${MARK} is the answer" }`;
  ids['article'] = (
    await own(`mutation { upsertArticle(input: ${article}) { article { id } } }`)
  ).upsertArticle.article.id;
  ids['label'] = (
    await own(`mutation { createSoundLabel(input: { name: "${MARK}" }) { soundLabel { id } } }`)
  ).createSoundLabel.soundLabel.id;
  const example = `{ labelId: "${ids['label']}", recordingId: "${id}", startS: 0.5, endS: 2, kind: POSITIVE }`;
  ids['example'] = (
    await own(`mutation { addLabelExample(input: ${example}) { example { id } } }`)
  ).addLabelExample.example.id;
  ids['link'] = (
    await own(
      `mutation { confirmLink(input: { recording: { id: "${id}" }, articleId: "${ids['article']}" }) { link { id } } }`,
    )
  ).confirmLink.link.id;
  ids['workspace'] = LOCAL_WORKSPACE_ID;
  await jobsAreDone(app);

  const other = await makeWorkspace(app, 'other');
  const made = await makeKey(app, ['ADMIN'], { workspaceId: other });
  foreigner = made.text;
  const expired = await makeKey(app, ['ADMIN', 'OPERATOR'], {
    expiresAt: new Date(Date.now() + 300).toISOString(),
  });
  const revoked = await makeKey(app, ['ADMIN', 'OPERATOR']);
  ids['key'] = revoked.id;
  await own(`mutation { revokeApiKey(input: { id: "${revoked.id}" }) { id } }`);
  await waitUntil(
    'it expired',
    async () => (await app.post({ query: '{ __typename }' }, bearer(expired.text))).status === 401,
  );
  refused = {
    none: {},
    unknown: bearer(`ph_aaaaaaaa_${'x'.repeat(43)}`),
    expired: bearer(expired.text),
    revoked: bearer(revoked.text),
    token: bearer('e30.e30.e30'),
    scheme: { authorization: 'Basic eDp5' },
  };
  for (const scopes of Object.values(lacking)) keys.set(scopes.join(), (await makeKey(app, scopes)).text);
});
after(() => app.close());

/** What a stranger could tell two answers apart by. */
const withoutIds = (text: string) =>
  text
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID')
    .replace(/"(databaseMs|tokenizeMs|\w*Ms)":[\d.e-]+/g, '"$1":0');

describe('every field of the schema', () => {
  test('is refused without a key, and with one that is unknown, expired or revoked', async () => {
    for (const [what, headers] of Object.entries(refused)) {
      for (const { root, field, document } of operations) {
        const { status, body } = await app.post({ query: document(ids['recording']!) }, headers);
        const place = `${root}.${field}, key: ${what}`;
        assert.equal(status, 401, place);
        assert.equal(body.errors[0].extensions.code, 'UNAUTHENTICATED', place);
        assert.equal(body.data, undefined, place);
      }
    }
  });

  test('is refused to a key without its scope, which is named', async () => {
    for (const { root, field, document } of operations) {
      if (root === 'Subscription') continue;
      const scope = fieldScopes[root][field] ?? 'ADMIN';
      if (field === 'viewer') continue;
      // What depends on the arguments needs ADMIN in one's own workspace.
      const needed = scope === 'ANY' ? 'ADMIN' : scope;
      const query = document(LOCAL_WORKSPACE_ID);
      const { body } = await app.post({ query }, bearer(keys.get(lacking[needed].join())!));
      assert.equal(
        body.errors?.[0]?.extensions.code,
        'FORBIDDEN',
        `${root}.${field}: ${JSON.stringify(body).slice(0, 500)}`,
      );
      assert.equal(body.errors[0].extensions.scope, needed, field);
    }
  });

  test('answers the ids of another workspace as ids that nobody has, and shows nothing of it', async () => {
    const before = await fingerprint();
    for (const { root, field, takesIds, document } of operations) {
      if (root === 'Subscription') continue;
      const unknown = await app.post({ query: document(newId()) }, bearer(foreigner));
      assertTyped(unknown.body, field);
      for (const [kind, id] of Object.entries(takesIds ? ids : { any: newId() })) {
        const { text, body } = await app.post({ query: document(id) }, bearer(foreigner));
        const place: string = `${root}.${field} with the ${kind}: ${text.slice(0, 600)}`;
        assertTyped(body, field);
        assert.ok(!text.includes(MARK), place);
        for (const foreign of Object.values(ids))
          if (foreign !== id) assert.ok(!text.includes(foreign), place);
        if (takesIds && kind !== 'workspace') assert.equal(withoutIds(text), withoutIds(unknown.text), place);
      }
    }
    assert.deepEqual(await fingerprint(), before, 'something was changed');
  });
});

/** Refusals have a code of ours; nothing falls over. */
function assertTyped(
  body: { errors?: { message: string; extensions: { code: string } }[] },
  field: string,
): void {
  for (const { message, extensions } of body.errors ?? []) {
    assert.ok(
      !['INTERNAL_SERVER_ERROR', 'GRAPHQL_VALIDATION_FAILED'].includes(extensions.code),
      `${field}: ${message}`,
    );
  }
}

/** Changes whenever anything of the first workspace does, but for keys and jobs. */
async function fingerprint(): Promise<unknown[]> {
  const prints = await Promise.all(
    (await tablesOf()).map((table) =>
      app.db.query(
        `select '${table}' as name, count(*)::int as n, md5(string_agg(t::text, '' order by t::text)) as print
         from "${table}" t where workspace_id = $1`,
        [LOCAL_WORKSPACE_ID],
      ),
    ),
  );
  return prints.flat();
}

const tablesOf = async () =>
  (
    await app.db.query<{ name: string }>(
      `select c.relname as name from pg_class c
       join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id' and not a.attisdropped
       where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
         and c.relname not in ('api_key', 'audit_entry') order by 1`,
    )
  ).map(({ name }) => name);

describe('every subscription', () => {
  /** Refusals come when they come; that nothing does, is seen after a while. */
  const first = async (key: string | null, query: string, patienceMs: number) => {
    const client = createClient({
      url: `${app.url.replace('http', 'ws')}graphql`,
      retryAttempts: 0,
      ...(key && { connectionParams: { authorization: `Bearer ${key}` } }),
    });
    const results = client.iterate({ query });
    const timer = setTimeout(() => void results.return?.(), patienceMs);
    try {
      const { value } = await results.next();
      return value === undefined ? 'silence' : withoutIds(JSON.stringify(value));
    } catch (error) {
      return Array.isArray(error) ? withoutIds(JSON.stringify(error)) : String((error as CloseEvent).code);
    } finally {
      clearTimeout(timer);
      await client.dispose();
    }
  };
  const requestId = (text: string) => text.replace(/"requestId":"[^"]*"/, '');

  test('needs a key and its scope, and follows nothing of another workspace', async () => {
    const subscriptions = operations.filter(({ root }) => root === 'Subscription');
    await Promise.all(
      subscriptions.map(async ({ field, document }) => {
        const [stranger, unscoped, theirs, unknown] = await Promise.all([
          first(null, document(ids['recording']!), 30_000),
          first(keys.get('OPERATOR')!, document(ids['recording']!), 30_000),
          first(foreigner, document(ids['recording']!), 3_000),
          first(foreigner, document(newId()), 3_000),
        ]);
        assert.equal(stranger, '4401', field);
        assert.match(unscoped, new RegExp(`FORBIDDEN.*${fieldScopes.Subscription[field]}`), field);
        assert.equal(requestId(theirs), requestId(unknown), field);
      }),
    );
  });
});

describe('every route', () => {
  const fill = (path: string, id: string) =>
    path
      .replace(/:id\b/, id)
      .replace(/:format\b/, 'vtt')
      .replace(/:\w+/g, 'x');
  const routes = () => listRoutes(app.app.httpServer!).filter(({ path }) => !openRoutes.has(path));

  test('is known to this test', () => {
    assert.ok(routes().length >= 20, 'the routes are not found any more');
  });

  test('is refused without a good key, and to one without its scope', async () => {
    for (const { method, path } of routes()) {
      const url = fill(path, ids['recording']!);
      for (const [what, headers] of Object.entries(refused)) {
        const { status, body } = await fetchRoute(app, url, { method, headers });
        assert.equal(status, 401, `${method} ${path}, key: ${what}`);
        // An answer to HEAD has no body.
        if (method !== 'HEAD') assert.equal(body.error.code, 'UNAUTHENTICATED', path);
      }
      const scope = scopeOfRoute(method, url) ?? 'READ';
      const key = keys.get(lacking[scope].join())!;
      const { status, body } = await fetchRoute(app, url, { method, headers: bearer(key) });
      assert.equal(status, 403, `${method} ${path}`);
      if (method !== 'HEAD') assert.equal(body.error.scope, scope);
    }
  });

  test('of metrics needs OPERATOR and nothing else', async () => {
    assert.equal((await fetchRoute(app, '/metrics', { headers: bearer(keys.get('OPERATOR')!) })).status, 200);
  });

  test('answers the ids of another workspace as unknown ones, and shows nothing of it', async () => {
    const before = await fingerprint();
    for (const { method, path } of routes()) {
      // It goes on until somebody leaves; access.test.ts follows it.
      if (path === '/events') continue;
      const headers = {
        ...bearer(foreigner),
        'content-type': method === 'PATCH' ? 'application/offset+octet-stream' : 'text/plain',
        'tus-resumable': '1.0.0',
        'upload-offset': '0',
      };
      const send = (id: string) =>
        fetchRoute(app, fill(path, id), { method, headers, ...(method === 'PUT' && { body: '{}' }) });
      for (const id of [ids['recording']!, ids['upload']!]) {
        const [theirs, unknown] = [await send(id), await send(newId())];
        assert.ok(!theirs.text.includes(MARK), `${method} ${path}`);
        assert.ok(
          !theirs.text.includes(id) || !path.includes(':id'),
          `${method} ${path}: ${theirs.text.slice(0, 300)}`,
        );
        assert.equal(theirs.status, unknown.status, `${method} ${path}`);
        assert.ok(theirs.status < 500, `${method} ${path}: ${theirs.text}`);
      }
    }
    assert.deepEqual(await fingerprint(), before, 'something was changed');
  });
});

test('raw SQL without any filter sees and writes no row of another workspace, in any table', async () => {
  const other = newId();
  await app.db.query(`insert into workspace (id, name) values ($1, 'raw')`, [other]);
  let filled = 0;
  for (const table of [...(await tablesOf()), 'api_key', 'audit_entry']) {
    const [{ n }] = (await app.db.query<{ n: number }>(`select count(*)::int as n from "${table}"`)) as [
      { n: number },
    ];
    if (n > 0) filled++;
    await withinWorkspace(other, async () => {
      const foreign = await app.db.query(`select 1 from "${table}" where workspace_id <> $1 limit 1`, [
        other,
      ]);
      assert.deepEqual(foreign, [], table);
      assert.deepEqual(
        await app.db.query(`update "${table}" set workspace_id = workspace_id returning 1`),
        [],
        table,
      );
      assert.deepEqual(await app.db.query(`delete from "${table}" returning 1`), [], table);
      const insert = app.db.query(`insert into "${table}" (workspace_id) values ($1)`, [LOCAL_WORKSPACE_ID]);
      await assert.rejects(insert, /row-level security/, table);
    });
    const [after] = await app.db.query<{ n: number }>(`select count(*)::int as n from "${table}"`);
    assert.equal(after!.n, n, table);
  }
  assert.ok(filled >= 20, `only ${filled} tables had rows`);
  for (const table of ['pgboss.job', 'pgboss.job_common']) {
    assert.deepEqual(await withinWorkspace(other, () => app.db.query(`select id from ${table}`)), []);
  }
  const workspaces = await withinWorkspace(other, () =>
    app.db.query<{ id: string }>('select id from workspace'),
  );
  assert.deepEqual(workspaces, [{ id: other }]);
});
