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

/** Those in the language of the page first: others may be signs that a person cannot read. */
export const readableFirst = <Item extends { readonly language: string | null }>(
  items: readonly Item[],
  language: string,
): Item[] => {
  const [readable, others] = [true, false].map((wanted) =>
    items.filter((item) => (item.language?.startsWith(language) ?? false) === wanted),
  );
  return [...readable!, ...others!];
};
