import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Ends with a separator. */
export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

export interface ProjectFile {
  /** Relative to the project, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** What is or could be committed: tracked files and new ones that .gitignore does not name. */
export function listProjectPaths(): string[] {
  const output = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: projectRoot,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 ** 2,
  });
  return [...new Set(output.split('\0'))].filter(
    (path) => path !== '' && existsSync(join(projectRoot, path)),
  );
}

const textNames = /\.(ts|mjs|graphql|sql|md|json|jsonc|py|sh|toml|txt|ya?ml)$|(^|\/)(\.ci\/run|\.\w+)$/;

export function readProjectTexts(): ProjectFile[] {
  return listProjectPaths()
    .filter((path) => textNames.test(path))
    .map(readProjectText);
}

export function readProjectText(path: string): ProjectFile {
  return { path, text: readFileSync(join(projectRoot, path), 'utf8') };
}
