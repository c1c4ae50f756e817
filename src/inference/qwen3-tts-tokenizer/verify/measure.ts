/**
 * npm run measure:tokenizer [-- --seconds 300 --threads 1 --block-frames 50 --decode-seconds 0 --model FOLDER --json]
 * Encodes a random clip at full size with random weights and prints speed, the share of a MatMul's speed and peak memory.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Codes } from '../../codes.ts';
import { concatCodes, sliceCodes } from '../../codes.ts';
import { FRAMES_PER_SECOND, SAMPLE_RATE_HZ } from '../../tokenizer.ts';
import { loadQwen3Tokenizer } from '../load-qwen3-tokenizer.ts';
import { loadModelConfig } from '../model-config.ts';
import { encoderMultiplicationsPerSecond } from './encoder-cost.ts';
import { matmulGflopPerCpuSecond } from './matmul-speed.ts';
import { writeRandomModel } from './random-model.ts';
import { testClip } from './test-clip.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '300' },
    threads: { type: 'string', default: '1' },
    'block-frames': { type: 'string', default: '50' },
    'decode-block-frames': { type: 'string', default: '25' },
    'decode-seconds': { type: 'string', default: '0' },
    model: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const seconds = Number(values.seconds);
const threads = Number(values.threads);
const configPath = join(import.meta.dirname, '../../../../test/golden/qwen3/full/config.json');
const folder = values.model ?? (await mkdtemp(join(tmpdir(), 'measure-tokenizer-')));
try {
  if (values.model === undefined) await writeRandomModel(folder, await readFile(configPath, 'utf8'), 1);
  const loadStartMs = performance.now();
  const tokenizer = await loadQwen3Tokenizer(folder, {
    threads,
    cacheFolder: join(folder, 'cache'),
    blockFrames: Number(values['block-frames']),
    decodeBlockFrames: Number(values['decode-block-frames']),
  });
  report(
    'load',
    `${((performance.now() - loadStartMs) / 1000).toFixed(2)} s, first time with hash and graphs`,
  );
  const codes: Codes[] = [];
  const encoding = await timed(async () => {
    for await (const block of tokenizer.encode(minutes(seconds))) codes.push(block);
  });
  const config = await loadModelConfig(configPath);
  const gflop = (2 * encoderMultiplicationsPerSecond(config.encoder_config)) / 1e9;
  const matmul = await matmulGflopPerCpuSecond(threads);
  const speed = (gflop * seconds) / encoding.cpuS;
  report('encode', `${seconds} s, ${describe(encoding, seconds)}`);
  const share = (peak: number) => `${peak.toFixed(1)} (${((100 * speed) / peak).toFixed(0)} %)`;
  report(
    'speed',
    `${speed.toFixed(1)} GFLOP per CPU s; MatMul 1024^3 best ${share(matmul.best)}, median ${share(matmul.median)}`,
  );
  report('peak memory', `${peakMegabytes()} MB after encoding`);
  if (values.json) {
    const figures = {
      audioSPerCpuS: seconds / encoding.cpuS,
      realTime: seconds / encoding.wallS,
      gflopPerCpuS: speed,
      matmulBestGflopPerCpuS: matmul.best,
      matmulMedianGflopPerCpuS: matmul.median,
      peakMegabytes: peakMegabytes(),
    };
    console.log(JSON.stringify(figures));
  }
  const decodeSeconds = Number(values['decode-seconds']);
  if (decodeSeconds > 0) {
    const part = sliceCodes(concatCodes(codes), 0, Math.round(decodeSeconds * FRAMES_PER_SECOND));
    const decoding = await timed(async () => {
      for await (const _ of tokenizer.decode(part));
    });
    report('decode', `${decodeSeconds} s, ${describe(decoding, decodeSeconds)}, loading included`);
    report('peak memory', `${peakMegabytes()} MB after decoding`);
  }
  await tokenizer.close();
} finally {
  if (values.model === undefined) await rm(folder, { recursive: true });
}

/** A long clip in pieces of a second, made as it is read. */
function* minutes(total: number): Generator<Float32Array> {
  const minute = testClip('measure', 60 * SAMPLE_RATE_HZ);
  for (let second = 0; second < total; second++) {
    yield minute.subarray((second % 60) * SAMPLE_RATE_HZ, ((second % 60) + 1) * SAMPLE_RATE_HZ);
  }
}

async function timed(run: () => Promise<void>): Promise<{ wallS: number; cpuS: number }> {
  const startMs = performance.now();
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return { wallS: (performance.now() - startMs) / 1000, cpuS: (user + system) / 1e6 };
}

function describe({ wallS, cpuS }: { wallS: number; cpuS: number }, audioS: number): string {
  const cpu = (audioS / cpuS).toFixed(2);
  return `${cpu} audio s per CPU s, ${(audioS / wallS).toFixed(2)} per second on ${threads} threads`;
}

function peakMegabytes(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

function report(name: string, text: string): void {
  process.stdout.write(`${name.padEnd(12)} ${text}\n`);
}
