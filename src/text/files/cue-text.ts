import type { WordTime } from '../transcript.ts';

interface CueText {
  readonly text: string;
  readonly speaker: string | null;
  readonly words: readonly WordTime[] | null;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  lrm: '\u200e',
  rlm: '\u200f',
};

/**
 * The words of a cue without its markup. Times within the cue (`<00:00:01.500>`) become word times, `<v Name>`
 * becomes the speaker.
 */
export function readCueText(source: string, format: 'SRT' | 'VTT', startS: number, endS: number): CueText {
  const pieces: { text: string; fromS: number; toS: number }[] = [];
  const speakers = new Set<string>();
  let text = '';
  let fromS = startS;
  let hasTimes = false;
  const close = (toS: number) => {
    pieces.push({ text, fromS, toS });
    text = '';
    fromS = toS;
  };
  // Bounded, so that a text full of opening brackets is not searched to its end from each. SubRip's only markup: a few tags of HTML, and positions of other formats in braces.
  const markup =
    format === 'SRT' ? /<\/?(?:i|b|u|s|font)\b[^<>]{0,200}>|\{\\[^{}]{0,200}\}/gi : /<([^<>]{0,500})>/g;
  let read = 0;
  for (const match of source.matchAll(markup)) {
    text += source.slice(read, match.index);
    read = match.index + match[0].length;
    const tag = match[1] ?? '';
    const voice = /^v(?:\.\S*)?\s+(.+)$/s.exec(tag);
    if (voice) speakers.add(plain(voice[1]!, format).trim());
    const atS = timeOf(tag);
    if (atS !== null && atS >= fromS && atS <= endS) {
      hasTimes = true;
      close(atS);
    }
  }
  text += source.slice(read);
  close(endS);
  return {
    ...joinPieces(
      pieces.map((piece) => ({ ...piece, text: plain(piece.text, format) })),
      hasTimes,
    ),
    speaker: speakers.size === 0 ? null : Array.from(speakers).join(', '),
  };
}

function joinPieces(
  pieces: readonly { text: string; fromS: number; toS: number }[],
  hasTimes: boolean,
): Pick<CueText, 'text' | 'words'> {
  const whole = pieces.map((piece) => piece.text).join('');
  const lead = whole.length - whole.trimStart().length;
  const words: WordTime[] = [];
  let offset = -lead;
  for (const { text, fromS, toS } of pieces) {
    const inner = text.trim();
    const start = offset + (text.length - text.trimStart().length);
    if (inner !== '') words.push([start, start + inner.length, fromS, toS]);
    offset += text.length;
  }
  return { text: whole.trim(), words: hasTimes && words.length > 0 ? words : null };
}

const plain = (text: string, format: 'SRT' | 'VTT'): string =>
  format === 'SRT'
    ? text
    : text.replace(/&(amp|lt|gt|quot|nbsp|lrm|rlm);/g, (_, name: string) => entities[name]!);

function timeOf(tag: string): number | null {
  const match = /^(?:(\d+):)?([0-5]\d):([0-5]\d)\.(\d{3})$/.exec(tag);
  if (!match) return null;
  const [, hours = '0', minutes, seconds, thousandths] = match;
  return Number(hours) * 3_600 + Number(minutes) * 60 + Number(`${seconds}.${thousandths}`);
}
