import assert from 'node:assert/strict';
import { lstat, mkdir, readdir, readFile, rename, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { findTokenizer, tokenizerRemedy } from '../../../src/models/find-tokenizer.ts';
import { getKnownModel, modelCatalogue, QWEN3_TOKENIZER } from '../../../src/models/model-catalogue.ts';
import { readChosenTokenizer, writeChosen } from '../../../src/models/model-choice.ts';
import { findModelState } from '../../../src/models/model-state.ts';
import type { PullEvent } from '../../../src/models/pull-events.ts';
import { pullFromFolder } from '../../../src/models/pull-from-folder.ts';
import { readPulledRecord } from '../../../src/models/pulled-record.ts';
import { verifyModel } from '../../../src/models/verify-model.ts';
import { writeSmallWeights } from '../../support/small-weights.ts';
import { sha256 } from './fault-server.ts';
import { scratchFolder } from './pull-fixture.ts';

const model = getKnownModel(QWEN3_TOKENIZER);
const { signal } = new AbortController();
const smallWeights = async () => writeSmallWeights(await scratchFolder());
const files = ['config.json', 'model.safetensors'];

async function pulled(from: string, link = false) {
  const root = await scratchFolder();
  const folders = { bundled: join(root, 'bundled'), pulled: join(root, 'pulled') };
  const modelFolder = join(folders.pulled, model.name);
  const events: PullEvent[] = [];
  const listener = (event: PullEvent) => void events.push(event);
  await pullFromFolder({
    name: model.name,
    kind: model.kind,
    files: model.hub!.files,
    from,
    link,
    modelFolder,
    listener,
    signal,
  });
  return { folders, modelFolder, events };
}

describe('pulled from a folder', () => {
  test('the files are copied, their checksums written down, and other weights than the published named', async () => {
    const from = await smallWeights();
    const { modelFolder, events, folders } = await pulled(from);
    for (const file of files) {
      const content = await readFile(join(from, file));
      assert.deepEqual(await readFile(join(modelFolder, file)), content);
      const entry = (await readPulledRecord(modelFolder))?.files.find((each) => each.file === file);
      assert.equal(entry?.sha256, sha256(content));
      assert.equal(entry?.source, join(from, file));
    }
    assert.deepEqual(
      events.flatMap((event) => (event.event === 'warning' ? [event.file] : [])),
      ['model.safetensors'],
    );
    assert.equal(await findModelState(model, folders), 'pulled');
    assert.deepEqual(await findTokenizer(model.name, folders), { name: model.name, folder: modelFolder });
  });

  test('a hub cache, made of links, gives plain files', async () => {
    const from = await smallWeights();
    const cache = await scratchFolder();
    const snapshot = join(cache, 'snapshots', 'abc123');
    await mkdir(snapshot, { recursive: true });
    for (const file of files) await symlink(join(from, file), join(snapshot, file));
    for (const place of [cache, snapshot]) {
      const { modelFolder } = await pulled(place);
      for (const file of files) assert.ok((await lstat(join(modelFolder, file))).isFile());
    }
    await mkdir(join(cache, 'snapshots', 'def456'));
    await assert.rejects(pulled(cache), { code: 'BAD_USER_INPUT', message: /several snapshots/ });
  });

  test('links point to the files where they are', async () => {
    const from = await smallWeights();
    const { modelFolder } = await pulled(from, true);
    for (const file of files) assert.ok((await lstat(join(modelFolder, file))).isSymbolicLink());
    assert.deepEqual((await verifyModel(model, modelFolder, signal)).problems, []);
  });

  test('a renamed file is named with what is there instead, and nothing is copied', async () => {
    const from = await smallWeights();
    await rename(join(from, 'model.safetensors'), join(from, 'weights.safetensors'));
    await assert.rejects(pulled(from), {
      code: 'MODEL_UNAVAILABLE',
      message: `model.safetensors is missing from ${from}, which has config.json, weights.safetensors.`,
    });
    const nowhere = join(from, 'nowhere');
    await assert.rejects(pulled(nowhere), { message: new RegExp(`there is no folder ${nowhere}`) });
  });

  test('weights that do not fit their configuration are refused before they are copied', async () => {
    const from = await smallWeights();
    const config = JSON.parse(await readFile(join(from, 'config.json'), 'utf8'));
    config.decoder_config.decoder_dim *= 2;
    await writeFile(join(from, 'config.json'), JSON.stringify(config));
    await assert.rejects(pulled(from), { code: 'MODEL_UNAVAILABLE', message: /tensor decoder\.decoder\.0/ });
    await truncate(join(from, 'model.safetensors'), 1_000_000);
    await assert.rejects(pulled(from), { message: /truncated: expected \d+ bytes, found 1000000/ });
  });
});

describe('verified', () => {
  test('a changed, a truncated and a missing file are told apart', async () => {
    const { modelFolder, folders } = await pulled(await smallWeights());
    const weights = join(modelFolder, 'model.safetensors');
    const problemsOf = async () => (await verifyModel(model, modelFolder, signal)).problems;
    assert.deepEqual(await problemsOf(), []);

    const content = await readFile(weights);
    content[content.length - 1]! ^= 1;
    await writeFile(weights, content);
    assert.match(
      (await problemsOf()).join(),
      /^model\.safetensors was changed: its SHA-256 is [0-9a-f]{64} inst/,
    );

    await truncate(weights, 1_000);
    assert.match(
      (await problemsOf()).join(),
      /^model\.safetensors has 1000 bytes instead of \d+: it is truncated/,
    );
    await assert.rejects(findTokenizer(model.name, folders), {
      code: 'MODEL_UNAVAILABLE',
      message: `${weights} has 1000 bytes instead of ${content.length}: it is truncated.`,
    });

    await rename(weights, join(modelFolder, 'model.bin'));
    const missing = `model.safetensors is missing from ${modelFolder}, which has config.json, model.bin.`;
    assert.deepEqual(await problemsOf(), [missing]);
    await assert.rejects(findTokenizer(model.name, folders), { message: missing });
    assert.equal(await findModelState(model, folders), 'incomplete');
  });

  test('files put there by hand are checked and written down', async () => {
    const modelFolder = await smallWeights();
    const finding = await verifyModel(model, modelFolder, signal);
    assert.deepEqual(finding.problems, []);
    assert.match(finding.warnings.join(), /not the published file/);
    const record = await readPulledRecord(modelFolder);
    assert.deepEqual(
      record?.files.map(({ file, source }) => [file, source]),
      files.map((file) => [file, 'by hand']),
    );
  });

  test('the bundled tokenizer against its manifest', async () => {
    const bundled = getKnownModel('phonograph-base');
    const folder = await scratchFolder();
    const own = new URL('../../../models/phonograph-base/', import.meta.url);
    for (const file of await readdir(own)) await symlink(new URL(file, own), join(folder, file));
    assert.deepEqual((await verifyModel(bundled, folder, signal)).problems, []);
    await rename(join(folder, 'weights.bin'), join(folder, 'weights'));
    assert.deepEqual((await verifyModel(bundled, folder, signal)).problems, [
      'weights.bin is missing from the model folder',
    ]);
  });
});

describe('the choice of a data folder', () => {
  test('is kept, and other settings with it', async () => {
    const dataFolder = await scratchFolder();
    assert.equal(await readChosenTokenizer(dataFolder), null);
    await writeFile(join(dataFolder, 'settings.json'), '{"other": 1}');
    await writeChosen(dataFolder, 'tokenizer', 'some-tokenizer');
    assert.equal(await readChosenTokenizer(dataFolder), 'some-tokenizer');
    assert.deepEqual(JSON.parse(await readFile(join(dataFolder, 'settings.json'), 'utf8')), {
      other: 1,
      tokenizer: 'some-tokenizer',
    });
  });

  test('that does not read is refused, not ignored', async () => {
    const dataFolder = await scratchFolder();
    await writeFile(join(dataFolder, 'settings.json'), '{"tokenizer": 5}');
    await assert.rejects(readChosenTokenizer(dataFolder), {
      code: 'BAD_USER_INPUT',
      message: /settings\.json/,
    });
  });
});

describe('the catalogue', () => {
  test('pins each download to a commit and knows the weights by their SHA-256, but for speech models', () => {
    for (const { kind, hub, licence } of modelCatalogue) {
      assert.match(licence, /^[\w.-]+$/);
      if (hub === null) continue;
      if (hub.revision === 'main') {
        assert.equal(kind, 'recogniser');
        assert.ok(hub.files.every(({ publishedSha256 }) => !publishedSha256));
        continue;
      }
      assert.match(hub.revision, /^[0-9a-f]{40}$/);
      assert.ok(hub.files.some(({ publishedSha256 }) => /^[0-9a-f]{64}$/.test(publishedSha256 ?? '')));
    }
  });

  test('an unknown name is answered with the known ones', () => {
    assert.throws(() => getKnownModel('whisper'), {
      code: 'NOT_FOUND',
      message:
        'There is no model whisper. Known models: phonograph-base, qwen3-tts-tokenizer-12hz, phonograph-lexical, multilingual-e5-small, whisper-tiny, whisper-base, whisper-small.',
    });
  });

  test('each remedy names commands that exist', () => {
    assert.match(
      tokenizerRemedy(QWEN3_TOKENIZER),
      /models pull qwen3.*--from.*models use phonograph-base.*--fallback/s,
    );
    assert.match(tokenizerRemedy('phonograph-base'), /Restore/);
  });
});
