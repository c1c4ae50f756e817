import assert from 'node:assert/strict';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import {
  CancelModelPullDocument,
  FollowModelPullDocument,
  ModelsDocument,
  PullModelDocument,
  UseModelDocument,
} from '../../src/client/generated/operations.ts';
import { freshDataFolder } from '../support/fresh-data-folder.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';
import { writeTinyEmbedder } from '../support/write-tiny-embedder.ts';
import { sendFile, startFaultServer } from '../unit/models/fault-server.ts';

const name = 'maker/tiny-embedder';
const graph = 'onnx/model_quantized.onnx';

let app: TestApp;
let files: string;
/** The graph stops half-way while this is not fulfilled. */
const rest = Promise.withResolvers<void>();
const hub = await startFaultServer(async (request, response) => {
  const [, repository, file = ''] = /^\/(.+)\/resolve\/main\/(.+)$/.exec(request.url ?? '') ?? [];
  const path = join(files, file.replace('_quantized', ''));
  const content = repository === name ? await readFile(path).catch(() => null) : null;
  if (!content) {
    response.writeHead(404).end();
    return;
  }
  const isFirst = file === graph && request.headers.range === undefined;
  const cut = { afterBytes: Math.floor(content.length / 2), until: rest.promise };
  sendFile(request, response, content, isFirst ? { cut } : {});
});
before(async () => {
  files = await writeTinyEmbedder(join(await freshDataFolder(), 'tiny'));
  app = await startTestApp({ config: { hubEndpoint: hub.url } });
});
after(async () => {
  rest.resolve();
  await app.close();
  await rm(join(files, '..'), { recursive: true, force: true });
});

const listed = async () => (await app.execute(ModelsDocument, {})).models;
const stateOf = async () => (await listed()).find((model) => model.name === name);

test('what is installed, what can be pulled, what runs and what will', async () => {
  const models = await listed();
  const bundled = models.filter(({ state }) => state === 'BUNDLED');
  assert.deepEqual(
    bundled.map(({ kind, inUse, chosen }) => [kind, inUse, chosen]),
    [
      ['TOKENIZER', true, true],
      ['EMBEDDER', true, true],
    ],
  );
  const absent = models.filter(({ state }) => state === 'ABSENT');
  assert.ok(absent.some(({ kind, approximateBytes }) => kind === 'RECOGNISER' && approximateBytes! > 1e6));
  assert.ok(absent.every(({ inUse, pull, repository }) => !inUse && pull === null && repository !== null));
  const { models: recognisers } = await app.execute(ModelsDocument, { kind: 'RECOGNISER' });
  assert.deepEqual(new Set(recognisers.map(({ kind }) => kind)), new Set(['RECOGNISER']));
});

test('a pull is followed, ended, gone on with where it stopped, and its model chosen', async () => {
  const { pull } = (await app.execute(PullModelDocument, { name })).pullModel;
  assert.equal(pull.status, 'RUNNING');
  let halfBytes = 0;
  for await (const { modelPullProgress } of app.client.subscribe(FollowModelPullDocument, { name })) {
    assert.equal(modelPullProgress.name, name);
    const { status, file, receivedBytes, totalBytes } = modelPullProgress;
    assert.ok(receivedBytes <= totalBytes);
    if (status === 'RUNNING' && file === graph && halfBytes === 0) {
      halfBytes = totalBytes / 2;
      const again = await app.execute(PullModelDocument, { name });
      assert.equal(again.pullModel.pull.startedAt, pull.startedAt, 'it is under way already');
      await app.execute(CancelModelPullDocument, { name });
    }
    if (status !== 'RUNNING') assert.equal(status, 'CANCELLED');
  }
  assert.ok(halfBytes > 0);
  const half = await stateOf();
  assert.deepEqual([half?.state, half?.pull?.status], ['INCOMPLETE', 'CANCELLED']);
  assert.equal((await app.refusal(CancelModelPullDocument, { name } as never)).extensions.code, 'CONFLICT');

  rest.resolve();
  await app.execute(PullModelDocument, { name });
  const seen: string[] = [];
  let last: { receivedBytes: number; totalBytes: number } | null = null;
  for await (const { modelPullProgress } of app.client.subscribe(FollowModelPullDocument, { name })) {
    seen.push(modelPullProgress.status);
    last = modelPullProgress;
  }
  assert.equal(seen.at(-1), 'DONE', JSON.stringify(last));
  assert.equal(last!.receivedBytes, last!.totalBytes);
  const here = await stateOf();
  assert.deepEqual([here?.state, here?.inUse, here?.chosen], ['PULLED', false, false]);

  const { useModel } = await app.execute(UseModelDocument, { name });
  assert.deepEqual([useModel.model.chosen, useModel.model.inUse, useModel.overruledBy], [true, false, null]);
});

test('what fails says why; refusals name the field', async () => {
  await app.execute(PullModelDocument, { name: 'maker/nowhere' });
  const steps = app.client.subscribe(FollowModelPullDocument, { name: 'maker/nowhere' });
  let failure: { code: string; message: string } | null | undefined;
  for await (const { modelPullProgress } of steps) failure = modelPullProgress.failure;
  assert.equal(failure?.code, 'MODEL_UNAVAILABLE', failure?.message);
  for (const [wanted, code] of [
    ['no-such-model', 'NOT_FOUND'],
    ['phonograph-base', 'BAD_USER_INPUT'],
    ['', 'BAD_USER_INPUT'],
  ] as const) {
    const { extensions } = await app.refusal(PullModelDocument, { name: wanted } as never);
    assert.equal(extensions.code, code, wanted);
    assert.ok(extensions.field, wanted);
  }
  for (const wanted of ['whisper-tiny', '/etc']) {
    const { extensions } = await app.refusal(UseModelDocument, { name: wanted } as never);
    assert.match(extensions.code, /MODEL_UNAVAILABLE|BAD_USER_INPUT/, wanted);
  }
});
