import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { jobsAreDone } from '../support/jobs-are-done.ts';
import { aReadyRecording, aTinyWavFile } from '../support/make-recordings.ts';
import { runCommand } from '../support/run-command.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';

let from: TestApp;
let to: TestApp;
let folder: string;
before(async () => {
  from = await startTestApp();
  to = await startTestApp();
  folder = await mkdtemp(join(tmpdir(), 'phonograph-transfer-'));
  for (const seed of [1, 2, 3])
    await aReadyRecording(from, { bytes: aTinyWavFile(seed), fileName: `${seed}.wav` });
  await jobsAreDone(from);
});
after(async () => {
  await from.close();
  await to.close();
  await rm(folder, { recursive: true, force: true });
});

const run = (app: TestApp, ...args: string[]) => runCommand([...args, '--json', '--server', app.url]);
const manifestOf = async () => JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
const audioOf = async (app: TestApp) => {
  const { body } = await app.post({ query: '{ audioRecords { nodes { id fileName sha256 createdAt } } }' });
  return body.data.audioRecords.nodes;
};

test('an export goes on where it was cut off, and comes in with its originals; again, nothing changes', async () => {
  const options = [folder, '--parquet', '--originals', '--part-size', '2'];
  const whole = await run(from, 'export', ...options);
  assert.equal(whole.exitCode, 0, whole.stderr);
  const { complete, files, ...manifest } = await manifestOf();
  assert.ok(complete);
  assert.deepEqual((await readdir(join(folder, 'originals'))).length, 3);

  // As if it had been killed within the second part: the manifest tells what is whole.
  const cut = { ...manifest, complete: false, files: files.slice(0, 1) };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(cut));
  await rm(join(folder, files[1].file));
  await writeFile(join(folder, `${files[1].file}.partial`), 'half of');
  const incomplete = await run(to, 'import', folder);
  assert.equal(incomplete.exitCode, 2, incomplete.stderr);
  const other = await run(from, 'export', folder);
  assert.equal(other.exitCode, 2, other.stderr);
  const rest = await run(from, 'export', ...options);
  assert.equal(rest.exitCode, 0, rest.stderr);
  assert.deepEqual(
    rest.json().map(({ file }) => file),
    files.slice(1).map(({ file }: { file: string }) => file),
  );
  assert.deepEqual((await manifestOf()).files, files);

  const imported = await run(to, 'import', folder);
  assert.equal(imported.exitCode, 0, imported.stdout + imported.stderr);
  assert.deepEqual(
    imported
      .json()
      .slice(0, 2)
      .map((report) => report.imported),
    [2, 1],
  );
  assert.deepEqual(await audioOf(to), await audioOf(from));
  const [first] = await audioOf(to);
  const original = await fetch(new URL(`recordings/${first.id}/original`, to.url));
  assert.deepEqual(
    Buffer.from(await original.arrayBuffer()),
    await readFile(join(folder, 'originals', first.sha256)),
  );
  const again = await run(to, 'import', folder);
  assert.deepEqual(
    again.json().map(({ imported: some, failed }) => [some, failed]),
    files.map(() => [0, 0]),
  );

  await writeFile(join(folder, files[0].file), 'PAR1 changed');
  const changed = await run(to, 'import', folder);
  assert.deepEqual([changed.exitCode, changed.stderr.includes(files[0].file)], [2, true]);
});
