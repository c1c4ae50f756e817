import { readdir, readlink } from 'node:fs/promises';

/**
 * Files and sockets that a process has open, each by what it is, without those below a folder. The embedded database opens each of its
 * files at its first use and keeps up to a thousand: that is no leak. Linux alone tells; none elsewhere.
 */
export async function listOpenFiles(pid: number, apartFrom: string): Promise<string[]> {
  const folder = `/proc/${pid}/fd`;
  const names = await readdir(folder).catch(() => []);
  const targets = await Promise.all(names.map((name) => readlink(`${folder}/${name}`).catch(() => null)));
  return targets.flatMap((target) =>
    target === null || target.startsWith(apartFrom) ? [] : target.replace(/:\[\d+\]$/, ''),
  );
}

/** What there is more of now than before, with how many. */
export function moreOpenFiles(before: readonly string[], after: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const file of after) counts.set(file, (counts.get(file) ?? 0) + 1);
  for (const file of before) counts.set(file, (counts.get(file) ?? 0) - 1);
  const more = [...counts].filter(([, count]) => count > 0).sort((a, b) => b[1] - a[1]);
  return more
    .slice(0, 5)
    .map(([file, count]) => `${count} ${file}`)
    .join(', ');
}
