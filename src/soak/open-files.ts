import { readdir, readlink } from 'node:fs/promises';

/**
 * Files and sockets that a process has open, without those below a folder. The embedded database opens each of its
 * files at its first use and keeps up to a thousand: that is no leak. Linux alone tells; 0 elsewhere.
 */
export async function countOpenFiles(pid: number, apartFrom: string): Promise<number> {
  const folder = `/proc/${pid}/fd`;
  const names = await readdir(folder).catch(() => []);
  const targets = await Promise.all(names.map((name) => readlink(`${folder}/${name}`).catch(() => null)));
  return targets.filter((target) => target !== null && !target.startsWith(apartFrom)).length;
}
