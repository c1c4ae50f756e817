import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from './project-files.ts';

// Builds client/dist, ES modules with their types, and lets examples/ import it by its name as if it were installed.
rmSync(join(projectRoot, 'client/dist'), { recursive: true, force: true });
const compiler = join(projectRoot, 'node_modules/typescript/bin/tsc');
execFileSync(process.execPath, [compiler, '-p', 'client'], { cwd: projectRoot, stdio: 'inherit' });
const link = join(projectRoot, 'examples/node_modules/@phonograph/client');
mkdirSync(dirname(link), { recursive: true });
rmSync(link, { recursive: true, force: true });
symlinkSync(join(projectRoot, 'client'), link, 'junction');
