import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { type BucketFiles, readSnapshot, restoreSnapshot, takeSnapshot } from '../../../src/backup/index.ts';

const sha256Of = (text: string) => createHash('sha256').update(text).digest('hex');
const originalPath = (text: string) => `originals/w/${sha256Of(text).slice(0, 2)}/${sha256Of(text)}`;

/** A bucket of short texts; `reads` names what was fetched. */
function aBucket(texts: Readonly<Record<string, string>> = {}) {
  const objects = new Map(Object.entries(texts));
  const reads: string[] = [];
  const sent: string[] = [];
  const bucket: BucketFiles = {
    place: 's3://there/',
    list: async () =>
      [...objects].map(([path, text]) => ({ path, size: text.length, etag: sha256Of(text).slice(0, 8) })),
    async read(path) {
      reads.push(path);
      const text = objects.get(path);
      if (text === undefined) return null;
      return (async function* () {
        yield Buffer.from(text);
      })();
    },
    async send(path, from) {
      sent.push(path);
      objects.set(path, await readFile(from, 'utf8'));
    },
  };
  return { bucket, objects, reads, sent };
}

let root: string;
let dataFolder: string;
let backupFolder: string;
before(async () => {
  root = await mkdtemp(join(tmpdir(), 'phonograph-snapshot-'));
});
beforeEach(async () => {
  const own = await mkdtemp(join(root, 'test-'));
  dataFolder = join(own, 'data');
  backupFolder = join(own, 'backup');
  await mkdir(join(dataFolder, 'pg'), { recursive: true });
  await writeFile(join(dataFolder, 'pg', 'base'), 'rows');
});
after(() => rm(root, { recursive: true, force: true }));

const take = (bucket: BucketFiles | null, meanwhile: () => Promise<void> = async () => undefined) =>
  takeSnapshot({
    ...{ dataFolder, backupFolder, bucket, withoutBucket: null, product: 'test' },
    ...{ withoutModels: false, keep: null },
    async holdStill(run) {
      await meanwhile();
      return run();
    },
  });

async function anEmptyFolder(): Promise<string> {
  return mkdtemp(join(root, 'target-'));
}

const first = { [originalPath('bell')]: 'bell', 'clips/w/c1': 'ding', 'uploads/u1': 'half' };

test('a snapshot shows the bucket at the instant at which the database stands still', async () => {
  const { bucket, objects, reads } = aBucket(first);
  const taken = await take(bucket, async () => {
    objects.delete('uploads/u1');
    objects.set(originalPath('late'), 'late');
    objects.set('clips/w/c1', 'dong');
  });
  assert.deepEqual(taken.files.map(({ path }) => path).sort(), [
    'clips/w/c1',
    ...[originalPath('bell'), originalPath('late')].sort(),
    'pg/base',
  ]);
  assert.equal(taken.files.find(({ path }) => path === 'clips/w/c1')?.sha256, sha256Of('dong'));
  // What did not change was fetched once; with the next snapshot an original is not fetched at all.
  assert.equal(reads.filter((path) => path === originalPath('bell')).length, 1);
  reads.length = 0;
  await take(bucket);
  assert.deepEqual(reads, ['clips/w/c1']);
});

test('it is restored to another bucket, or to a folder without one', async () => {
  await take(aBucket(first).bucket);
  const snapshot = await readSnapshot(backupFolder, null);
  const other = aBucket();
  const beside = await anEmptyFolder();
  await restoreSnapshot(snapshot, backupFolder, beside, { bucket: other.bucket, mayHoldOthers: false });
  assert.deepEqual(Object.fromEntries(other.objects), first);
  // Whether an upload was complete is not known: it is in both.
  assert.deepEqual((await readdir(beside)).sort(), ['pg', 'uploads']);

  const alone = await anEmptyFolder();
  await restoreSnapshot(snapshot, backupFolder, alone);
  assert.equal(await readFile(join(alone, originalPath('bell')), 'utf8'), 'bell');
  assert.equal(await readFile(join(alone, 'clips/w/c1'), 'utf8'), 'ding');
});

test('a snapshot of a folder without a bucket moves into one', async () => {
  const path = originalPath('folder');
  await mkdir(join(dataFolder, path, '..'), { recursive: true });
  await writeFile(join(dataFolder, path), 'folder');
  await take(null);
  const { bucket, objects } = aBucket();
  const target = await anEmptyFolder();
  const snapshot = await readSnapshot(backupFolder, null);
  await restoreSnapshot(snapshot, backupFolder, target, { bucket, mayHoldOthers: false });
  assert.deepEqual(Object.fromEntries(objects), { [path]: 'folder' });
  assert.deepEqual(await readdir(target), ['pg']);
});

test('a bucket that holds something else is refused, unless it may; originals that are there are not sent again', async () => {
  const { bucket, objects, sent } = aBucket(first);
  await take(bucket);
  const snapshot = await readSnapshot(backupFolder, null);
  objects.set('clips/w/c2', 'later');
  objects.delete('clips/w/c1');
  const target = await anEmptyFolder();
  await assert.rejects(restoreSnapshot(snapshot, backupFolder, target, { bucket, mayHoldOthers: false }), {
    code: 'CONFLICT',
    field: 'PHONOGRAPH_BLOBS',
    message: /clips\/w\/c2/,
  });
  assert.deepEqual(sent, []);
  await restoreSnapshot(snapshot, backupFolder, target, { bucket, mayHoldOthers: true });
  assert.deepEqual(sent.sort(), ['clips/w/c1', 'uploads/u1']);
  assert.ok(objects.has('clips/w/c2'));
});
