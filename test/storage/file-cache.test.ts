import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { createFileCache } from '../../src/storage/file-cache.ts';

async function aFolder(context: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'phonograph-cache-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

const KILO = 1_000;
const bringing = (byteCount: number) => (path: string) => writeFile(path, Buffer.alloc(byteCount, 7));
const sizeOf = async (path: string) => (await stat(path)).size;

test('many who want a file bring it once, and another process finds it there', async (context) => {
  const folder = await aFolder(context);
  const cache = createFileCache(folder, 10 * KILO);
  let brought = 0;
  const bring = async (path: string) => {
    brought++;
    await bringing(KILO)(path);
  };
  const sizes = await Promise.all(Array.from({ length: 20 }, () => cache.use('a/b@1', bring, sizeOf)));
  assert.deepEqual([brought, ...new Set(sizes)], [1, KILO]);
  await createFileCache(folder, 10 * KILO).use('a/b@1', () => assert.fail('it is there'), sizeOf);
});

test('a file that could not be brought leaves nothing, and is brought by the next', async (context) => {
  const cache = createFileCache(await aFolder(context), 10 * KILO);
  const half = async (path: string) => {
    await writeFile(path, 'half');
    throw new Error('the line broke');
  };
  await assert.rejects(cache.use('a', half, sizeOf), /the line broke/);
  assert.deepEqual(await cache.names(), []);
  assert.equal(await cache.use('a', bringing(5), sizeOf), 5);
});

test('the least recently used go when there is too much, and never one that somebody uses', async (context) => {
  const folder = await aFolder(context);
  const cache = createFileCache(folder, 10 * KILO);
  const other = createFileCache(folder, 10 * KILO);
  // Another process is at the oldest of all.
  await cache.use('held', bringing(3 * KILO), sizeOf);
  const done = Promise.withResolvers<void>();
  const using = Promise.withResolvers<string>();
  const held = other.withKept('held', async (path) => {
    using.resolve(path);
    await done.promise;
    return sizeOf(path);
  });
  await using.promise;
  for (let index = 0; index < 12; index++) await cache.use(`file-${index}`, bringing(2 * KILO), sizeOf);
  const names = await cache.names();
  assert.ok(names.includes('held'), `${names}`);
  assert.ok(names.includes('file-11'), `${names}`);
  assert.ok(!names.includes('file-0'), `${names}`);
  const total = (await Promise.all(names.map((name) => cache.withKept(name, sizeOf)))).reduce(
    (sum, kept) => sum + kept!.result,
    0,
  );
  assert.ok(total <= 10 * KILO, `${total}`);
  done.resolve();
  assert.equal((await held)?.result, 3 * KILO);
});

test('what is forgotten stays readable for who uses it', async (context) => {
  const cache = createFileCache(await aFolder(context), 10 * KILO);
  const text = await cache.use(
    'a',
    (path) => writeFile(path, 'kept'),
    async (path) => {
      await cache.forget('a');
      return readFile(path, 'utf8');
    },
  );
  assert.equal(text, 'kept');
  assert.deepEqual(await cache.names(), []);
});

test('desks of processes that are gone are cleared, those of living ones are not', async (context) => {
  const folder = await aFolder(context);
  const cache = createFileCache(folder, 10 * KILO);
  await cache.use('a', bringing(5), async () => {
    const [own = ''] = await readdir(join(folder, 'in-use'));
    // No process has this number: they end at 2^22.
    const gone = own.replace(/^\d+/, String(2 ** 23));
    await writeFile(join(folder, 'in-use', gone), '');
    await cache.tidy(async (name) => name !== 'a');
    assert.deepEqual(await readdir(join(folder, 'in-use')), [own]);
  });
  assert.deepEqual(await cache.names(), ['a']);
  await cache.tidy(async () => true);
  assert.deepEqual(await cache.names(), []);
});
