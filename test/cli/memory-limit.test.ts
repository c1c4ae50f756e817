import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { aWavFile } from '../support/make-recordings.ts';
import { runCommand } from '../support/run-command.ts';
import { createServiceHome } from '../support/service-home.ts';

test('under a memory limit that can never be met files are brought in one after the other, and none is lost', async (t) => {
  const home = await createServiceHome();
  t.after(() => home.remove());
  const files = [1, 2, 3].map((seed) => join(home.files, `${seed}.wav`));
  for (const [index, file] of files.entries()) {
    await writeFile(file, aWavFile({ seconds: 3, seed: 70 + index }));
  }
  const { exitCode, stderr, json } = await runCommand(['ingest', ...files, '--json'], {
    ...home.environment,
    PHONOGRAPH_MEMORY_LIMIT_MB: '1',
    PHONOGRAPH_WORKERS: '3',
  });
  assert.equal(exitCode, 0, stderr);
  assert.deepEqual(
    json().map(({ status }) => status),
    ['ready', 'ready', 'ready'],
  );
});
