import { decodeClip, wavFileOf } from './decode-clip.ts';

/** Sound coming in from the microphone. */
export interface MicrophoneTake {
  readonly startedMs: number;
  /** How loud it is now, 0..1. */
  level(): number;
  /** Ends it; gives the sound as WAV. */
  finish(name: string): Promise<File>;
  /** Ends it and forgets the sound. */
  cancel(): void;
}

/** Below it counts as silence. */
const floorDb = -60;

/**
 * Listens to the microphone, untouched: what browsers do for calls (removing noise and echo) would remove what is
 * searched for. Rejects with the browser's DOMException where it may not.
 */
export async function startTake(): Promise<MicrophoneTake> {
  // Browsers offer no microphone to pages that came without encryption, but for those of this machine.
  if (!navigator.mediaDevices) throw new DOMException('insecure', 'SecurityError');
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: { echoCancellation: false, noiseSuppression: false, autoGainControl: false },
  });
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = 1_024;
  context.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const recorder = new MediaRecorder(stream);
  const chunks: Blob[] = [];
  recorder.addEventListener('dataavailable', ({ data }) => chunks.push(data));
  recorder.start();
  const stop = async () => {
    const stopped = new Promise((resolve) => recorder.addEventListener('stop', resolve, { once: true }));
    if (recorder.state !== 'inactive') {
      recorder.stop();
      await stopped;
    }
    for (const track of stream.getTracks()) track.stop();
    await context.close();
  };
  let stopping: Promise<void> | null = null;
  const end = () => {
    stopping ??= stop();
    return stopping;
  };
  return {
    startedMs: performance.now(),
    level() {
      analyser.getFloatTimeDomainData(samples);
      const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
      return Math.max(0, 1 - (10 * Math.log10(power + 1e-12)) / floorDb);
    },
    async finish(name) {
      await end();
      return wavFileOf(await decodeClip(new Blob(chunks, { type: recorder.mimeType })), name);
    },
    cancel: () => void end(),
  };
}
