/** How far the loudness must fall on either side of a peak, in decibels. */
const DIP_DB = 2;
/** Weights over which the loudness is smoothed: 50 ms. */
const SMOOTHING = [1 / 9, 2 / 9, 3 / 9, 2 / 9, 1 / 9];
/** So much quieter than the loudest of the last seconds nothing is a syllable. */
const REACH_DB = 25;
/** The memory of that loudness fades by so much a step: 3 dB a second. */
const FADE_DB = 0.03;

/**
 * Finds syllable nuclei as de Jong and Wempe (2009) do: peaks of the smoothed intensity with a dip of 2 dB on either
 * side, within voice. Fed with the loudness of steps of 10 ms.
 */
export class SyllableCounter {
  readonly #recent: number[] = [];
  #step = -1;
  #loudest = Number.NEGATIVE_INFINITY;
  #lowest = Number.POSITIVE_INFINITY;
  #peak: { readonly step: number; readonly level: number; readonly voice: boolean } | null = null;
  readonly #voices: boolean[] = [];

  /** The number of the step in which a nucleus lies that is now certain, or null. */
  push(levelDb: number, isVoice: boolean): number | null {
    this.#recent.push(levelDb);
    this.#voices.push(isVoice);
    this.#step++;
    if (this.#recent.length < SMOOTHING.length) return null;
    const level = SMOOTHING.reduce((sum, weight, index) => sum + weight * this.#recent[index]!, 0);
    this.#recent.shift();
    // The middle of the smoothed steps lies two back.
    const voice = this.#voices[this.#voices.length - 3]!;
    if (this.#voices.length > SMOOTHING.length) this.#voices.shift();
    return this.#follow(this.#step - 2, level, voice);
  }

  #follow(step: number, level: number, voice: boolean): number | null {
    this.#loudest = Math.max(this.#loudest - FADE_DB, level);
    if (this.#peak === null) {
      this.#lowest = Math.min(this.#lowest, level);
      if (level >= this.#lowest + DIP_DB) this.#peak = { step, level, voice };
      return null;
    }
    if (level > this.#peak.level) {
      this.#peak = { step, level, voice };
      return null;
    }
    if (level > this.#peak.level - DIP_DB) return null;
    const found = this.#peak;
    this.#peak = null;
    this.#lowest = level;
    return found.voice && found.level >= this.#loudest - REACH_DB ? found.step : null;
  }
}
