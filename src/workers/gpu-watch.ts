import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';

/** One GPU at one moment. */
export interface GpuReading {
  readonly name: string;
  /** Null, like the figures below, where the driver does not tell. */
  readonly memoryUsedBytes: number | null;
  readonly memoryTotalBytes: number | null;
  /** Share of the last moments in which it computed, 0..1. */
  readonly utilization: number | null;
}

export interface GpuWatch {
  /** The GPUs now, or up to 2 s ago; empty where nvidia-smi is absent or gives no sense. Never throws. */
  read(): Promise<readonly GpuReading[]>;
}

const MAX_AGE_MS = 2_000;
const TIMEOUT_MS = 5_000;
const MEBIBYTE = 1024 ** 2;
const question = [
  '--query-gpu=name,memory.used,memory.total,utilization.gpu',
  '--format=csv,noheader,nounits',
];

const figure = (max: number) =>
  z.union([
    z.string().regex(/^\d+$/).transform(Number).pipe(z.number().max(max)),
    z
      .string()
      .regex(/^\[.+\]$/)
      .transform(() => null),
  ]);
const mebibytes = figure(2 ** 30).transform((value) => (value === null ? null : value * MEBIBYTE));
const lineSchema = z.tuple([z.string().min(1), mebibytes, mebibytes, figure(100)]);

/** Reads what nvidia-smi printed, a GPU a line. Throws Error naming the first line that is not as asked for. */
export function parseGpuReadings(printed: string): GpuReading[] {
  return printed
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const parsed = lineSchema.safeParse(line.split(',').map((field) => field.trim()));
      if (!parsed.success) throw new Error(`nvidia-smi printed what was not asked for: ${line}`);
      const [name, memoryUsedBytes, memoryTotalBytes, percent] = parsed.data;
      return {
        name,
        memoryUsedBytes,
        memoryTotalBytes,
        utilization: percent === null ? null : percent / 100,
      };
    });
}

/** Watches the NVIDIA GPUs of this machine by asking the program, only when somebody wants to know. */
export function createGpuWatch(
  nvidiaSmi: string | null,
  /** Told of a trouble when it is new. */
  onError: (error: Error) => void,
  now: () => number = Date.now,
): GpuWatch {
  if (nvidiaSmi === null) return { read: async () => [] };
  let told = '';
  let latest: { readonly askedAt: number; readonly readings: Promise<readonly GpuReading[]> } | null = null;
  const ask = async () => {
    try {
      const { stdout } = await promisify(execFile)(nvidiaSmi, question, { timeout: TIMEOUT_MS });
      return parseGpuReadings(stdout);
    } catch (error) {
      const { message } = error as Error;
      if (message !== told) onError(error as Error);
      told = message;
      return [];
    }
  };
  return {
    read() {
      const askedAt = now();
      if (latest === null || askedAt - latest.askedAt >= MAX_AGE_MS) latest = { askedAt, readings: ask() };
      return latest.readings;
    },
  };
}
