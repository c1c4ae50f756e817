/**
 * Test files that match any of the names: a suite (`api`), a folder (`unit/audio`) or a part of a path (`wav`);
 * all of them without names. Throws when a name matches none, so that a slip does not look like success.
 */
export function selectTestFiles(paths: readonly string[], names: readonly string[]): string[] {
  const files = paths.filter((path) => path.startsWith('test/') && path.endsWith('.test.ts')).sort();
  if (names.length === 0) return files;
  const chosen = new Set<string>();
  for (const name of names) {
    const matching = filesOf(files, name);
    if (matching.length === 0) throw new Error(unknownName(files, name));
    for (const file of matching) chosen.add(file);
  }
  return files.filter((file) => chosen.has(file));
}

/** `test/api/playback.test.ts` belongs to `api`; a file directly in test/ to `test`. */
export function suiteOf(path: string): string {
  const parts = path.split('/');
  return parts.length > 2 ? parts[1]! : 'test';
}

function filesOf(files: readonly string[], name: string): string[] {
  const folder = `test/${name.replace(/^test\/|\/$/g, '')}/`;
  const inFolder = files.filter((file) => file.startsWith(folder));
  return inFolder.length > 0 ? inFolder : files.filter((file) => file.includes(name));
}

function unknownName(files: readonly string[], name: string): string {
  const suites = [...new Set(files.map(suiteOf))].join(', ');
  return `No test file matches "${name}". Suites: ${suites}; any part of a file's path will do too.`;
}
