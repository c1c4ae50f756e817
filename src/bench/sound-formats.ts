import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { writeWav } from './write-wav.ts';

const run = promisify(execFile);

export interface SoundFile {
  readonly label: string;
  readonly path: string;
  readonly durationS: number;
}

const encoded: readonly { label: string; ending: string; options: readonly string[] }[] = [
  { label: 'MP3 44.1 kHz 128 kbit/s', ending: 'mp3', options: ['-c:a', 'libmp3lame', '-b:a', '128k'] },
  { label: 'FLAC 44.1 kHz', ending: 'flac', options: ['-c:a', 'flac'] },
  { label: 'Opus 48 kHz 32 kbit/s', ending: 'opus', options: ['-c:a', 'libopus', '-b:a', '32k'] },
];

/** The same sound as WAV of two rates and, where there is an ffmpeg to encode with, in each compressed format. */
export async function* writeSoundFiles(
  folder: string,
  sound: readonly Float32Array[],
  durationS: number,
  ffmpegPath: string | null,
): AsyncGenerator<SoundFile> {
  const plain = join(folder, 'sound-24000.wav');
  await writeWav(plain, sound, durationS);
  yield { label: 'WAV 24 kHz', path: plain, durationS };
  const resampled = join(folder, 'sound-44100.wav');
  await writeWav(resampled, sound, durationS, 44_100);
  yield { label: 'WAV 44.1 kHz', path: resampled, durationS };
  if (ffmpegPath === null) return;
  for (const { label, ending, options } of encoded) {
    const path = join(folder, `sound.${ending}`);
    await run(ffmpegPath, ['-v', 'error', '-y', '-i', resampled, ...options, path]);
    yield { label, path, durationS };
  }
}
