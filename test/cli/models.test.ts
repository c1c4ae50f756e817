import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import {
  FindCopiesDocument,
  RoundTripOfDocument,
  SystemStatusDocument,
} from '../../src/client/generated/operations.ts';
import { FRAME_SAMPLES } from '../../src/inference/tokenizer.ts';
import { wavBytes } from '../support/audio-fixtures.ts';
import { anUpload, aReadyRecording } from '../support/make-recordings.ts';
import { runCommand, startCommand } from '../support/run-command.ts';
import { createServiceHome, type ServiceHome } from '../support/service-home.ts';
import { writeSmallWeights } from '../support/small-weights.ts';
import { speechLike } from '../support/speech-like.ts';
import { startTestApp } from '../support/start-test-app.ts';
import { sendFile, startFaultServer } from '../unit/models/fault-server.ts';

const qwen3 = 'qwen3-tts-tokenizer-12hz';
const idPattern = /^qwen3-tts-tokenizer-12hz@[0-9a-f]{12}\+w250\+/;

let home: ServiceHome;
let weightsFolder: string;

const models = (...args: string[]) => runCommand(['models', ...args], home.environment);

before(async () => {
  home = await createServiceHome();
  weightsFolder = await writeSmallWeights(join(home.files, 'weights'));
});
after(() => home.remove());

describe('weights pulled from a folder', () => {
  test('are listed, verified and chosen', async () => {
    const pull = await models('pull', qwen3, '--from', weightsFolder, '--json');
    assert.equal(pull.exitCode, 0, pull.stderr);
    const lines = pull.json();
    assert.deepEqual(
      lines.filter(({ event }) => event === 'verified').map(({ file }) => file),
      ['config.json', 'model.safetensors'],
    );
    const folder = join(home.dataFolder, 'models', qwen3);
    assert.deepEqual(lines.at(-1), { event: 'pulled', name: qwen3, folder });
    const use = await models('use', qwen3);
    assert.equal(use.exitCode, 0, use.stderr);
    const listed = (await models('list', '--json')).json().find(({ name }) => name === qwen3);
    assert.equal(listed.state, 'pulled');
    assert.equal(listed.isInUse, true);
    const verified = await models('verify', qwen3, '--json');
    assert.equal(verified.exitCode, 0);
    assert.deepEqual(verified.json()[0].problems, []);
  });

  test('carry a recording the whole way: ingest, search, reconstruction, codes, quality', async () => {
    const app = await startTestApp({ dataFolder: home.dataFolder });
    try {
      const { system } = await app.execute(SystemStatusDocument, {});
      assert.equal(system.tokenizer.name, qwen3);
      assert.match(system.tokenizer.id, idPattern);
      assert.equal(system.tokenizer.fallbackReason, null);

      const voice = speechLike(20, 3);
      const recording = await aReadyRecording(app, { bytes: wavBytes([voice], 24_000) });
      await aReadyRecording(app, { bytes: wavBytes([speechLike(20, 4)], 24_000), fileName: 'other.wav' });
      assert.equal(recording.frameCount, 250);
      assert.equal(recording.tokenizerId, system.tokenizer.id);

      // On the grid of the frames: random weights are not trained to bear a shift.
      const cut = voice.subarray(100 * FRAME_SAMPLES, 175 * FRAME_SAMPLES);
      const { uploadId } = await anUpload(app, wavBytes([cut], 24_000), 'cut.wav');
      const { findCopies } = await app.execute(FindCopiesDocument, { query: { uploadId }, first: 5 });
      const [hit] = findCopies.hits;
      assert.equal(hit?.recording.id, recording.id);
      assert.ok(Math.abs(hit.startS - 8) < 0.2 && Math.abs(hit.endS - 14) < 0.2, JSON.stringify(hit));

      const sound = await fetch(new URL(`recordings/${recording.id}/reconstruction.wav`, app.url));
      const wav = Buffer.from(await sound.arrayBuffer());
      assert.equal(wav.length, 44 + voice.length * 2);
      const samples = new Int16Array(wav.buffer.slice(wav.byteOffset + 44));
      assert.ok(new Set(samples).size > 100, 'the reconstruction is silent');

      const codes = await fetch(new URL(`recordings/${recording.id}/codes.npy`, app.url));
      const npy = Buffer.from(await codes.arrayBuffer());
      assert.match(npy.toString('latin1', 0, 128), /'shape': \(16, 250\)/);
      const tokens = new Uint16Array(npy.buffer.slice(npy.byteOffset + 128));
      assert.equal(tokens.length, 16 * 250);
      assert.ok(tokens.every((token) => token < 256) && new Set(tokens).size > 100);

      const { audioRecord } = await app.execute(RoundTripOfDocument, { id: recording.id, maxS: 5 });
      const { stoi, logSpectralDistanceDb, ...measured } = audioRecord!.roundTrip!;
      assert.deepEqual(measured, { measuredS: 5, tokenizerId: system.tokenizer.id });
      assert.ok(stoi! < 0.5 && logSpectralDistanceDb! > 10, 'random weights cannot sound good');
    } finally {
      await app.close();
    }
  });
});

