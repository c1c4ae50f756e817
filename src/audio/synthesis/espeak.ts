import { execFile } from 'node:child_process';

/** How a synthesiser says something. */
export interface SpokenVoice {
  /** A voice of espeak-ng and, after a plus, a variant, e.g. `en-us+f2`. */
  readonly voice: string;
  /** Words a minute, 80 to 450. */
  readonly rate: number;
  /** 0 to 99. */
  readonly pitch: number;
}

/** Speaks a text with espeak-ng into a WAV file. Throws what the program says when it fails. */
export async function speakWithEspeak(
  program: string,
  text: string,
  { voice, rate, pitch }: SpokenVoice,
  file: string,
): Promise<void> {
  const args = ['-v', voice, '-s', String(rate), '-p', String(pitch), '-w', file, '--stdin'];
  await new Promise<void>((resolve, reject) => {
    const child = execFile(program, args, { timeout: 60_000 }, (error, _, stderr) =>
      error ? reject(new Error(`espeak-ng: ${stderr.trim() || error.message}`)) : resolve(),
    );
    // A program that ended before it read everything is told of above.
    child.stdin?.on('error', () => undefined).end(text);
  });
}
