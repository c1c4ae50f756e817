import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { projectRoot } from './project-files.ts';

// Builds dist/console when what it is made of has changed: half a second to see that, some seconds to build.
const output = join(projectRoot, 'dist/console');
const stamp = join(output, '.built-from');
const sources = globSync(['src/console/**/*', 'src/client/**/*.ts'], {
  cwd: projectRoot,
  withFileTypes: true,
})
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .sort();
const hash = createHash('sha256');
for (const path of [...sources, join(projectRoot, 'package-lock.json')]) hash.update(readFileSync(path));
const wanted = hash.digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) await build();

async function build(): Promise<void> {
  console.error('Building the console …');
  const vite = await import('vite');
  await vite.build({ configFile: join(projectRoot, 'src/console/vite.config.ts'), logLevel: 'warn' });
  compress();
  writeFileSync(stamp, wanted);
}

/** Once here instead of with every request; the page itself is not among them, it is another one every time. */
function compress(): void {
  for (const path of globSync('**/*.{js,css,svg}', { cwd: output }).map((name) => join(output, name))) {
    const bytes = readFileSync(path);
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
    writeFileSync(
      `${path}.br`,
      brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
    );
  }
}
