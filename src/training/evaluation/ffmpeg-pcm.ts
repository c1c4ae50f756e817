import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SAMPLE_RATE_HZ } from '../../inference/tokenizer.ts';

const pcmOut = ['-ac', '1', '-ar', String(SAMPLE_RATE_HZ), '-f', 'f32le', 'pipe:1'];
const pcmIn = ['-f', 'f32le', '-ar', String(SAMPLE_RATE_HZ), '-ac', '1', '-i', 'pipe:0'];

/** Any file as 24 kHz mono PCM. */
export function decodeFile(path: string): Float32Array {
  return toPcm(run('ffmpeg', ['-v', 'error', '-i', path, ...pcmOut]));
}

/** PCM through a chain of ffmpeg audio filters. */
export function filterPcm(pcm: Float32Array, filters: string): Float32Array {
  return toPcm(run('ffmpeg', ['-v', 'error', ...pcmIn, '-af', filters, ...pcmOut], pcm));
}

/** PCM through a codec and back; by a file, so that the codec's delay is taken off as players do. */
export function throughCodec(
  pcm: Float32Array,
  codecArguments: readonly string[],
  extension: string,
): Float32Array {
  const folder = mkdtempSync(join(tmpdir(), 'phonograph-codec-'));
  try {
    const file = join(folder, `coded.${extension}`);
    run('ffmpeg', ['-v', 'error', ...pcmIn, ...codecArguments, file], pcm);
    return decodeFile(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** One sentence in an espeak-ng voice. */
export function speak(voice: string, sentence: string): Float32Array {
  const wav = run('espeak-ng', ['-v', voice, '--stdout', sentence]);
  return toPcm(run('ffmpeg', ['-v', 'error', '-i', 'pipe:0', ...pcmOut], wav));
}

function run(program: string, programArguments: string[], input?: Float32Array | Buffer): Buffer {
  const bytes = input && Buffer.from(input.buffer, input.byteOffset, input.byteLength);
  const result = spawnSync(program, programArguments, { input: bytes, maxBuffer: 1 << 29 });
  if (result.status !== 0)
    throw new Error(`${program}: ${result.error?.message ?? result.stderr.toString()}`);
  return result.stdout;
}

function toPcm(bytes: Buffer): Float32Array {
  return new Float32Array(new Uint8Array(bytes.subarray(0, bytes.length - (bytes.length % 4))).buffer);
}
