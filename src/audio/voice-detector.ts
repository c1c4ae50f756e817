import loadFvad from '@echogarden/fvad-wasm';

interface FvadModule {
  readonly HEAP16: Int16Array;
  _malloc(bytes: number): number;
  _free(pointer: number): void;
  _fvad_new(): number;
  _fvad_free(detector: number): void;
  _fvad_set_mode(detector: number, mode: number): number;
  _fvad_set_sample_rate(detector: number, rateHz: number): number;
  _fvad_process(detector: number, samples: number, length: number): number;
}

/** The rate at which the detector hears. */
export const DETECTOR_RATE_HZ = 16_000;
/** Samples of one decision: 10 ms. */
export const STEP_SAMPLES = 160;

/** WebRTC's voice activity detector, from step to step. */
export interface VoiceDetector {
  /** Whether these 10 ms (160 samples, -1..1) sound like a voice; what came before counts as well. */
  isVoice(step: Float32Array): boolean;
  /** Gives its memory back; needed always. */
  free(): void;
}

let loading: Promise<FvadModule> | null = null;

/** @param mode 0..3: the higher, the surer it must be */
export async function createVoiceDetector(mode: number): Promise<VoiceDetector> {
  loading ??= loadFvad() as Promise<FvadModule>;
  const fvad = await loading;
  const detector = fvad._fvad_new();
  const memory = fvad._malloc(2 * STEP_SAMPLES);
  const refused =
    fvad._fvad_set_mode(detector, mode) + fvad._fvad_set_sample_rate(detector, DETECTOR_RATE_HZ);
  if (refused !== 0) throw new Error('The voice detector could not be set up.');
  return {
    isVoice(step) {
      const heap = fvad.HEAP16;
      for (let i = 0; i < STEP_SAMPLES; i++) {
        heap[memory / 2 + i] = Math.max(-32_768, Math.min(32_767, Math.round(step[i]! * 32_768)));
      }
      return fvad._fvad_process(detector, memory, STEP_SAMPLES) === 1;
    },
    free() {
      fvad._fvad_free(detector);
      fvad._free(memory);
    },
  };
}
