import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { createDocumentGate, type IncomingGraphql } from '../../../src/graphql/document-gate.ts';
import { defaultDocumentLimits } from '../../../src/graphql/limits/document-limits.ts';
import { readTrustedDocuments, sha256Of } from '../../../src/graphql/trusted-documents.ts';
import { createLogger } from '../../../src/lib/logger.ts';

const folder = mkdtempSync(join(tmpdir(), 'phonograph-trusted-'));
after(() => rmSync(folder, { recursive: true }));

const known = 'query Version { system { version } }';
const gateWith = (content: unknown) => {
  const path = join(folder, 'list.json');
  writeFileSync(path, JSON.stringify(content));
  const trusted = readTrustedDocuments(path);
  return createDocumentGate({ limits: defaultDocumentLimits, trusted, logger: createLogger('silent') });
};

for (const [form, content] of [
  ['an object by hash', { [sha256Of(known)]: known }],
  ['an object by hash with a prefix', { [`sha256:${sha256Of(known)}`]: known }],
  ['a list', [known]],
] as const) {
  test(`a document of ${form} passes by text and by hash, and no other does`, () => {
    const gate = gateWith(content);
    const named: IncomingGraphql[] = [
      { query: known },
      { documentId: `sha256:${sha256Of(known)}` },
      { documentId: sha256Of(known).toUpperCase() },
      { extensions: { persistedQuery: { version: 1, sha256Hash: sha256Of(known) }, cost: true } },
    ];
    for (const request of named) {
      assert.equal(gate.judge(request, 'r1'), null);
      assert.equal(request.query, known);
      assert.equal(JSON.stringify(request).includes('persistedQuery'), false);
    }
    assert.deepEqual(named[3]!.extensions, { cost: true });
    for (const request of [
      { query: `${known} ` },
      { query: '{ system { version } }', documentId: sha256Of(known) },
      { documentId: sha256Of('x') },
      { documentId: '__proto__' },
      {},
      { query: 5 },
      { extensions: { persistedQuery: { version: 1, sha256Hash: 7 } } },
    ]) {
      const refusal = gate.judge(request, 'r2');
      assert.equal(refusal?.status, 403, JSON.stringify(request));
      assert.equal(refusal.errors[0]!.extensions?.['code'], 'UNTRUSTED_DOCUMENT');
      assert.equal(refusal.errors[0]!.extensions?.['requestId'], 'r2');
    }
  });
}

test('a list that cannot be trusted is refused with its reason', () => {
  for (const [content, reason] of [
    [{ [sha256Of('other')]: known }, /SHA-256/],
    [{ [sha256Of(known)]: 5 }, /no text/],
    ['text', /no object/],
  ] as const) {
    assert.throws(() => gateWith(content), { code: 'BAD_USER_INPUT', message: reason });
  }
  assert.throws(() => readTrustedDocuments(join(folder, 'absent.json')), { code: 'BAD_USER_INPUT' });
});
