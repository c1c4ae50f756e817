import { cpus, totalmem } from 'node:os';
import type { ExecutionProvider } from '../inference/tokenizer.ts';
import type { GpuReading, GpuWatch } from './gpu-watch.ts';

/** Something that can compute, as it is now. */
export interface Device extends GpuReading {
  readonly provider: ExecutionProvider;
}

/** The processor (with the memory of this process), then the GPUs (with everybody's). */
export async function listDevices(watch: GpuWatch, used: ExecutionProvider): Promise<Device[]> {
  const processor: Device = {
    name: cpus()[0]?.model.trim() || process.arch,
    provider: 'cpu',
    memoryUsedBytes: process.memoryUsage.rss(),
    memoryTotalBytes: totalmem(),
    utilization: null,
  };
  const throughWhat = used === 'webgpu' ? 'webgpu' : 'cuda';
  return [processor, ...(await watch.read()).map((gpu) => ({ ...gpu, provider: throughWhat }) as const)];
}
