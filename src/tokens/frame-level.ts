import { FRAME_SAMPLES } from '../inference/tokenizer.ts';

/** Level of one frame in half decibels below full scale: 0 = full scale, 255 = -127.5 dBFS or less. */
export type FrameLevel = number;

/** Frames quieter than this are silence: no speech or music worth finding again lies under -60 dBFS. */
export const SILENCE_LEVEL: FrameLevel = 120;

export const levelToDbfs = (level: FrameLevel): number => (level === 0 ? 0 : -level / 2);

/** Mean power of frames in dBFS, -127.5 for none. */
export function meanLevelDbfs(levels: Uint8Array): number {
  let power = 0;
  for (const level of levels) power += 10 ** (-level / 20);
  return power === 0 ? -127.5 : 10 * Math.log10(power / levels.length);
}

/** Root-mean-square level of each 1,920-sample frame of a stream of PCM, fed in blocks of any length. */
export class FrameLevelMeter {
  #levels: number[] = [];
  #sumOfSquares = 0;
  #pending = 0;
  #peak = 0;
  #sampleCount = 0;

  push(pcm: Float32Array): void {
    for (const sample of pcm) {
      this.#sumOfSquares += sample * sample;
      const magnitude = Math.abs(sample);
      if (magnitude > this.#peak) this.#peak = magnitude;
      if (++this.#pending === FRAME_SAMPLES) this.#endFrame();
    }
    this.#sampleCount += pcm.length;
  }

  /** Levels of the frames completed since the last call. */
  take(): Uint8Array {
    const taken = Uint8Array.from(this.#levels);
    this.#levels = [];
    return taken;
  }

  /** Completes a last, shorter frame; its level is that of its own samples. */
  finish(): { readonly sampleCount: number; readonly peakDbfs: number } {
    if (this.#pending > 0) this.#endFrame();
    return { sampleCount: this.#sampleCount, peakDbfs: levelToDbfs(toLevel(this.#peak)) };
  }

  #endFrame(): void {
    this.#levels.push(toLevel(Math.sqrt(this.#sumOfSquares / this.#pending)));
    this.#sumOfSquares = 0;
    this.#pending = 0;
  }
}

function toLevel(amplitude: number): FrameLevel {
  if (!(amplitude > 0)) return 255;
  return Math.max(0, Math.min(255, Math.round(-40 * Math.log10(amplitude))));
}
