import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { limitedProgram } from '../../../src/lib/limited-program.ts';

const run = promisify(execFile);
const limits = { memoryBytes: 1024 * 1024 * 1024, cpuS: 1 };
const node = (code: string, ...args: string[]) => {
  const call = limitedProgram(process.execPath, ['-e', code, ...args], limits);
  return run(call.program, call.args, { timeout: 60_000 });
};

test('a program behind limits gets its arguments as they are', async () => {
  const words = ['a b', '$HOME', "it's", '; exit 3'];
  const { stdout } = await node('console.log(JSON.stringify(process.argv.slice(1)))', ...words);
  assert.deepEqual(JSON.parse(stdout), words);
});

test('one that takes more memory or time of the processor than it may is ended', {
  skip: process.platform !== 'linux' && 'limits differ by system',
}, async () => {
  await assert.rejects(node('const kept = []; for (;;) kept.push(new Uint8Array(1e8).fill(1));'));
  await assert.rejects(node('for (;;);'), { signal: 'SIGKILL' });
});
