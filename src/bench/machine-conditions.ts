import { availableParallelism, cpus, loadavg } from 'node:os';
import type { Conditions } from './measurement.ts';

/** The machine and its load over the last minute; a load above the number of cores stretches every wall time. */
export function machineConditions(): Conditions {
  return {
    cpu: cpus()[0]?.model.trim() || process.arch,
    cores: availableParallelism(),
    load: Number(loadavg()[0]!.toFixed(1)),
    node: process.version,
  };
}
