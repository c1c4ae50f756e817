import type { Pressure } from './bulk-gate.ts';
import type { GpuWatch } from './gpu-watch.ts';

const MEBIBYTE = 1024 ** 2;

/** The process, all its threads and libraries counted, holds more memory than it may. */
export function memoryPressure(limitMb: number, readBytes = () => process.memoryUsage.rss()): Pressure {
  return () => {
    const usedMb = Math.round(readBytes() / MEBIBYTE);
    return usedMb > limitMb ? `It holds ${usedMb} MB of memory, more than the ${limitMb} MB allowed.` : null;
  };
}

/** A GPU's memory, whoever holds it, is fuller than it may be. */
export function gpuPressure(watch: GpuWatch, limitPercent: number): Pressure {
  return async () => {
    // Sessions open on the first GPU.
    const [gpu] = await watch.read();
    if (!gpu?.memoryTotalBytes || gpu.memoryUsedBytes === null) return null;
    const percent = Math.round((100 * gpu.memoryUsedBytes) / gpu.memoryTotalBytes);
    if (percent <= limitPercent) return null;
    return `${gpu.name} has ${percent} % of its memory in use, more than the ${limitPercent} % allowed.`;
  };
}
