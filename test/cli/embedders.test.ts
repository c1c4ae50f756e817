import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { runCommand } from '../support/run-command.ts';
import { createServiceHome, type ServiceHome } from '../support/service-home.ts';
import { writeTinyEmbedder } from '../support/write-tiny-embedder.ts';

const name = 'multilingual-e5-small';
let home: ServiceHome;
let folder: string;

const models = (...args: string[]) => runCommand(['models', ...args, '--json'], home.environment);

before(async () => {
  home = await createServiceHome();
  folder = await writeTinyEmbedder(join(home.files, 'tiny'));
});
after(() => home.remove());

test('a text model is pulled from a folder, used from then on, verified, and given up for words', async () => {
  const inUse = async () =>
    (await models('list')).json().filter((model) => model.isInUse && model.kind === 'embedder');
  assert.deepEqual(
    (await inUse()).map((model) => model.name),
    ['phonograph-lexical'],
  );

  const pulled = await models('pull', name, '--from', folder);
  assert.equal(pulled.exitCode, 0, pulled.stderr);
  assert.deepEqual(
    pulled.json().flatMap(({ event, file }) => (event === 'verified' ? [file] : [])),
    ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'onnx/model.onnx'],
  );
  const [used] = await inUse();
  assert.deepEqual([used.name, used.state], [name, 'pulled']);
  const verified = await models('verify', name);
  assert.equal(verified.exitCode, 0, verified.stdout);

  assert.equal((await models('use', 'phonograph-lexical')).exitCode, 0);
  assert.deepEqual(
    (await inUse()).map((model) => model.name),
    ['phonograph-lexical'],
  );
});

test('a folder is used as it is, and a wrong one refused with what is missing', async () => {
  const used = await models('use', folder);
  assert.equal(used.exitCode, 0, used.stderr);
  const empty = join(home.files, 'tiny', 'onnx');
  const refused = await models('use', empty);
  assert.equal(refused.exitCode, 3);
  assert.match(refused.stderr, /config\.json is missing: is this the folder of a text model\?/);
  await rm(join(folder, 'tokenizer.json'));
  const pull = await models('pull', name, '--from', folder);
  assert.equal(pull.exitCode, 3);
  assert.match(pull.stderr, /tokenizer\.json is missing/);
});
