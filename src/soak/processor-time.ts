import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { readCpuS } from '../bench/process-status.ts';

/** Linux counts in these for every architecture that Node runs on. */
const ticksPerSecond = 100;

/** Seconds of processor time since they began: of the whole machine, and of this process and the server's. */
export interface ProcessorTime {
  readonly atMs: number;
  readonly machineS: number;
  readonly oursS: number;
}

/** Linux alone tells; null elsewhere. */
export async function readProcessorTime(serverPid: number): Promise<ProcessorTime | null> {
  const text = await readFile('/proc/stat', 'utf8').catch(() => null);
  const server = await readCpuS(serverPid);
  const own = await readCpuS(process.pid);
  const fields = text
    ?.match(/^cpu +(.*)$/m)?.[1]
    ?.split(' ')
    .map(Number);
  if (!fields || server === null || own === null) return null;
  const [user = 0, nice = 0, system = 0, , , irq = 0, softIrq = 0, steal = 0] = fields;
  const machineS = (user + nice + system + irq + softIrq + steal) / ticksPerSecond;
  return { atMs: performance.now(), machineS, oursS: server + own };
}

/** Which share of the processors neither the server nor the load had, 0..1. */
export function othersShareOf(from: ProcessorTime | null, to: ProcessorTime | null): number | null {
  if (!from || !to) return null;
  const others = to.machineS - from.machineS - (to.oursS - from.oursS);
  const offered = ((to.atMs - from.atMs) / 1_000) * availableParallelism();
  return Math.min(1, Math.max(0, others / offered));
}
