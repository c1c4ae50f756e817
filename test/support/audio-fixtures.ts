import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { TestContext } from 'node:test';
import { promisify } from 'node:util';
import type { AudioSource } from '../../src/audio/audio-source.ts';
import type { SampleKind } from '../../src/audio/wav/wav-format.ts';

const run = promisify(execFile);

/** A folder that goes when the test ends. */
export async function temporaryFolder(context: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'phonograph-audio-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes a file into a fresh folder and gives its path. */
export async function fixtureFile(context: TestContext, name: string, bytes: Uint8Array): Promise<string> {
  const filePath = join(await temporaryFolder(context), name);
  await writeFile(filePath, bytes);
  return filePath;
}

/** Why tests that need these programs are skipped, or false when all are installed. */
export function skipWithout(...programs: string[]): string | false {
  const missing = programs.filter((program) => programPath(program) === null);
  return missing.length > 0 ? `not installed: ${missing.join(', ')}` : false;
}

/** Where a program is, or null. */
export function programPath(program: string): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path)) ?? null;
}

/** Encodes a WAV file with an installed program; `to` is put at the end of the arguments. */
export async function encode(program: string, args: readonly string[], to: string): Promise<string> {
  await run(program, [...args, to]);
  return to;
}

/** All samples of a source in one array. */
export async function readAll(source: AudioSource): Promise<Float32Array> {
  const blocks: Float32Array[] = [];
  for await (const block of source.pcm) blocks.push(block);
  const samples = new Float32Array(blocks.reduce((sum, block) => sum + block.length, 0));
  let offset = 0;
  for (const block of blocks) {
    samples.set(block, offset);
    offset += block.length;
  }
  return samples;
}

/** The same numbers for the same seed: -1..1. */
export function noise(length: number, seed = 1): Float32Array {
  let state = seed >>> 0;
  return Float32Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 0x80000000 - 1;
  });
}

/** Silence with a short 1 kHz burst around each position (in seconds): what lossy encoders keep in its place. */
export function burstTrack(rateHz: number, durationS: number, positionsS: readonly number[]): Float32Array {
  const samples = new Float32Array(Math.round(rateHz * durationS));
  const widthS = 0.002;
  for (const positionS of positionsS) {
    for (let i = Math.floor((positionS - 5 * widthS) * rateHz); i <= (positionS + 5 * widthS) * rateHz; i++) {
      const t = i / rateHz - positionS;
      if (i >= 0 && i < samples.length) {
        samples[i]! += 0.7 * Math.exp(-0.5 * (t / widthS) ** 2) * Math.cos(2 * Math.PI * 1000 * t);
      }
    }
  }
  return samples;
}

/** Where the burst nearest to `positionS` really is: the centre of its energy, in seconds. */
export function burstPosition(samples: Float32Array, rateHz: number, positionS: number): number {
  let energy = 0;
  let moment = 0;
  const reach = Math.round(0.04 * rateHz);
  const centre = Math.round(positionS * rateHz);
  for (let i = Math.max(0, centre - reach); i <= Math.min(samples.length - 1, centre + reach); i++) {
    energy += samples[i]! ** 2;
    moment += i * samples[i]! ** 2;
  }
  return moment / energy / rateHz;
}

const formatTags: Readonly<Record<SampleKind, number>> = {
  u8: 1,
  s16: 1,
  s24: 1,
  s24in32: 1,
  s32: 1,
  f32: 3,
  f64: 3,
  alaw: 6,
  mulaw: 7,
};
const widths: Readonly<Record<SampleKind, number>> = {
  u8: 1,
  s16: 2,
  s24: 3,
  s24in32: 4,
  s32: 4,
  f32: 4,
  f64: 8,
  alaw: 1,
  mulaw: 1,
};

