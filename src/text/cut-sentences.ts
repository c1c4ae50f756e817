/** A stretch of a text, in UTF-16 units. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** Segmenting is quadratic in the length of one string (36,000 Chinese characters take a second), so lines are cut first. */
const MAX_PIECE_UNITS = 1_000;
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
/** A full stop that does not end a sentence. */
const abbreviation =
  /(?:^|[\s("'„«])(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|No|Nr|vs|etc|e\.g|i\.e|z\.B|d\.h|bzw|usw|ca|S|Str|Hr|Fr|M|Mme|Sra?)\.\s*$/;

/** Sentences of a text without the space around them; a line break always ends one. */
export function cutSentences(text: string): TextSpan[] {
  const spans: TextSpan[] = [];
  for (const line of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    for (let from = 0; from < line[0].length; ) {
      const piece = line[0].slice(from, pieceEnd(line[0], from));
      addSentences(spans, piece, line.index + from);
      from += piece.length;
    }
  }
  return spans;
}

function addSentences(spans: TextSpan[], piece: string, offset: number): void {
  let open: string | null = null;
  let openAt = 0;
  for (const { segment, index } of sentences.segment(piece)) {
    if (open === null) openAt = index;
    open = (open ?? '') + segment;
    if (abbreviation.test(open) && index + segment.length < piece.length) continue;
    const start = offset + openAt + (open.length - open.trimStart().length);
    const trimmed = open.trim();
    if (trimmed !== '') spans.push({ start, end: start + trimmed.length });
    open = null;
  }
}

/** After the last full stop, else the last space, within the longest piece; else anywhere but inside a character. */
function pieceEnd(line: string, from: number): number {
  if (line.length - from <= MAX_PIECE_UNITS) return line.length;
  const piece = line.slice(from, from + MAX_PIECE_UNITS);
  const stop = Math.max(...['. ', '! ', '? ', '。', '！', '？'].map((end) => piece.lastIndexOf(end)));
  const cut = stop > 0 ? stop + 1 : piece.lastIndexOf(' ') + 1;
  if (cut > 0) return from + cut;
  const isSplit = piece.charCodeAt(piece.length - 1) >> 10 === 0x36;
  return from + piece.length - (isSplit ? 1 : 0);
}
