/** Longest paragraph that is read at once: the library's time grows with the square of it. */
const MAX_PARAGRAPH_UNITS = 8_000;
/** Of a paragraph. 16,000 stars in a row take 1.3 s, twice as many four times as long. */
const MAX_EMPHASIS_SIGNS = 400;
/** Quotes and lists that begin on one line. */
const MAX_NESTED = 16;

const nested = new RegExp(
  `^((?:[ \\t]{0,3}(?:>|[-+*][ \\t]|\\d{1,9}[.)][ \\t])){${MAX_NESTED}})(?:[ \\t]{0,3}(?:>|[-+*][ \\t]|\\d{1,9}[.)][ \\t]))+`,
  'gm',
);
const blankLine = /\n[ \t]*\n/;

/**
 * The same Markdown where somebody wrote it; where it was made to keep a reader busy, without what does: nesting of
 * over 16 levels on a line, over 400 signs of emphasis in a paragraph, paragraphs of over 8,000 characters in one.
 */
export function calmMarkdown(markdown: string): string {
  return markdown
    .replace(nested, '$1')
    .split(blankLine)
    .flatMap((paragraph) => (paragraph.length > MAX_PARAGRAPH_UNITS ? cut(paragraph) : [paragraph]))
    .map((paragraph) =>
      countSigns(paragraph) > MAX_EMPHASIS_SIGNS ? paragraph.replace(/[*_~]/g, '') : paragraph,
    )
    .join('\n\n');
}

/** At the last line break or space before the limit, else there. */
function cut(paragraph: string): string[] {
  const parts: string[] = [];
  for (let from = 0; from < paragraph.length; ) {
    const part = paragraph.slice(from, from + MAX_PARAGRAPH_UNITS);
    const isLast = from + part.length >= paragraph.length;
    const space = Math.max(part.lastIndexOf('\n'), part.lastIndexOf(' ')) + 1;
    const end = isLast || space === 0 ? part.length : space;
    parts.push(part.slice(0, end));
    from += end;
  }
  return parts;
}

function countSigns(paragraph: string): number {
  let count = 0;
  for (const sign of paragraph) if (sign === '*' || sign === '_' || sign === '~') count++;
  return count;
}