export interface WavOptions {
  readonly kind?: SampleKind;
  readonly extensible?: boolean;
  /** Chunks between `fmt ` and `data`. */
  readonly chunksBefore?: readonly { readonly id: string; readonly body: Uint8Array }[];
  /** What the data chunk's header says; its true size if left out. */
  readonly announcedBytes?: number;
  /** Instead of RIFF; RF64 and BW64 get a ds64 chunk and 0xFFFFFFFF sizes. */
  readonly container?: 'RIFF' | 'RF64' | 'BW64';
  /** Overrides the format tag, for codecs that are not plain samples. */
  readonly formatTag?: number;
}

/** A WAV file made from samples of -1..1, one array a channel; written independently of the code under test. */
export function wavBytes(
  channels: readonly Float32Array[],
  rateHz: number,
  options: WavOptions = {},
): Uint8Array {
  const kind = options.kind ?? 's16';
  const width = widths[kind];
  const frameBytes = width * channels.length;
  const data = Buffer.alloc(frameBytes * channels[0]!.length);
  for (const [c, samples] of channels.entries()) {
    for (const [i, sample] of samples.entries()) writeSample(data, i * frameBytes + c * width, kind, sample);
  }
  const bits = kind === 's24in32' ? 24 : width * 8;
  const tag = options.formatTag ?? formatTags[kind];
  const format = Buffer.alloc(options.extensible ? 40 : 16);
  format.writeUInt16LE(options.extensible ? 0xfffe : tag, 0);
  format.writeUInt16LE(channels.length, 2);
  format.writeUInt32LE(rateHz, 4);
  format.writeUInt32LE(rateHz * frameBytes, 8);
  format.writeUInt16LE(frameBytes, 12);
  format.writeUInt16LE(bits, 14);
  if (options.extensible) {
    format.writeUInt16LE(22, 16);
    format.writeUInt16LE(bits, 18);
    format.writeUInt16LE(tag, 24);
    Buffer.from('000000001000800000aa00389b71', 'hex').copy(format, 26);
  }
  const isLong = options.container === 'RF64' || options.container === 'BW64';
  const longSizes = Buffer.alloc(28);
  longSizes.writeBigUInt64LE(BigInt(data.length), 8);
  const announced = options.announcedBytes ?? (isLong ? 0xffffffff : data.length);
  const chunks = Buffer.concat([
    ...(isLong ? [chunk('ds64', longSizes)] : []),
    chunk('fmt ', format),
    ...(options.chunksBefore ?? []).map(({ id, body }) => chunk(id, body)),
    chunk('data', data, announced),
  ]);
  const head = Buffer.alloc(12);
  head.write(options.container ?? 'RIFF', 0, 'latin1');
  head.writeUInt32LE(isLong ? 0xffffffff : chunks.length + 4, 4);
  head.write('WAVE', 8, 'latin1');
  return Buffer.concat([head, chunks]);
}

function chunk(id: string, body: Uint8Array, announced = body.length): Buffer {
  const head = Buffer.alloc(8);
  head.write(id, 0, 'latin1');
  head.writeUInt32LE(announced, 4);
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
}

function writeSample(to: Buffer, at: number, kind: SampleKind, sample: number): void {
  const whole = (bits: number) =>
    Math.max(-(2 ** (bits - 1)), Math.min(2 ** (bits - 1) - 1, Math.round(sample * 2 ** (bits - 1))));
  if (kind === 'u8') to.writeUInt8(whole(8) + 128, at);
  if (kind === 's16') to.writeInt16LE(whole(16), at);
  if (kind === 's24' || kind === 's24in32') to.writeIntLE(whole(24), at, 3);
  if (kind === 's32') to.writeInt32LE(whole(32), at);
  if (kind === 'f32') to.writeFloatLE(sample, at);
  if (kind === 'f64') to.writeDoubleLE(sample, at);
  if (kind === 'alaw' || kind === 'mulaw') to.writeUInt8(Math.round(Math.abs(sample) * 255), at);
}
