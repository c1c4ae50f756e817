import { readFileSync, writeFileSync } from 'node:fs';

export interface Wav {
  readonly sampleRateHz: number;
  /** The channels averaged into one, -1..1. */
  readonly samples: Float32Array;
}

/** Reads a 16-bit PCM WAV, the only kind that the tools of this recipe write. */
export function readWav(path: string): Wav {
  const bytes = readFileSync(path);
  let sampleRateHz = 0;
  let channelCount = 1;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const id = bytes.toString('latin1', at, at + 4);
    const size = bytes.readUInt32LE(at + 4);
    if (id === 'fmt ') {
      if (bytes.readUInt16LE(at + 22) !== 16) throw new Error(`${path} is not 16-bit PCM.`);
      channelCount = bytes.readUInt16LE(at + 10);
      sampleRateHz = bytes.readUInt32LE(at + 12);
    }
    if (id === 'data') {
      // A writer that streams leaves an absurd size behind; the file's end is then the truth.
      const end = Math.min(at + 8 + size, bytes.length);
      return { sampleRateHz, samples: averageChannels(bytes.subarray(at + 8, end), channelCount) };
    }
    at += 8 + size + (size % 2);
  }
  throw new Error(`${path} holds no samples.`);
}

function averageChannels(data: Buffer, channelCount: number): Float32Array {
  const samples = new Float32Array(Math.floor(data.length / 2 / channelCount));
  for (let frame = 0; frame < samples.length; frame++) {
    let sum = 0;
    for (let channel = 0; channel < channelCount; channel++) {
      sum += data.readInt16LE((frame * channelCount + channel) * 2);
    }
    samples[frame] = sum / channelCount / 32768;
  }
  return samples;
}

/** Writes 16-bit PCM, one array a channel. */
export function writeWav(path: string, channels: readonly Float32Array[], sampleRateHz: number): void {
  const channelCount = channels.length;
  const frameCount = channels[0]?.length ?? 0;
  const bytes = Buffer.alloc(44 + frameCount * channelCount * 2);
  bytes.write('RIFF', 0, 'latin1');
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.write('WAVEfmt ', 8, 'latin1');
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(channelCount, 22);
  bytes.writeUInt32LE(sampleRateHz, 24);
  bytes.writeUInt32LE(sampleRateHz * channelCount * 2, 28);
  bytes.writeUInt16LE(channelCount * 2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36, 'latin1');
  bytes.writeUInt32LE(frameCount * channelCount * 2, 40);
  for (let channel = 0; channel < channelCount; channel++) {
    const samples = channels[channel]!;
    for (let frame = 0; frame < frameCount; frame++) {
      const value = Math.max(-1, Math.min(1, samples[frame]!));
      bytes.writeInt16LE(Math.round(value * 32767), 44 + (frame * channelCount + channel) * 2);
    }
  }
  writeFileSync(path, bytes);
}
