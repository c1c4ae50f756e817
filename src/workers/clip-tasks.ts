import type { AudioLimits } from '../audio/audio-source.ts';
import { AppError } from '../errors.ts';
import { type Codes, concatCodes } from '../inference/codes.ts';
import type { Fingerprint } from '../inference/fingerprint.types.ts';
import { FRAME_SAMPLES, SAMPLE_RATE_HZ } from '../inference/tokenizer.ts';
import { decodeWhole, encodeWhole, joinPcm } from '../inference/whole-clips.ts';
import { FINGERPRINT_PHASES, fingerprintOfCodes, NO_WARP } from '../matching/index.ts';
import { measureRoundTrip } from '../quality/measure-round-trip.ts';
import { FrameLevelMeter } from '../tokens/index.ts';
import type {
  ClipPhase,
  FingerprintTask,
  HearClipTask,
  HeardClip,
  ReconstructTask,
  RoundTrip,
  RoundTripTask,
  Stoppable,
  TokenizeClipTask,
  TokenizedClip,
} from './audio-tasks.ts';
import { getTokenizer } from './loaded-tokenizers.ts';
import { throwIfStopped } from './stop-flag.ts';
import { openWatched, partOfSound } from './watched-audio.ts';

export async function tokenizeClip(
  task: TokenizeClipTask & Stoppable,
  limits: AudioLimits,
): Promise<TokenizedClip> {
  const pcm = await readPart(task, limits);
  if (pcm.length === 0) throw new AppError('AUDIO_EMPTY', 'The clip holds no audio samples in that range.');
  const tokenizer = await getTokenizer(task.tokenizer);
  const phases: ClipPhase[] = [];
  for (const offsetSamples of task.phaseSamples) {
    throwIfStopped(task.stop);
    const shifted = pcm.subarray(offsetSamples);
    if (shifted.length === 0) continue;
    const meter = new FrameLevelMeter();
    meter.push(shifted);
    meter.finish();
    phases.push({ offsetSamples, ...(await encodeWhole(tokenizer, shifted)), levels: meter.take() });
  }
  return { durationS: pcm.length / SAMPLE_RATE_HZ, phases };
}

export async function hearClip(task: HearClipTask & Stoppable, limits: AudioLimits): Promise<HeardClip> {
  const pcm = await readPart(task, limits);
  if (pcm.length === 0) throw new AppError('AUDIO_EMPTY', 'The clip holds no audio samples in that range.');
  const durationS = pcm.length / SAMPLE_RATE_HZ;
  const tokenizer = await getTokenizer(task.tokenizer);
  const { fingerprinter, centroids } = tokenizer;
  const codes = await encodeWhole(tokenizer, pcm);
  if (fingerprinter) {
    const spectra = fingerprinter.hear(pcm);
    throwIfStopped(task.stop);
    const plain = await fingerprinter.fingerprint(spectra, [NO_WARP], FINGERPRINT_PHASES, task.nearest);
    return { durationS, codes, spectra, fingerprint: plain[0]! };
  }
  const phases = [codes];
  for (let phase = 1; phase < FINGERPRINT_PHASES; phase++) {
    throwIfStopped(task.stop);
    phases.push(await encodeWhole(tokenizer, pcm.subarray((phase * FRAME_SAMPLES) / FINGERPRINT_PHASES)));
  }
  return { durationS, codes, spectra: null, fingerprint: fingerprintOfCodes(phases, centroids(0)) };
}

export async function fingerprint(task: FingerprintTask & Stoppable): Promise<Fingerprint[]> {
  const { spectra, warps, phaseCount, nearest, stop } = task;
  const { fingerprinter, name } = await getTokenizer(task.tokenizer);
  if (!fingerprinter) throw new Error(`${name} cannot hear other speeds.`);
  throwIfStopped(stop);
  return fingerprinter.fingerprint(spectra, warps, phaseCount, nearest);
}

export async function reconstruct(task: ReconstructTask & Stoppable): Promise<Float32Array> {
  throwIfStopped(task.stop);
  return decodeWhole(await getTokenizer(task.tokenizer), task, () => throwIfStopped(task.stop));
}

export async function roundTrip(task: RoundTripTask & Stoppable, limits: AudioLimits): Promise<RoundTrip> {
  const { path, maxS, stop } = task;
  const pcm = await readPart({ path, startS: 0, maxS, stop }, limits);
  if (pcm.length === 0) throw new AppError('AUDIO_EMPTY', 'The file holds no audio samples.');
  const tokenizer = await getTokenizer(task.tokenizer);
  const codes: Codes[] = [];
  for await (const block of tokenizer.encode([pcm])) {
    throwIfStopped(stop);
    codes.push(block);
  }
  const decoded = await decodeWhole(tokenizer, concatCodes(codes), () => throwIfStopped(stop));
  const measures = await measureRoundTrip(pcm, decoded, SAMPLE_RATE_HZ);
  return { ...measures, measuredS: pcm.length / SAMPLE_RATE_HZ };
}

type PartOfFile = Pick<TokenizeClipTask, 'path' | 'startS' | 'maxS'>;

async function readPart(part: PartOfFile & Stoppable, limits: AudioLimits): Promise<Float32Array> {
  const source = await openWatched(part.path, limits, part.stop);
  try {
    const blocks: Float32Array[] = [];
    for await (const block of partOfSound(source, part, part.stop)) blocks.push(block);
    return joinPcm(blocks);
  } finally {
    await source.close();
  }
}
