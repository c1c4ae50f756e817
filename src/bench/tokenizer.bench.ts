import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { BenchOptions } from './bench-options.ts';

const program = fileURLToPath(new URL('../inference/qwen3-tts-tokenizer/verify/measure.ts', import.meta.url));

/** What the program prints as its JSON line. */
interface EncoderFigures {
  readonly audioSPerCpuS: number;
  readonly realTime: number;
  readonly gflopPerCpuS: number;
  readonly matmulBestGflopPerCpuS: number;
  readonly matmulMedianGflopPerCpuS: number;
  readonly peakMegabytes: number;
}

/**
 * Encoder of qwen3-tts-tokenizer-12hz at full size with random weights (speed, never quality), one thread, in a process
 * of its own; beside it the best and the median 1024^3 MatMul of the same run.
 */
export async function tokenizerBench({ report, quick, hours, environment }: BenchOptions): Promise<void> {
  const seconds = quick ? 60 : Math.round(hours * 3_600);
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [program, '--seconds', String(seconds), '--threads', '1', '--json'],
    { env: environment },
  );
  const line = stdout.split('\n').find((each) => each.startsWith('{'));
  if (!line) throw new Error(`${program} printed no figures`);
  const figures: EncoderFigures = JSON.parse(line);
  const conditions = { seconds, threads: 1, weights: 'random' };
  const share = (matmul: number) => (100 * figures.gflopPerCpuS) / matmul;
  report('encoder, full size', figures.audioSPerCpuS, 's/CPU s', { conditions });
  report('encoder, times real time', figures.realTime, 'x', { conditions });
  report('encoder against the best MatMul', share(figures.matmulBestGflopPerCpuS), '%', {
    aim: { atLeast: 85 },
    conditions,
  });
  report('encoder against the median MatMul', share(figures.matmulMedianGflopPerCpuS), '%', { conditions });
  report('peak memory', figures.peakMegabytes, 'MB', { aim: { atMost: 1_500 }, conditions });
}