describe('weights that cannot be used', () => {
  const weightsOf = (folder: string) => join(folder, 'model.safetensors');
  const rename = (folder: string) => fs.rename(weightsOf(folder), join(folder, 'weights.bin'));
  const truncate = (folder: string) => fs.truncate(weightsOf(folder), 5_000);
  const remove = (folder: string) => fs.rm(folder, { recursive: true });

  /** A copy of the pulled weights that came to harm, and what makes the commands use it. */
  async function harmed(harm: (folder: string) => Promise<void>): Promise<NodeJS.ProcessEnv> {
    const pulled = await fs.mkdtemp(join(home.files, 'harmed-'));
    await fs.cp(join(home.dataFolder, 'models'), pulled, { recursive: true });
    await harm(join(pulled, qwen3));
    return { ...home.environment, PHONOGRAPH_PULLED_MODELS: pulled, PHONOGRAPH_PORT: '0' };
  }

  for (const [what, harm, expected] of [
    ['missing', remove, /config\.json and model\.safetensors are missing/],
    ['truncated', truncate, /model\.safetensors has 5000 bytes instead of \d+: it is truncated/],
    ['renamed', rename, /model\.safetensors is missing from .* which has config\.json, weights\.bin/],
  ] as const) {
    test(`${what}: the start says so and how to mend it, and ends with 3`, async () => {
      const ended = await runCommand(['serve', '--json'], await harmed(harm));
      assert.equal(ended.exitCode, 3);
      assert.match(ended.stderr, expected);
      assert.match(
        ended.stderr,
        /phonograph models pull .* --from FOLDER.*--fallback.*\(MODEL_UNAVAILABLE\)/s,
      );
    });
  }

  test('`verify` finds it with 1, and `use` refuses it with 3', async () => {
    const environment = await harmed(truncate);
    const verified = await runCommand(['models', 'verify', qwen3], environment);
    assert.equal(verified.exitCode, 1);
    assert.match(verified.stdout, /WRONG: model\.safetensors has 5000 bytes/);
    assert.equal((await runCommand(['models', 'use', qwen3], environment)).exitCode, 3);
  });

  test('the bundled tokenizer serves when told to, and says why', async () => {
    const command = startCommand(['serve', '--fallback', '--json'], {
      ...(await harmed(truncate)),
      PHONOGRAPH_LOG_LEVEL: 'warn',
    });
    const facts = JSON.parse(await command.nextLine());
    assert.match(facts.tokenizer, /^phonograph-base@/);
    assert.match(facts.tokenizerFallback, /model\.safetensors has 5000 bytes/);
    const status = await runCommand(['status', '--json', '--server', new URL('/', facts.graphql).href]);
    assert.equal(status.json()[0].tokenizer.fallbackReason, facts.tokenizerFallback);
    command.process.kill('SIGTERM');
    const { exitCode, stderr } = await command.ended;
    assert.equal(exitCode, 0);
    assert.match(stderr, /"reason":".*has 5000 bytes.*"msg":"the bundled tokenizer runs instead"/);
  });

  test('the setting says so too, and PHONOGRAPH_TOKENIZER overrules the choice', async () => {
    const environment = { ...(await harmed(truncate)), PHONOGRAPH_TOKENIZER_FALLBACK: 'true' };
    const [fallen] = (await runCommand(['status', '--json'], environment)).json();
    assert.match(fallen.tokenizer.fallbackReason, /has 5000 bytes/);
    const named = { ...environment, PHONOGRAPH_TOKENIZER: 'phonograph-base' };
    const [chosen] = (await runCommand(['status', '--json'], named)).json();
    assert.match(chosen.tokenizer.id, /^phonograph-base@/);
    assert.equal(chosen.tokenizer.fallbackReason, null);
    const use = await runCommand(['models', 'use', 'phonograph-base'], {
      ...home.environment,
      PHONOGRAPH_TOKENIZER: qwen3,
    });
    assert.match(use.stdout, /PHONOGRAPH_TOKENIZER names another one, and that counts/);
    assert.equal((await models('use', qwen3)).exitCode, 0);
  });
});

describe('a pull from the hub', () => {
  test('sends the token and never shows it; bytes that are not the published ones are refused', async () => {
    const bytes = Buffer.from('{}');
    const server = await startFaultServer((request, response) => sendFile(request, response, bytes));
    const pulled = await runCommand(['models', 'pull', qwen3, '--json'], {
      ...home.environment,
      PHONOGRAPH_PULLED_MODELS: join(home.files, 'elsewhere'),
      HF_ENDPOINT: server.url,
      HF_TOKEN: 'hf_very_secret',
    });
    assert.equal(pulled.exitCode, 3);
    assert.match(
      pulled.stderr,
      /the checksum is wrong: [0-9a-f]{64} instead of the published sha256 836b7b35/,
    );
    assert.ok(server.requests.every(({ headers }) => headers.authorization === 'Bearer hf_very_secret'));
    assert.ok(!`${pulled.stdout}${pulled.stderr}`.includes('hf_very_secret'));
    assert.deepEqual(
      pulled.json().map(({ event, file }) => [event, file]),
      [
        ['file', 'config.json'],
        ['progress', 'config.json'],
        ['verified', 'config.json'],
        ['file', 'model.safetensors'],
        ['progress', 'model.safetensors'],
        ['retry', 'model.safetensors'],
        ['file', 'model.safetensors'],
        ['progress', 'model.safetensors'],
      ],
    );
  });

  test('ends with 130 when it is stopped', async () => {
    const asked = Promise.withResolvers<void>();
    const server = await startFaultServer(() => asked.resolve());
    const command = startCommand(['models', 'pull', qwen3], {
      ...home.environment,
      PHONOGRAPH_PULLED_MODELS: join(home.files, 'stopped'),
      HF_ENDPOINT: server.url,
    });
    await asked.promise;
    command.process.kill('SIGINT');
    const { exitCode, stderr } = await command.ended;
    assert.equal(exitCode, 130);
    assert.match(stderr, /Run the same command again to go on/);
  });
});

test('wrong names and settings end with 2', async () => {
  for (const [args, environment, expected] of [
    [['pull', 'whisper'], {}, /no model whisper\. Known models: phonograph-base, qwen3/],
    [['pull', qwen3, '--link'], {}, /--link needs --from/],
    [['list'], { HF_ENDPOINT: 'https://me:secret@hub' }, /HF_ENDPOINT: must hold no user name or password/],
    [
      ['list'],
      { HF_ENDPOINT: 'ftp://somewhere', HF_TOKEN: 'two words' },
      /HF_ENDPOINT.*HF_TOKEN: must be one/,
    ],
  ] as const) {
    const ended = await runCommand(['models', ...args], { ...home.environment, ...environment });
    assert.equal(ended.exitCode, 2, `${args}: ${ended.stderr}`);
    assert.match(ended.stderr, expected);
    assert.doesNotMatch(ended.stderr, /two words|secret/);
  }
});
