/** One piece again and again up to a length: what a pattern with two ways to match it would never leave. */
const many = (piece: string, units: number): string => piece.repeat(Math.ceil(units / piece.length)).slice(0, units);

const pieces = [
  ' ', '\t', '\n', '\r', 'a', '0', '9:', '<', '<v ', '&', '&#', '"', '(', '[', '![', '](', '*', '**a', '_a_ ', '`', '``` ', '>', '> ',
  '- ', '# ', '|', '|-', '~', '\\', '$', '{', '{"a":', '[[', ',', ';', '.', '!?', '…', '。', '-->', '--', '- -', '<!--', '<a ', '</', 'a-', 'a.b@', "a'",
  'http://', 'www.', '漢', 'ก', '\u0301', '👩‍👩‍', 'İ', '\u200d', '\u2028', '0:00:00.000 --> ', '1\n00:00:00,000 --> 00:00:01,000\na\n\n', 'x: y\n', '&lt', '[a]: ',
  '    ', '\n    a', '1. ', 'a\n===\n', '<div>\n', '*a _b ', '**', '[^',
];

/** Texts of one piece repeated, and of one piece between two others. */
export const repeatedPieces = (units: number): { readonly name: string; readonly text: string }[] =>
  pieces.map((piece) => ({ name: `${JSON.stringify(piece).slice(0, 24)} for ${units} characters`, text: many(piece, units) }));
