import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openService } from '../../src/cli/open-service.ts';
import { readConfig } from '../../src/config.ts';
import { lockDataFolder } from '../../src/db/data-folder-lock.ts';
import { readOwner, writeOwner } from '../../src/db/data-folder-owner.ts';
import { openDb } from '../../src/db/open-db.ts';
import { createLogger } from '../../src/lib/logger.ts';
import { shippedModelsFolder } from '../../src/shipped-models.ts';
import { startChild } from '../support/child-process.ts';

let root: string;
before(async () => {
  root = await mkdtemp(join(tmpdir(), 'phonograph-folder-'));
});
after(() => rm(root, { recursive: true }));

test('the same process cannot take a folder twice, and may take it again after release', async () => {
  const folder = join(root, 'same-process');
  const lock = await lockDataFolder(folder);
  await assert.rejects(lockDataFolder(folder), {
    code: 'DATA_FOLDER_LOCKED',
    message: new RegExp(`${folder} is open in process ${process.pid}`),
  });
  await lock.release();
  await lock.release();
  await (await lockDataFolder(folder)).release();
});

test('the refusal names the server that has the folder', async () => {
  const folder = join(root, 'owner');
  const lock = await lockDataFolder(folder);
  const owner = {
    pid: process.pid,
    url: 'http://127.0.0.1:4321/',
    startedAt: '2026-01-01T00:00:00.000Z',
    localKey: 'key',
    bucket: 's3://recordings/',
  };
  await writeOwner(folder, owner);
  assert.deepEqual(await readOwner(folder), owner);
  await assert.rejects(lockDataFolder(folder), { message: /http:\/\/127\.0\.0\.1:4321\// });
  await lock.release();
  assert.equal(await readOwner(folder), null);
});

test('a command waits for the server that is starting on the folder', async () => {
  const dataFolder = join(root, 'starting');
  const lock = await lockDataFolder(dataFolder);
  const config = { ...readConfig({}, shippedModelsFolder), dataFolder };
  const opening = openService(config, createLogger('silent'), null);
  await writeOwner(dataFolder, { ...(await readOwner(dataFolder))!, url: 'http://127.0.0.1:4321/' });
  assert.equal((await opening).url, 'http://127.0.0.1:4321/');
  await lock.release();
});

test('a second process is refused; after kill -9 of the first the folder opens at once, with its rows', async () => {
  const folder = join(root, 'two-processes');
  const holder = startChild('hold-data-folder.ts', [folder]);
  assert.equal(await holder.nextLine(), 'ready');
  assert.equal((await readOwner(folder))?.pid, holder.process.pid);

  await assert.rejects(openDb({ databaseUrl: null, dataFolder: folder }), {
    code: 'DATA_FOLDER_LOCKED',
    message: new RegExp(`process ${holder.process.pid}`),
  });
  const second = startChild('hold-data-folder.ts', [folder]);
  assert.equal(await second.nextLine(), 'DATA_FOLDER_LOCKED');

  await holder.kill();
  const db = await openDb({ databaseUrl: null, dataFolder: folder });
  assert.deepEqual(await db.query('select id from kept'), [{ id: 1 }]);
  await db.close();
});

test('a database that cannot be opened gives the lock back', async () => {
  const folder = join(root, 'broken');
  await (await lockDataFolder(folder)).release();
  await writeFile(join(folder, 'pg'), 'not a folder');
  await assert.rejects(openDb({ databaseUrl: null, dataFolder: folder }), { code: 'UNAVAILABLE' });
  await (await lockDataFolder(folder)).release();
});
