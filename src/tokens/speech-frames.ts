import { SILENCE_LEVEL } from './frame-level.ts';
import { LevelWindow } from './level-window.ts';
import { type FrameRun, runsOf } from './speech-runs.ts';

/**
 * What is kept of a frame's speech, one byte: bit 7 is set where somebody speaks, bits 4-6 count the syllable nuclei,
 * bits 0-3 the steps of 10 ms (0..8) that the detector takes for a voice.
 */
export type SpeechByte = number;

export const isSpeech = (byte: SpeechByte): boolean => byte >= 128;
export const syllablesIn = (byte: SpeechByte): number => (byte >> 4) & 7;

/** Half the steps of a frame. */
const MIN_VOICE_STEPS = 4;
/** Frames on either side, 8 s, whose quiet tenth is the floor that speech stands out of by 6 dB. */
const FLOOR_RADIUS = 100;
const ABOVE_FLOOR = 12;
/** So far below the loud twentieth of the same frames it counts all the same: a floor may be speech itself. */
const BELOW_LOUD = 24;
/** Frames on either side, 1.6 s, within which speech rises and falls by 10 dB: rain and engines do not. */
const RANGE_RADIUS = 20;
const MIN_RANGE = 20;
/** Shorter sound has neither floor nor range: voice within 24 dB of its loudest counts. */
const SHORT_FRAMES = 25;
const BELOW_LOUD_SHORT = 48;
/** Gaps of up to 160 ms are stops within words, and less than that alone is a click. */
const MAX_GAP_FRAMES = 2;
const MIN_SPEECH_FRAMES = 2;

/**
 * Which frames are speech. The detector alone takes every steady noise and most music for a voice, so the level
 * decides as well. Measured on development files as the share of frames: read sentences .76, digits .79 (pauses and
 * silence around the words counted in), rain, sea waves and a helicopter 0; what has a voice or comes in bursts is not
 * told apart (a crying baby .83, a rooster .38, crackling fire .38, a chainsaw .32).
 *
 * @param levels one byte a frame, half decibels below full scale
 */
export function toSpeechBytes(
  levels: Uint8Array,
  voiceSteps: Uint8Array,
  syllables: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const isShort = levels.length < SHORT_FRAMES;
  const around = new LevelWindow(levels, FLOOR_RADIUS);
  const near = new LevelWindow(levels, RANGE_RADIUS);
  const speech = new Uint8Array(levels.length);
  for (let frame = 0; frame < levels.length; frame++) {
    around.moveTo(frame);
    near.moveTo(frame);
    if ((voiceSteps[frame] ?? 0) < MIN_VOICE_STEPS) continue;
    const quietest = Math.max(
      around.loudest(0.9) - ABOVE_FLOOR,
      around.loudest(0.05) + (isShort ? BELOW_LOUD_SHORT : BELOW_LOUD),
    );
    const range = near.loudest(0.9) - near.loudest(0.1);
    if (levels[frame]! <= Math.min(quietest, SILENCE_LEVEL) && (isShort || range >= MIN_RANGE)) {
      speech[frame] = 128;
    }
  }
  if (!isShort) change(speech, (run) => run.isSpeech && lengthOf(run) < MIN_SPEECH_FRAMES, 0);
  const isGap = (run: FrameRun) => run.startFrame > 0 && run.endFrame < speech.length;
  change(speech, (run) => !run.isSpeech && lengthOf(run) <= MAX_GAP_FRAMES && isGap(run), 128);
  return speech.map(
    (flag, frame) => flag | (Math.min(7, syllables[frame] ?? 0) << 4) | Math.min(8, voiceSteps[frame] ?? 0),
  );
}

const lengthOf = ({ startFrame, endFrame }: FrameRun): number => endFrame - startFrame;

function change(speech: Uint8Array, isWrong: (run: FrameRun) => boolean, to: number): void {
  for (const run of [...runsOf(speech)]) if (isWrong(run)) speech.fill(to, run.startFrame, run.endFrame);
}
