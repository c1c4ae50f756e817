import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { askEverything } from '../support/ask-everything.ts';
import { fillLibrary } from '../support/fill-library.ts';
import { freshDataFolder } from '../support/fresh-data-folder.ts';
import { runCommand, startServer } from '../support/run-command.ts';

// The backup of PostgreSQL has a test of its own.
const skip = process.env.TEST_DATABASE_URL ? 'of the embedded database alone' : false;

describe('a backup of the embedded database', { skip }, () => {
  let data: string;
  let files: string;
  let backup: string;
  before(async () => {
    data = await freshDataFolder();
    files = await mkdtemp(join(tmpdir(), 'phonograph-backup-'));
    backup = join(files, 'backup');
  });
  after(async () => {
    for (const folder of [data, files]) await rm(folder, { recursive: true, force: true });
  });

  const phonograph = (dataFolder: string, ...args: string[]) =>
    runCommand([...args, '--json'], { PHONOGRAPH_DATA: dataFolder });

  test('of a server at work, restored elsewhere, answers as before; keys and signed addresses hold', async (context) => {
    const server = await startServer({ PHONOGRAPH_DATA: data });
    context.after(() => server.command.process.kill('SIGKILL'));
    const { key, signedPath } = await fillLibrary(server.url);
    const before = await askEverything(server.url, key);

    // Somebody writes all the time: the snapshot must show one instant, and nobody may be refused.
    let isOver = false;
    let written = 0;
    const writing = (async () => {
      while (!isOver) {
        const response = await fetch(new URL('uploads?fileName=late.wav', server.url), {
          method: 'PUT',
          headers: { authorization: `Bearer ${key}` },
          body: `late ${written++}`,
        });
        assert.equal(response.status, 201, await response.text());
      }
    })();
    const taken = await phonograph(data, 'backup', backup);
    isOver = true;
    await writing;
    assert.equal(taken.exitCode, 0, taken.stderr);
    const [first] = taken.json();
    assert.ok(first.fileCount > 100 && first.addedBytes > 0, JSON.stringify(first));
    assert.ok(written > 0);

    // Nothing changed but the database's own files: what is there already is not copied again.
    const again = await phonograph(data, 'backup', backup, '--keep', '1');
    const [second] = again.json();
    assert.ok(second.addedBytes < first.addedBytes, `${second.addedBytes} after ${first.addedBytes}`);
    assert.equal(second.removedSnapshots, 1);
    server.command.process.kill('SIGTERM');
    await server.command.ended;

    const elsewhere = join(files, 'restored');
    const restored = await phonograph(elsewhere, 'restore', backup);
    assert.equal(restored.exitCode, 0, restored.stderr);
    const copy = await startServer({ PHONOGRAPH_DATA: elsewhere });
    context.after(() => copy.command.process.kill('SIGKILL'));
    assert.deepEqual(await askEverything(copy.url, key), before);
    const signed = await fetch(new URL(signedPath, copy.url));
    assert.equal(signed.status, 200);
    const stranger = await fetch(new URL('graphql', copy.url), { method: 'POST' });
    assert.equal(stranger.status, 401);
    copy.command.process.kill('SIGTERM');
    assert.equal((await copy.command.ended).exitCode, 0);

    // A folder in use is nobody's target.
    const refused = await phonograph(elsewhere, 'restore', backup);
    assert.equal(refused.exitCode, 2);
    assert.match(refused.stderr, /not empty/);
  });

  test('of a stopped server; damage is noticed, and a missing backup is told', async () => {
    const stopped = join(files, 'stopped');
    const taken = await phonograph(data, 'backup', stopped);
    assert.equal(taken.exitCode, 0, taken.stderr);
    const whole = await phonograph(data, 'restore', stopped, '--check');
    assert.equal(whole.exitCode, 0, whole.stdout);
    assert.deepEqual(whole.json()[0].problems, []);

    const damaged = join(files, 'damaged');
    await cp(stopped, damaged, { recursive: true });
    const [snapshot] = await readdir(join(damaged, 'snapshots'));
    const lines = (await readFile(join(damaged, 'snapshots', snapshot!), 'utf8')).trim().split('\n');
    const original = lines.map((line) => JSON.parse(line)).find(({ path }) => path?.startsWith('originals/'));
    const object = join(damaged, 'objects', original.sha256.slice(0, 2), original.sha256);
    await truncate(object, original.byteCount - 1);
    const checked = await phonograph(data, 'restore', damaged, '--check');
    assert.equal(checked.exitCode, 1);
    assert.match(checked.json()[0].problems.join(), new RegExp(original.sha256));

    // A restore that fails leaves a folder that the next one takes.
    const target = join(files, 'second');
    const failed = await phonograph(target, 'restore', damaged);
    assert.notEqual(failed.exitCode, 0);
    assert.match(failed.stderr, /damaged/);
    assert.ok(!(await readdir(target)).includes('pg'));
    assert.equal((await phonograph(target, 'restore', stopped)).exitCode, 0);

    await mkdir(join(files, 'nothing'));
    await writeFile(join(files, 'nothing', 'note.txt'), 'no backup');
    const missing = await phonograph(join(files, 'third'), 'restore', join(files, 'nothing'));
    assert.equal(missing.exitCode, 2);
    assert.match(missing.stderr, /no snapshot/);
    const server = await phonograph(data, 'restore', stopped, '--snapshot', 'other');
    assert.match(server.stderr, /no snapshot other/);
  });
});
