import { readFile, writeFile } from 'node:fs/promises';

/** Linux counts CPU time in these ticks for every architecture that Node runs on. */
const ticksPerSecond = 100;

/** Most memory that a process ever held, in bytes. Linux alone tells; null elsewhere. */
export async function readPeakMemory(pid: number): Promise<number | null> {
  const text = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => null);
  const kibibytes = text?.match(/^VmHWM:\s+(\d+) kB$/m)?.[1];
  return kibibytes === undefined ? null : Number(kibibytes) * 1_024;
}

/** Makes `readPeakMemory` count from now on. Linux alone can. */
export async function forgetPeakMemory(pid: number): Promise<void> {
  await writeFile(`/proc/${pid}/clear_refs`, '5');
}

/** CPU seconds of a process, all threads together. Linux alone tells; null elsewhere. */
export async function readCpuS(pid: number): Promise<number | null> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (text === null) return null;
  // The second field is the program's name in brackets, which may hold spaces.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [userTicks, systemTicks] = [Number(fields[11]), Number(fields[12])];
  return (userTicks + systemTicks) / ticksPerSecond;
}
