import assert from 'node:assert/strict';
import type { Scope } from '../../src/client/generated/operations.ts';
import { type Answer, answerOf, type TestApp } from './start-test-app.ts';

export const bearer = (key: string): Record<string, string> => ({ authorization: `Bearer ${key}` });

/** Data of an operation that must succeed, asked with a key (or the server's own). */
export async function ask(app: TestApp, key: string, query: string, variables: object = {}) {
  const answer = await app.post({ query, variables }, bearer(key));
  assert.equal(answer.body?.errors, undefined, answer.text);
  return answer.body.data;
}

/** A key made by the server's own. */
export async function makeKey(
  app: TestApp,
  scopes: readonly Scope[],
  input: { readonly workspaceId?: string; readonly expiresAt?: string; readonly name?: string } = {},
): Promise<{ id: string; text: string }> {
  const mutation =
    'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { apiKey { id } text } }';
  const { createApiKey } = await ask(app, app.app.localKey, mutation, {
    input: { name: 'test', scopes, ...input },
  });
  return { id: createApiKey.apiKey.id, text: createApiKey.text };
}

export async function makeWorkspace(app: TestApp, name: string): Promise<string> {
  const mutation = 'mutation ($name: String!) { createWorkspace(input: { name: $name }) { id } }';
  const { createWorkspace } = await ask(app, app.app.localKey, mutation, { name });
  return createWorkspace.id;
}

/** An answer of a route. */
export async function fetchRoute(
  app: TestApp,
  path: string,
  init: RequestInit = {},
): Promise<Answer & { headers: Headers }> {
  const response = await fetch(new URL(path, app.url), init);
  return { ...(await answerOf(response)), headers: response.headers };
}
