import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/**
 * `npm run train:tokenizer [-- --data FOLDER --output FOLDER --quick]`: makes the bundled model anew. Needs python3,
 * espeak-ng, flite, sox and ffmpeg, and a package index for the pinned Python packages; nothing of it is needed to run
 * the model. About 20 minutes on two cores.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const { values: options } = parseArgs({
  options: {
    data: { type: 'string', default: join(root, '../shared/data') },
    output: { type: 'string', default: join(root, 'models/phonograph-base') },
    quick: { type: 'boolean', default: false },
  },
});

const environmentFolder = join(root, '.cache/training');
const python = join(environmentFolder, 'bin/python');
const trainingFolder = fileURLToPath(new URL('.', import.meta.url));

if (!existsSync(python)) run('python3', ['-m', 'venv', environmentFolder]);
run(python, ['-m', 'pip', 'install', '--quiet', '-r', join(trainingFolder, 'requirements.txt')]);
const dataArguments = existsSync(options.data) ? ['--data', options.data] : [];
if (dataArguments.length === 0) console.log(`No recordings at ${options.data}: synthetic speech only.`);
run(python, [
  '-m',
  'tokenizer.train',
  options.output,
  ...dataArguments,
  ...(options.quick ? ['--quick'] : []),
]);

function run(program: string, programArguments: string[]): void {
  const result = spawnSync(program, programArguments, { cwd: trainingFolder, stdio: 'inherit' });
  if (result.status === 0) return;
  console.error(
    `${program} ${programArguments.slice(0, 2).join(' ')} failed${result.error ? `: ${result.error.message}` : ''}`,
  );
  process.exit(1);
}
