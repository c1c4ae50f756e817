#!/usr/bin/env node
// Plain JavaScript: whatever Node starts it, the program itself runs under the pinned Node 24.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';
import { missingEnvironment } from './malloc-arenas.mjs';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));
const pinned = fileURLToPath(new URL('../../node_modules/node/bin/node', import.meta.url));
const args = process.argv.slice(2);
const env = missingEnvironment(process.platform, args, process.env);
const [major] = process.versions.node.split('.').map(Number);

if (major >= 24) {
  // The same process, begun anew: there is no second one, and signals need not be passed on.
  if (env) process.execve?.(process.execPath, [process.execPath, ...process.execArgv, main, ...args], env);
  await import('../main.ts');
} else if (existsSync(pinned)) {
  const child = spawn(pinned, [main, ...args], { stdio: 'inherit', ...(env && { env }) });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  // As a shell reports a program that a signal ended.
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
} else {
  console.error(
    `Phonograph needs Node 24; this is ${process.version}. Run "npm run setup" first: it brings one along.`,
  );
  process.exit(3);
}
