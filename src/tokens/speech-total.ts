import { isSpeech, syllablesIn } from './speech-frames.ts';
import { pausesOf } from './speech-runs.ts';

/** Pauses from 0.3 s on count: the default of the API, in frames. */
const MIN_PAUSE_FRAMES = 4;

/** What the speech bytes of a recording add up to. */
export interface SpeechTotal {
  readonly speechFrames: number;
  /** Frames in pauses of at least 0.3 s. */
  readonly pauseFrames: number;
  /** Syllable nuclei in frames of speech. */
  readonly syllables: number;
}

export function totalSpeech(speech: Uint8Array): SpeechTotal {
  let speechFrames = 0;
  let syllables = 0;
  for (const byte of speech) {
    if (!isSpeech(byte)) continue;
    speechFrames++;
    syllables += syllablesIn(byte);
  }
  const pauseFrames = pausesOf(speech, MIN_PAUSE_FRAMES).reduce(
    (sum, { startFrame, endFrame }) => sum + endFrame - startFrame,
    0,
  );
  return { speechFrames, pauseFrames, syllables };
}
