/** The first words of a text that fit a search box; of scripts without spaces, so many signs. */
export function exampleWords(text: string, count: number): string {
  const sentence = text
    .split(/[.!?。！？]/)[0]!
    .replaceAll('"', '')
    .trim();
  const words = sentence.split(/\s+/);
  const shown = words.length > 1 ? words.slice(-count).join(' ') : sentence.slice(0, 2 * count);
  return shown.replace(/[,;:，、；：]+$/, '');
}
