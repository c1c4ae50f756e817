import type { Codes } from '../codes.ts';
import { FRAME_SAMPLES } from '../tokenizer.ts';
import { codesToMelPower, type ReconstructionWeights } from './codes-to-mel.ts';
import { firstPhases } from './first-phases.ts';
import { buildMelBank } from './mel-bank.ts';
import { melPowerToMagnitudes } from './mel-inversion.ts';
import { searchPhases } from './phase-search.ts';
import type { MelSpectrum } from './phonograph-manifest.ts';
import { SpectrumFrames } from './spectrum-frames.ts';

/** Frames of codes searched together (1 s), and the frame after them that keeps their end from guessing. */
const BLOCK_FRAMES = 12;
const LOOKAHEAD_FRAMES = 1;
/** Final hops that still overlap with the first new one. */
const FIXED_HOPS = 2;
const SEARCH_ROUNDS = 24;

/**
 * PCM of codes, in blocks of about 1 s, 1920 samples a frame in all. Memory does not grow with the length. The phases
 * are searched block by block, each continuing the last one without a seam, so a part of a recording decodes to the same
 * spectrum but not to the same samples as within the whole.
 */
export async function* decodeCodes(
  codes: Codes,
  weights: ReconstructionWeights,
  spectrum: MelSpectrum,
): AsyncGenerator<Float32Array> {
  const { hop, fftSize } = spectrum;
  const frames = new SpectrumFrames(fftSize, spectrum.window, hop);
  const bank = buildMelBank(spectrum);
  const width = 2 * frames.binCount;
  const hopsPerFrame = FRAME_SAMPLES / hop;
  const blockHops = BLOCK_FRAMES * hopsPerFrame;
  const track = { phases: new Float64Array(frames.binCount) };
  const total = codes.frameCount * FRAME_SAMPLES;
  let fixed: Float64Array<ArrayBufferLike> = new Float64Array(FIXED_HOPS * width);

  let emitted = 0;
  for (let start = 0; emitted < total; start += BLOCK_FRAMES) {
    const mel = melOfBlock(codes, start, weights, spectrum.melFloor);
    const magnitudes = melPowerToMagnitudes(mel, bank, frames.binCount);
    const settled = magnitudes.subarray(0, blockHops * frames.binCount);
    const ahead = { phases: track.phases };
    const settledPhases = firstPhases(settled, frames.binCount, hop, fftSize, track);
    ahead.phases = track.phases.slice();
    const aheadPhases = firstPhases(
      magnitudes.subarray(settled.length),
      frames.binCount,
      hop,
      fftSize,
      ahead,
    );
    const phases = new Float64Array(magnitudes.length);
    phases.set(settledPhases);
    phases.set(aheadPhases, settledPhases.length);
    const { spectra, signal } = searchPhases(
      frames,
      { fixed, fixedCount: FIXED_HOPS, magnitudes, phases },
      SEARCH_ROUNDS,
    );
    fixed = spectra.slice(blockHops * width, (blockHops + FIXED_HOPS) * width);
    // The signal starts at hop (start - 3); samples from the last hop's own start on wait for the next block.
    const from = start === 0 ? (FIXED_HOPS + 1) * hop : FIXED_HOPS * hop;
    const length = Math.min((FIXED_HOPS + blockHops) * hop - from, total - emitted);
    yield Float32Array.from(signal.subarray(from, from + length));
    emitted += length;
  }
}

/** Mel power of one block and its lookahead; silence after the last frame. */
function melOfBlock(
  codes: Codes,
  start: number,
  weights: ReconstructionWeights,
  melFloor: number,
): Float64Array {
  const end = start + BLOCK_FRAMES + LOOKAHEAD_FRAMES;
  const mel = new Float64Array((end - start) * weights.components.rows);
  const known = Math.min(end, codes.frameCount);
  if (known > start) mel.set(codesToMelPower(codes, start, known, weights, melFloor));
  return mel;
}
