import type { Fingerprint, Fingerprinter, PowerSpectra, Warp } from '../../fingerprint.types.ts';
import type { LoadedSession } from '../../onnx-runtime.ts';
import { FRAME_SAMPLES } from '../../tokenizer.ts';
import type { PhonographManifest } from '../phonograph-manifest.ts';
import { BAND_COUNT, type BandWeights, bandWeights } from './band-weights.ts';
import { LEADING_HOPS, RECEPTIVE_HOPS } from './content-graph.ts';
import { keptBins, powerSpectra } from './power-spectra.ts';
import { bandEnergies, HOP, SILENT_BAND, warpedBands } from './warped-bands.ts';

const FRAME_HOPS = FRAME_SAMPLES / HOP;

/** The bundled tokenizer's layer 0 at any speed and pitch; `session` runs the content graph. */
export function createFingerprinter(session: LoadedSession, { spectrum }: PhonographManifest): Fingerprinter {
  const binCount = keptBins(spectrum).length;
  const bandsOfPitch = new Map<number, BandWeights[]>();

  function bandsAt(pitch: number): BandWeights[] {
    const known = bandsOfPitch.get(pitch) ?? bandWeights(spectrum, pitch);
    // A search for the exact pitch asks for ever new ones.
    if (bandsOfPitch.size > 64) bandsOfPitch.clear();
    bandsOfPitch.set(pitch, known);
    return known;
  }

  /** One run a warp: its phases are one batch, of one length. */
  async function fingerprintOne(
    energies: Float32Array,
    warp: Warp,
    phaseCount: number,
    nearest: number,
  ): Promise<Fingerprint> {
    const { hopCount, values } = warpedBands(energies, warp.speed);
    const frameCount = Math.max(1, Math.ceil(hopCount / FRAME_HOPS));
    const length = FRAME_HOPS * (frameCount - 1) + RECEPTIVE_HOPS;
    const input = new Float32Array(phaseCount * BAND_COUNT * length).fill(SILENT_BAND);
    for (let phase = 0; phase < phaseCount; phase++) {
      const shift = Math.round((phase * FRAME_HOPS) / phaseCount) - LEADING_HOPS;
      for (let band = 0; band < BAND_COUNT; band++) {
        const from = Math.max(0, shift);
        const part = values.subarray(
          band * hopCount + from,
          band * hopCount + Math.min(hopCount, shift + length),
        );
        input.set(part, (phase * BAND_COUNT + band) * length + from - shift);
      }
    }
    const results = await session.run({
      bands: { dims: [phaseCount, BAND_COUNT, length], values: input },
      nearest: { dims: [1], values: BigInt64Array.of(BigInt(nearest)) },
    });
    return {
      warp,
      phaseCount,
      frameCount,
      nearest,
      tokens: results['tokens']!.values as Uint16Array,
      points: results['points']!.values as Float32Array,
    };
  }

  return {
    hear: (pcm) => powerSpectra(pcm, spectrum),
    async fingerprint(spectra: PowerSpectra, warps, phaseCount, nearest) {
      const energiesOfPitch = new Map<number, Float32Array>();
      const fingerprints: Fingerprint[] = [];
      for (const warp of warps) {
        const energies =
          energiesOfPitch.get(warp.pitch) ?? bandEnergies(spectra, bandsAt(warp.pitch), binCount);
        energiesOfPitch.set(warp.pitch, energies);
        fingerprints.push(await fingerprintOne(energies, warp, phaseCount, nearest));
      }
      return fingerprints;
    },
  };
}
