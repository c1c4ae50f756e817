import { lexer, type Token, type Tokens } from 'marked';
import type { ArticleSection } from './article.ts';
import { calmMarkdown } from './calm-markdown.ts';

const MAX_HEADING_UNITS = 200;

/**
 * Markdown without its markup, cut at the headings. Links are their words, pictures their descriptions. What is nested
 * deeper than the library can follow is read as plain text.
 */
export function readMarkdown(markdown: string): ArticleSection[] {
  try {
    return readSections(calmMarkdown(markdown));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return [{ headings: [], text: markdown }];
  }
}

function readSections(markdown: string): ArticleSection[] {
  const sections: { headings: readonly string[]; blocks: string[] }[] = [{ headings: [], blocks: [] }];
  const open: { depth: number; text: string }[] = [];
  for (const token of lexer(markdown)) {
    if (token.type === 'heading') {
      const { depth } = token as Tokens.Heading;
      while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
      open.push({ depth, text: inlineText(token).trim().slice(0, MAX_HEADING_UNITS).toWellFormed() });
      sections.push({ headings: open.map(({ text }) => text).filter(Boolean), blocks: [] });
    } else sections.at(-1)!.blocks.push(blockText(token));
  }
  return sections.map(({ headings, blocks }) => ({ headings, text: joinBlocks(blocks) }));
}

const joinBlocks = (blocks: readonly string[]): string =>
  blocks
    .map((block) => block.trim())
    .filter(Boolean)
    .join('\n\n');

function blockText(token: Token): string {
  switch (token.type) {
    case 'space':
    case 'hr':
    case 'def':
      return '';
    case 'list':
      return (token as Tokens.List).items.map((item) => item.tokens.map(blockText).join('\n')).join('\n');
    case 'blockquote':
      return joinBlocks((token as Tokens.Blockquote).tokens.map(blockText));
    case 'table': {
      const { header, rows } = token as Tokens.Table;
      return [header, ...rows].map((cells) => cells.map(inlineText).join(' | ')).join('\n');
    }
    case 'code':
      return (token as Tokens.Code).text;
    case 'html':
      return withoutTags((token as Tokens.HTML).text);
    default:
      return inlineText(token);
  }
}

function inlineText(token: {
  readonly type?: string;
  readonly tokens?: Token[];
  readonly text?: string;
}): string {
  if (token.type === 'br') return '\n';
  if (token.type === 'html') return '';
  if (token.type === 'codespan') return token.text ?? '';
  if (token.tokens && token.tokens.length > 0) return token.tokens.map(inlineText).join('');
  return decodeEntities(token.text ?? '');
}

const withoutTags = (html: string): string =>
  decodeEntities(withoutComments(html).replace(/<[^<>]{0,2000}>/g, ' '));

/** By looking for each end once: a pattern would look to the end of the text from every beginning. */
function withoutComments(html: string): string {
  let kept = '';
  let from = 0;
  for (let at = html.indexOf('<!--'); at >= 0; at = html.indexOf('<!--', from)) {
    const end = html.indexOf('-->', at);
    if (end < 0) break;
    kept += html.slice(from, at);
    from = end + 3;
  }
  return kept + html.slice(from);
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : whole;
  });
}
