import type { Tokenizer } from '../../tokenizer.ts';
import { SAMPLE_RATE_HZ } from '../../tokenizer.ts';
import { collectCodes, collectSamples } from './collect.ts';
import { AUDIO_TOLERANCE, largestDifference } from './compare-audio.ts';
import { compareCodes } from './compare-codes.ts';
import { loadGoldenAudio, loadGoldenCodes } from './golden-files.ts';
import { testClip } from './test-clip.ts';

export interface TableRow {
  readonly clip: string;
  readonly rule: string;
  readonly compared: number | string;
  readonly mismatches: number | string;
  readonly explained: number | string;
  readonly worst: string;
  readonly speed: string;
  readonly passed: boolean;
}

export const heading: TableRow = {
  clip: 'clip',
  rule: 'rule',
  compared: 'compared',
  mismatches: 'differ',
  explained: 'near-ties',
  worst: 'worst',
  speed: 'x real time',
  passed: true,
};

/** Encodes a clip, given in pieces of a second, and compares its codes; `blockFrames` is for the table. */
export async function verifyClip(
  tokenizer: Tokenizer,
  goldenFolder: string,
  clip: string,
  rule: string,
  blockFrames?: number,
): Promise<TableRow> {
  const golden = await loadGoldenCodes(goldenFolder, clip, rule);
  const samples = testClip(clip, golden.sampleCount);
  const startMs = performance.now();
  const result = compareCodes(await collectCodes(tokenizer.encode(seconds(samples))), golden);
  const elapsedS = (performance.now() - startMs) / 1000;
  const first = result.unexplained[0];
  const widest = Math.max(0, ...result.nearTies.map(({ gap }) => gap));
  return {
    clip,
    rule: blockFrames === undefined ? rule : `${rule}/${blockFrames}`,
    compared: result.compared,
    mismatches: result.mismatches,
    explained: result.nearTies.length,
    worst: first === undefined ? `gap ${widest}` : `frame ${first.frame} layer ${first.layer}`,
    speed: (samples.length / SAMPLE_RATE_HZ / elapsedS).toFixed(1),
    passed: result.unexplained.length === 0,
  };
}

/** Decodes the golden codes of a clip and compares the waveform; null when there is no golden file for it. */
export async function verifyDecoder(
  tokenizer: Tokenizer,
  goldenFolder: string,
  clip: string,
  rule: string,
): Promise<TableRow | null> {
  const golden = await loadGoldenAudio(goldenFolder, clip);
  const source = await loadGoldenCodes(goldenFolder, clip, rule);
  if (golden === null) return null;
  const startMs = performance.now();
  const samples = await collectSamples(tokenizer.decode(source.codes));
  const elapsedS = (performance.now() - startMs) / 1000;
  const difference = largestDifference(samples, golden);
  return {
    clip,
    rule: 'decode',
    compared: golden.kept.length,
    mismatches: '-',
    explained: '-',
    worst: `${difference.toExponential(1)} of rms ${golden.rms.toFixed(3)}`,
    speed: (samples.length / SAMPLE_RATE_HZ / elapsedS).toFixed(1),
    passed: difference <= AUDIO_TOLERANCE,
  };
}

function* seconds(samples: Float32Array): Generator<Float32Array> {
  for (let start = 0; start < samples.length; start += SAMPLE_RATE_HZ) {
    yield samples.subarray(start, start + SAMPLE_RATE_HZ);
  }
}
