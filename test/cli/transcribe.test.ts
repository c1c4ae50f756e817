import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { installFakePocketsphinx } from '../support/fake-pocketsphinx.ts';
import { freshDataFolder } from '../support/fresh-data-folder.ts';
import { aWavFile } from '../support/make-recordings.ts';
import { runCommand } from '../support/run-command.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';

let app: TestApp;
let folder: string;
before(async () => {
  folder = await freshDataFolder();
  const { program } = await installFakePocketsphinx(folder, ['where', 'is', 'it']);
  app = await startTestApp({ config: { pocketsphinx: program } });
});
after(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

const run = (...args: string[]) => runCommand([...args, '--server', app.url]);

test('a file is brought in and its words are printed; by hand is by hand', async () => {
  const file = join(folder, 'ask.wav');
  await writeFile(file, aWavFile({ seconds: 3, seed: 4 }));
  const first = await run('transcribe', file, '--with', 'pocketsphinx');
  assert.deepEqual([first.exitCode, first.stdout], [0, 'where is it\n'], first.stderr);

  const shown = await run('transcribers');
  assert.match(shown.stdout, /^pocketsphinx +pocketsphinx@[0-9a-f]{12}/m);

  const srt = join(folder, 'odd.srt');
  await writeFile(srt, '\ufeff7\r\n00:00:00,500 --> 0:00:01,250 X1:0\r\n<i>Wo</i> ist es?\r\n');
  const set = await run('transcript', 'set', 'ask.wav', srt, '--language', 'de', '--json');
  assert.equal(set.exitCode, 0, set.stderr);
  assert.equal(set.json()[0].segmentCount, 1);
  const refused = await run('transcribe', 'ask.wav', 'no-such.wav', '--json');
  assert.equal(refused.exitCode, 1);
  assert.deepEqual(
    refused.json().map(({ recording, status, code }) => [recording, status, code]),
    [
      ['ask.wav', 'failed', 'CONFLICT'],
      ['no-such.wav', 'failed', 'NOT_FOUND'],
    ],
  );
  const got = await run('transcript', 'get', 'ask.wav', '--format', 'txt');
  assert.equal(got.stdout, 'Wo ist es?\n');
  const output = join(folder, 'out.vtt');
  assert.equal((await run('transcript', 'get', 'ask.wav', '--output', output)).exitCode, 0);
  assert.match(
    await readFile(output, 'utf8'),
    /^WEBVTT\n[\s\S]*00:00:00\.500 --> 00:00:01\.250\nWo ist es\?/,
  );
});
