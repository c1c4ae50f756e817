import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** The file as MP3 at 64 kbit/s beside it; null where this ffmpeg cannot write MP3. */
export async function encodeMp3(ffmpegPath: string, wavPath: string): Promise<string | null> {
  const mp3Path = wavPath.replace(/\.wav$/, '.mp3');
  const options = ['-nostdin', '-v', 'error', '-y', '-i', wavPath, '-b:a', '64k', mp3Path];
  return promisify(execFile)(ffmpegPath, options).then(
    () => mp3Path,
    () => null,
  );
}
