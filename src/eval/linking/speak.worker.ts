import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createResampler } from '../../audio/resampler.ts';
import { type ContentModel, contentOfPcm, loadContentModel, packContent } from '../../content/index.ts';
import { seededRandom } from '../../demo/make/seeded-random.ts';
import { readWav } from '../../demo/make/wav.ts';
import { gaussianFrom } from '../sound/random.ts';
import type { Speaking } from './voices.ts';

export interface SpeakTask {
  readonly text: string;
  readonly speaking: Speaking;
  readonly modelFolder: string;
  /** Path without extension: a WAV file is made there and removed. */
  readonly scratch: string;
}

const models = new Map<string, Promise<ContentModel>>();

/** Says a text and gives its packed content frames. */
export default async function speak({ text, speaking, modelFolder, scratch }: SpeakTask): Promise<Uint8Array> {
  const model = models.get(modelFolder) ?? loadContentModel(modelFolder);
  models.set(modelFolder, model);
  const pcm = await spokenPcm(text, speaking, `${scratch}.wav`);
  return packContent(contentOfPcm(pcm, await model), await model);
}

async function spokenPcm(text: string, speaking: Speaking, file: string): Promise<Float32Array> {
  const { synthesiser, voice, rate, pitch } = speaking;
  const [program, ...args] =
    synthesiser === 'flite'
      ? ['flite', '-voice', voice, '--setf', `duration_stretch=${(160 / rate).toFixed(2)}`, '-t', text, '-o', file]
      : ['espeak-ng', '-v', voice, '-s', String(rate), '-p', String(pitch), '-w', file, '--', text];
  const { status, stderr, error } = spawnSync(program!, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program}: ${stderr || error?.message}`);
  const { samples, sampleRateHz } = readWav(file);
  rmSync(file);
  const resampler = await createResampler(sampleRateHz, 24_000);
  try {
    const first = resampler.push(samples);
    const last = resampler.flush();
    return asRecorded([first, last], speaking);
  } finally {
    resampler.free();
  }
}

function asRecorded(parts: readonly Float32Array[], { leadS, peak, noiseDb, seed }: Speaking): Float32Array {
  const lead = Math.round(leadS * 24_000);
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
