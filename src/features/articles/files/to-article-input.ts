import { AppError } from '../../../errors.ts';
import type { ArticleContent, ArticleFormat } from '../articles.types.ts';
import { type ArticleInput, checkArticle } from '../check-article.ts';

/** Names under which files of others have the fields. */
const aliases: Readonly<Record<string, keyof ArticleInput>> = {
  key: 'key',
  id: 'key',
  title: 'title',
  question: 'title',
  body: 'body',
  text: 'body',
  answer: 'body',
  format: 'format',
  language: 'language',
  tags: 'tags',
  metadata: 'metadata',
};
/** What an export says beside the content. */
const ignored = new Set(['version', 'createdAt', 'updatedAt']);

/**
 * A record of a file as an article that can be checked. In CSV tags are separated by |, ; or , and metadata is JSON.
 * Throws BAD_USER_INPUT naming the field: also one that nobody knows, which would else be lost in silence.
 */
export function toArticleInput(
  fields: Readonly<Record<string, unknown>>,
  defaults: { readonly language: string | null },
): ArticleInput {
  const found: Partial<Record<keyof ArticleInput, unknown>> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (ignored.has(name) || value === null) continue;
    const field = Object.hasOwn(aliases, name) ? aliases[name] : undefined;
    if (field === undefined) {
      const message = `There is no field ${name.slice(0, 100)}; those known are key, title, body, format, language, tags and metadata.`;
      throw new AppError('BAD_USER_INPUT', message, { field: name.slice(0, 100) });
    }
    if (Object.hasOwn(found, field)) {
      throw new AppError('BAD_USER_INPUT', `${field} is given twice.`, { field });
    }
    found[field] = value;
  }
  return {
    key: required(asText(found.key, 'key'), 'key'),
    title: required(asText(found.title, 'title'), 'title'),
    body: asText(found.body, 'body'),
    format: asFormat(asText(found.format, 'format')),
    language: asText(found.language, 'language') ?? defaults.language,
    tags: asTags(found.tags),
    metadata: asMetadata(found.metadata),
  };
}

function required(value: string | null, field: string): string {
  if (value === null) throw new AppError('BAD_USER_INPUT', `${field} is missing.`, { field });
  return value;
}

function asText(value: unknown, field: string): string | null {
  if (value === undefined) return null;
  if (typeof value === 'string') return value;
  // Numbers are good keys.
  if (field === 'key' && typeof value === 'number') return String(value);
  throw new AppError('BAD_USER_INPUT', `${field} must be a text.`, { field });
}

function asFormat(value: string | null): ArticleFormat | null {
  if (value === null) return null;
  const format = value.toUpperCase();
  if (format === 'PLAIN' || format === 'MARKDOWN') return format;
  throw new AppError('BAD_USER_INPUT', 'format must be plain or markdown.', { field: 'format' });
}

function asTags(value: unknown): string[] | null {
  if (value === undefined) return null;
  if (typeof value === 'string') {
    return value
      .split(/[|;,]/)
      .map((tag) => tag.trim())
      .filter(Boolean);
  }
  if (Array.isArray(value) && value.every((tag) => typeof tag === 'string')) return value;
  throw new AppError('BAD_USER_INPUT', 'tags must be a list of texts.', { field: 'tags' });
}

function asMetadata(value: unknown): Record<string, unknown> | null {
  if (value === undefined) return null;
  const object = typeof value === 'string' ? parseJson(value) : value;
  if (typeof object === 'object' && object !== null && !Array.isArray(object)) {
    return object as Record<string, unknown>;
  }
  throw new AppError('BAD_USER_INPUT', 'metadata must be a JSON object.', { field: 'metadata' });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A record of a file as an article that can be stored. Throws BAD_USER_INPUT naming the field. */
export const readArticleFields = (fields: Readonly<Record<string, unknown>>): ArticleContent =>
  checkArticle(toArticleInput(fields, { language: null }));
