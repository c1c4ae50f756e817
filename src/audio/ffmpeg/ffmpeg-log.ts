import { constants } from 'node:os';

export interface FfmpegFacts {
  readonly container: string;
  readonly codec: string;
  readonly announcedDurationS: number | null;
}

/** What ffmpeg says on standard error, kept bounded. */
export interface FfmpegLog {
  add(text: string): void;
  facts(): FfmpegFacts;
  errorLines(): readonly string[];
  /** The last error in one sentence, without paths and addresses. */
  reason(): string | null;
}

const maxHeadChars = 16 * 1024;
const maxErrorLines = 200;

export function createFfmpegLog(filePath: string): FfmpegLog {
  let head = '';
  let line = '';
  const errors: string[] = [];

  const addLine = (text: string) => {
    const isError = /\[(error|fatal|panic)\]/.test(text);
    if (isError && errors.length < maxErrorLines) errors.push(clean(text, filePath));
  };

  return {
    add(text) {
      if (head.length < maxHeadChars) head += text;
      const lines = (line + text).split('\n');
      line = (lines.pop() ?? '').slice(-1000);
      for (const whole of lines) addLine(whole);
    },
    facts() {
      const [, container] = /Input #0, ([\w-]+)/.exec(head) ?? [];
      const [, codec] = /Audio: ([\w-]+)/.exec(head) ?? [];
      const [, hours, minutes, secondsText] = /Duration: (\d+):(\d+):([\d.]+)/.exec(head) ?? [];
      const announced = secondsText
        ? Number(hours) * 3600 + Number(minutes) * 60 + Number(secondsText)
        : null;
      return { container: container ?? 'unknown', codec: codec ?? 'unknown', announcedDurationS: announced };
    },
    errorLines: () => errors,
    reason: () => errors.at(-1) ?? null,
  };
}

function clean(line: string, filePath: string): string {
  return line
    .replaceAll(`file:${filePath}`, 'the file')
    .replaceAll(filePath, 'the file')
    .replace(/\[[^\]]*\]\s*/g, '')
    .replace(/^the file: /, '')
    .trim()
    .slice(0, 300);
}

/** A process that ended by a signal or a code, in words. */
export function describeExit(code: number | null, signal: NodeJS.Signals | null): string {
  return signal
    ? `ffmpeg was ended by ${signal} (${constants.signals[signal]})`
    : `ffmpeg ended with code ${code}`;
}
