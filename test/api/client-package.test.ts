import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { aReadyRecording, aWavFile } from '../support/make-recordings.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const run = promisify(execFile);
const node = (args: readonly string[], cwd = root) => run(process.execPath, args, { cwd });

let app: TestApp;
let scratch: string;
before(async () => {
  const started = startTestApp();
  await node(['src/setup/build-client.ts']);
  app = await started;
  scratch = await mkdtemp(join(tmpdir(), 'phonograph-client-'));
});
after(async () => {
  await app.close();
  await rm(scratch, { recursive: true, force: true });
});

/** Everything that a file of the package imports, by what it imports itself too. */
function importsOf(path: string, seen = new Set<string>()): Set<string> {
  const text = readFileSync(path, 'utf8');
  for (const [, name] of text.matchAll(/\bfrom ["']([^"']+)["']/g)) {
    const target = name!.startsWith('.') ? join(dirname(path), name!) : name!;
    if (seen.has(target)) continue;
    seen.add(target);
    if (name!.startsWith('.')) importsOf(target, seen);
  }
  return seen;
}

test('what a browser loads imports nothing of Node, and has its types', () => {
  const { version, exports } = JSON.parse(readFileSync(join(root, 'client/package.json'), 'utf8'));
  assert.equal(version, JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version);
  const files = [exports['.'].browser, exports['.'].node, exports['./operations']];
  for (const entry of files) {
    for (const path of [entry.types, entry.default])
      assert.ok(readFileSync(join(root, 'client', path)).length);
  }
  const imported = [...importsOf(join(root, 'client', exports['.'].browser.default))];
  assert.deepEqual(imported.filter((name) => !name.startsWith(root)).toSorted(), ['graphql', 'graphql-ws']);
});

test('the Node example brings a recording in, waits for it and searches with it', async () => {
  await aReadyRecording(app, { seconds: 8, seed: 61, fileName: 'earlier.wav' });
  // Half as loud: the same sound in other bytes.
  const file = join(scratch, 'again.wav');
  const bytes = Buffer.from(aWavFile({ seconds: 8, seed: 61 }));
  for (let at = 44; at + 1 < bytes.length; at += 2) bytes.writeInt16LE(bytes.readInt16LE(at) >> 1, at);
  await writeFile(file, bytes);
  const { stdout } = await node(['examples/node/ingest-and-search.ts', file, '--server', app.url]);
  assert.match(stdout, new RegExp(`^sent ${bytes.length} bytes\nnew recording [0-9a-f-]{36}\n`));
  assert.match(stdout, /\nready: again\.wav, 8\.0 s\n/);
  assert.match(stdout, /\n {2}earlier\.wav at 0\.\d s, confidence (0\.9\d|1\.00)\n/);
});

test('the Node example says why it was refused', async () => {
  const file = join(scratch, 'text.wav');
  await writeFile(file, 'no sound at all');
  const failed = await node(['examples/node/ingest-and-search.ts', file, '--server', app.url]).catch(
    (error: { readonly code: number; readonly stderr: string }) => error,
  );
  assert.ok('code' in failed && failed.code === 1, 'it ended well');
  assert.match(failed.stderr, /decoder|audio/i);
});

test('the page of the React example is built', async () => {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  await node(
    [vite, 'build', '--outDir', scratch, '--emptyOutDir=false', '--logLevel', 'error'],
    join(root, 'examples/react'),
  );
  const [script] = (await readdir(join(scratch, 'assets'))).filter((name) => name.endsWith('.js'));
  const text = readFileSync(join(scratch, 'assets', script!), 'utf8');
  assert.ok(text.includes('findCopies') && text.includes('graphql-transport-ws'));
});
