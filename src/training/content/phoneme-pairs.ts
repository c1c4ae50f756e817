/** One phoneme of a spoken sentence. */
export interface SpokenPhoneme {
  readonly name: string;
  readonly startS: number;
  readonly endS: number;
}

/** Phonemes of a sentence from the times at which the synthesiser says that each begins; pauses are left out. */
export function toPhonemes(events: readonly (readonly [number, string])[]): SpokenPhoneme[] {
  const phonemes: SpokenPhoneme[] = [];
  for (const [index, [startS, rawName]] of events.entries()) {
    const next = events[index + 1];
    const name = plainName(rawName);
    if (next === undefined || name === '' || next[0] <= startS) continue;
    phonemes.push({ name, startS, endS: next[0] });
  }
  return phonemes;
}

/** Accents write shades of one phoneme: what tells them apart is left out. */
function plainName(name: string): string {
  return name.replaceAll(/[\d#:;?_!@-]/g, '') || (name.includes('@') ? '@' : '');
}

/**
 * The phonemes that two speakers of one sentence have in common, in order: the longest common subsequence of names.
 */
export function pairPhonemes(
  first: readonly SpokenPhoneme[],
  second: readonly SpokenPhoneme[],
): [SpokenPhoneme, SpokenPhoneme][] {
  const columns = second.length + 1;
  const lengths = new Uint16Array((first.length + 1) * columns);
  for (let row = first.length - 1; row >= 0; row--) {
    for (let column = second.length - 1; column >= 0; column--) {
      const at = row * columns + column;
      lengths[at] =
        first[row]!.name === second[column]!.name
          ? lengths[at + columns + 1]! + 1
          : Math.max(lengths[at + columns]!, lengths[at + 1]!);
    }
  }
  const pairs: [SpokenPhoneme, SpokenPhoneme][] = [];
  for (let row = 0, column = 0; row < first.length && column < second.length; ) {
    const at = row * columns + column;
    if (first[row]!.name === second[column]!.name) pairs.push([first[row++]!, second[column++]!]);
    else if (lengths[at + columns]! >= lengths[at + 1]!) row++;
    else column++;
  }
  return pairs;
}
