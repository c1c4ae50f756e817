// Plain JavaScript for Node 18 and later: this runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const lockText = readFileSync(join(root, 'package-lock.json'));
const stamp = join(root, 'node_modules', '.phonograph-installed');
const wanted = createHash('sha256')
  .update(lockText)
  .update(process.platform)
  .update(process.arch)
  .digest('hex');
const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';

if (installed !== wanted || process.argv.includes('--always')) {
  install();
  linkCommand();
  writeFileSync(stamp, wanted);
}

if (process.argv.includes('--with-console')) buildConsole();

/** Exactly what package-lock.json says; output goes to standard error, so that --json stays clean. */
function install() {
  console.error('Installing the packages that Phonograph needs (once; about half a minute) …');
  const npm = process.env.npm_execpath;
  const command = npm ? [process.execPath, npm] : ['npm'];
  const result = spawnSync(
    command[0],
    [...command.slice(1), 'ci', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: !npm && process.platform === 'win32',
    },
  );
  if (result.status !== 0) {
    console.error('The installation failed; the lines above say why. Is the npm registry reachable?');
    process.exit(result.status ?? 1);
  }
}

/**
 * By the Node that was just installed, named by its place: the shell that runs an npm script has looked `node` up
 * before that was there, and keeps to what it found.
 */
function buildConsole() {
  const node = join(root, 'node_modules', 'node', 'bin', 'node');
  const script = join(root, 'src', 'setup', 'build-console.ts');
  const { status } = spawnSync(node, [script], { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) {
    console.error('The console could not be built; the lines above say why.');
    process.exit(status ?? 1);
  }
}

/** Lets `npx phonograph` find this checkout's own command. */
function linkCommand() {
  const link = join(root, 'node_modules', '.bin', 'phonograph');
  mkdirSync(dirname(link), { recursive: true });
  if (lstatSync(link, { throwIfNoEntry: false })) rmSync(link);
  symlinkSync(join('..', '..', 'src', 'setup', 'phonograph.mjs'), link);
}
