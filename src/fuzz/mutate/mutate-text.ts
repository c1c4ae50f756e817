import type { Random } from '../seeded-random.ts';

const strange = [
  '\u0000',
  '\ufeff',
  '\u2028',
  '\u202e',
  '\u0301',
  '\ud800',
  '\udfff',
  '\r',
  '\r\n',
  '\n\n',
  '\t',
  '"',
  "'",
  '\\',
  '`',
  '<',
  '>',
  '&',
  '-->',
  '{',
  '}',
  '[',
  ']',
  '(',
  ')',
  '*',
  '^',
  '$',
  '|',
  ';',
  ',',
  ':',
  '.',
  '-',
  '−',
  '%',
  '＊',
  '９',
  '٣',
  'İ',
  'ß',
  '漢字',
  '🙂',
  '//',
  '/*',
  '--',
  "';",
  '0',
  '-1',
  '1e999',
  'NaN',
  'null',
  '__proto__',
  '99:99:99,999',
  '99999999999999999999',
  '..',
  '../',
  '%00',
  '\\u0000',
];

export interface TextMutations {
  /** Pieces that the format knows. */
  readonly dictionary?: readonly string[];
  readonly others?: readonly string[];
  readonly maxChanges?: number;
}

/** A few changes to a text: strange characters, lines and ranges moved, repeated and cut, parts of other texts. */
export function mutateText(
  text: string,
  random: Random,
  { dictionary = [], others = [], maxChanges = 5 }: TextMutations = {},
): string {
  let mutated = text;
  for (let left = 1 + random.below(maxChanges); left > 0; left--) {
    const at = random.below(mutated.length + 1);
    const end = Math.min(mutated.length, at + 1 + random.below(random.chance(0.7) ? 12 : mutated.length));
    const before = mutated.slice(0, at);
    const range = mutated.slice(at, end);
    const behind = mutated.slice(end);
    const known =
      dictionary.length > 0 && random.chance(0.6) ? random.pick(dictionary) : random.pick(strange);
    switch (random.below(9)) {
      case 0:
        mutated = before + known + range + behind;
        break;
      case 1:
        mutated = before + known + behind;
        break;
      case 2:
        mutated = before + behind;
        break;
      case 3:
        mutated = before + range.repeat(2 + random.below(6)) + behind;
        break;
      case 4:
        mutated = before + known.repeat(1 + random.below(200)) + range + behind;
        break;
      case 5:
        mutated = before;
        break;
      case 6:
        mutated = movedLine(mutated, random);
        break;
      case 7:
        mutated = mutated.replace(/\d+/, () =>
          random.pick(['-1', '0', '60', '61', '999', '1e9', '99999999999', '٣', '']),
        );
        break;
      default:
        mutated = others.length > 0 ? before + random.pick(others).slice(0, 2_000) + behind : behind + before;
    }
    if (mutated.length > 100_000) mutated = mutated.slice(0, 100_000);
  }
  return mutated;
}

function movedLine(text: string, random: Random): string {
  const lines = text.split('\n');
  const [line = ''] = lines.splice(random.below(lines.length), 1);
  lines.splice(random.below(lines.length + 1), 0, line);
  if (random.chance(0.3)) lines.splice(random.below(lines.length + 1), 0, line);
  return lines.join('\n');
}

/** As a file: UTF-8, now and then another encoding or bytes that are none. */
export function encodeText(text: string, random: Random): Uint8Array {
  if (random.chance(0.05)) return Buffer.from(`\ufeff${text}`, 'utf16le');
  const bytes = Buffer.from(text, 'utf8');
  if (random.chance(0.06) && bytes.length > 0)
    bytes[random.below(bytes.length)] = random.pick([0x80, 0xc0, 0xed, 0xff]);
  return bytes;
}
