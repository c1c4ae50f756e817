import { createSpeechMeter } from '../audio/speech-meter.ts';
import { SAMPLE_RATE_HZ } from '../inference/tokenizer.ts';
import { FrameLevelMeter, toSpeechBytes } from '../tokens/index.ts';

/** What is known of a file's sound when it was heard to its end. */
export interface MeasuredSound {
  readonly sampleCount: number;
  readonly peakDbfs: number;
  /** One speech byte a frame (`src/tokens/speech-frames.ts`). */
  readonly speech: Uint8Array;
}

/** Level and speech of a stream of 24 kHz PCM, fed in blocks of any length. */
export interface SoundMeter {
  push(pcm: Float32Array): void;
  /** Levels of the frames completed since the last call. */
  take(): Uint8Array;
  finish(): MeasuredSound;
  /** Gives its memory back; needed always. */
  free(): void;
}

export async function createSoundMeter(): Promise<SoundMeter> {
  const level = new FrameLevelMeter();
  const voice = await createSpeechMeter(SAMPLE_RATE_HZ);
  const levels: Uint8Array[] = [];
  let handedOut = 0;
  const gather = () => levels.push(level.take());
  return {
    push(pcm) {
      level.push(pcm);
      voice.push(pcm);
    },
    take() {
      gather();
      const taken = Buffer.concat(levels.slice(handedOut));
      handedOut = levels.length;
      return taken;
    },
    finish() {
      const measured = level.finish();
      gather();
      const { voiceSteps, syllables } = voice.finish();
      return { ...measured, speech: toSpeechBytes(Buffer.concat(levels), voiceSteps, syllables) };
    },
    free: () => voice.free(),
  };
}
