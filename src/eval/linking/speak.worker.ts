import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createResampler } from '../../audio/resampler.ts';
import { contentOfPcm, loadContentModel, packContent } from '../../content/index.ts';
import { seededRandom } from '../../demo/make/seeded-random.ts';
import { readWav } from '../../demo/make/wav.ts';
import { layerOf } from '../../inference/codes.ts';
import { loadTokenizer } from '../../workers/load-tokenizer.ts';
import { gaussianFrom } from '../sound/random.ts';
import type { Speaking } from './voices.ts';

export interface SpeakTask {
  readonly text: string;
  readonly speaking: Speaking;
  /** Histograms of tokens are compared among some hundred links only, and cost a third of the time. */
  readonly needsTokens: boolean;
  /** A WAV file is made there and removed. */
  readonly file: string;
}

/** What a question is known by when only its sound is there. */
export interface HeardQuestion {
  /** Packed content frames. */
  readonly content: Uint8Array;
  /** Layer-0 tokens of the bundled tokenizer, 16-bit. */
  readonly tokens: Uint8Array;
}

const RATE_HZ = 24_000;
const models = fileURLToPath(new URL('../../../models/', import.meta.url));
const loading = Promise.all([
  loadContentModel(`${models}phonograph-content`),
  loadTokenizer({
    name: 'phonograph-base',
    folder: `${models}phonograph-base`,
    attention: 'window',
    cacheFolder: '',
    executionProvider: 'cpu',
  }),
]);

/** Says a text and hears it. */
export async function hear(task: SpeakTask): Promise<HeardQuestion> {
  const [model, tokenizer] = await loading;
  const pcm = await speak(task, RATE_HZ);
  const tokens: number[] = [];
  if (task.needsTokens) {
    for await (const codes of tokenizer.encode([pcm])) tokens.push(...layerOf(codes, 0));
  }
  return {
    content: packContent(contentOfPcm(pcm, model), model),
    tokens: new Uint8Array(Uint16Array.from(tokens).buffer),
  };
}

/** The same sound at another rate. */
export const speakAt = ({ rateHz, ...task }: SpeakTask & { readonly rateHz: number }) => speak(task, rateHz);

async function speak({ text, speaking, file }: SpeakTask, rateHz: number): Promise<Float32Array> {
  const { synthesiser, voice, rate, pitch } = speaking;
  const stretch = (160 / rate).toFixed(2);
  const [program, ...args] =
    synthesiser === 'flite'
      ? ['flite', '-voice', voice, '--setf', `duration_stretch=${stretch}`, '-t', text, '-o', file]
      : ['espeak-ng', '-v', voice, '-s', String(rate), '-p', String(pitch), '-w', file, '--', text];
  const { status, stderr, error } = spawnSync(program!, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program}: ${stderr || error?.message}`);
  const { samples, sampleRateHz } = readWav(file);
  rmSync(file);
  const resampler = await createResampler(sampleRateHz, rateHz);
  try {
    return asRecorded([resampler.push(samples), resampler.flush()], speaking, rateHz);
  } finally {
    resampler.free();
  }
}

/** Some silence first, a level of its own, and noise: a voice without any is heard nowhere. */
function asRecorded(
  parts: readonly Float32Array[],
  { leadS, peak, noiseDb, seed }: Speaking,
  rateHz: number,
): Float32Array {
  const lead = Math.round(leadS * rateHz);
  const pcm = new Float32Array(lead + parts.reduce((sum, part) => sum + part.length, 0));
  let at = lead;
  for (const part of parts) {
    pcm.set(part, at);
    at += part.length;
  }
  let loudest = 1e-6;
  let square = 0;
  for (const sample of pcm) {
    loudest = Math.max(loudest, Math.abs(sample));
    square += sample * sample;
  }
  const gain = peak / loudest;
  const noise = gain * Math.sqrt(square / pcm.length) * 10 ** (-noiseDb / 20);
  const random = gaussianFrom(seededRandom(seed));
  return pcm.map((sample) => gain * sample + noise * random());
}
