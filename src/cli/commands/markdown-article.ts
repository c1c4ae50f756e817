import { lexer, type Token } from 'marked';
import { parse } from 'yaml';
import { AppError } from '../../errors.ts';

/** A Markdown file as a record of `PUT /articles`. */
export interface MarkdownArticle {
  readonly key: unknown;
  readonly title: unknown;
  readonly body: string;
  readonly format: 'markdown';
  readonly language?: unknown;
  readonly tags?: unknown;
  readonly metadata: Readonly<Record<string, unknown>>;
}

const frontMatter = /^---[ \t]*\r?\n([\s\S]*?)(?<=\n)---[ \t]*(?:\r?\n|$)/;

/**
 * Front matter (YAML between two lines of `---`) may give `key` (or `id`, `slug`), `title`, `language` (or `lang`) and
 * `tags`; what else it says is metadata. Without a title there the first heading is it, else the last part of the key.
 * Throws BAD_USER_INPUT for front matter that cannot be read.
 */
export function readMarkdownArticle(text: string, fileKey: string): MarkdownArticle {
  const match = frontMatter.exec(text);
  const { key, id, slug, title, language, lang, tags, ...metadata } = match ? readFields(match[1]!) : {};
  const body = (match ? text.slice(match[0].length) : text).trim();
  const spoken = language ?? lang;
  return {
    key: key ?? id ?? slug ?? fileKey,
    title:
      title === undefined || title === null
        ? firstHeading(body) || fileKey.split('/').at(-1)!
        : String(title),
    body,
    format: 'markdown',
    ...(spoken != null && { language: spoken }),
    ...(tags != null && { tags: Array.isArray(tags) ? tags.map(String) : tags }),
    metadata,
  };
}

function readFields(yaml: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = parse(yaml) ?? {};
  } catch (error) {
    const [reason] = (error as Error).message.split('\n');
    throw new AppError('BAD_USER_INPUT', `The front matter cannot be read: ${reason}`, { cause: error });
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value as Record<string, unknown>;
  }
  throw new AppError('BAD_USER_INPUT', 'The front matter must be fields with values.');
}

function firstHeading(markdown: string): string {
  const heading = lexer(markdown).find(({ type }) => type === 'heading');
  return heading ? plain(heading).replace(/\s+/g, ' ').trim() : '';
}

function plain(token: Token): string {
  const { tokens = [] } = token as { readonly tokens?: Token[] };
  return tokens.length > 0 ? tokens.map(plain).join('') : 'text' in token ? token.text : '';
}
