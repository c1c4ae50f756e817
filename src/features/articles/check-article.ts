import { createHash } from 'node:crypto';
import { AppError } from '../../errors.ts';
import { tokenizeText } from '../../text/index.ts';
import { languageArgument, listUpTo, metadataArgument, textUpTo } from '../arguments.ts';
import type { ArticleContent, ArticleFormat } from './articles.types.ts';

export const MAX_KEY_UNITS = 200;
export const MAX_TITLE_UNITS = 500;
/** Of a body, in UTF-16 units. */
export const MAX_BODY_UNITS = 200_000;
const MAX_TAGS = 50;
const MAX_TAG_UNITS = 100;

/** An article as GraphQL or a line of a file hands it over. */
export interface ArticleInput {
  readonly key: string;
  readonly title: string;
  readonly body?: string | null;
  readonly format?: ArticleFormat | null;
  readonly language?: string | null;
  readonly tags?: readonly string[] | null;
  readonly metadata?: Record<string, unknown> | null;
}

/** Throws BAD_USER_INPUT naming field and limit; `prefix` is what stands before the field, e.g. `input.`. */
export function checkArticle(input: ArticleInput, prefix = ''): ArticleContent {
  const title = oneLine(textUpTo(input.title.trim(), `${prefix}title`, MAX_TITLE_UNITS));
  if (tokenizeText(title).length === 0) {
    const field = `${prefix}title`;
    throw new AppError('BAD_USER_INPUT', `${field} must have a letter or a digit.`, { field });
  }
  return {
    key: checkKey(input.key, `${prefix}key`),
    title,
    body: checkBody(input.body ?? '', `${prefix}body`),
    format: input.format ?? 'PLAIN',
    language: input.language == null ? null : checkLanguage(input.language, `${prefix}language`),
    tags: checkTags(input.tags ?? [], `${prefix}tags`),
    metadata: input.metadata == null ? {} : metadataArgument(input.metadata, `${prefix}metadata`),
  };
}

export const checkKey = (key: string, field: string): string =>
  textUpTo(key.trim(), field, MAX_KEY_UNITS).toWellFormed();

/** A BCP 47 tag in its canonical case, e.g. `zh-CN`. */
export function checkLanguage(tag: string, field: string): string {
  try {
    return Intl.getCanonicalLocales(languageArgument(tag.trim(), field))[0]!;
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('BAD_USER_INPUT', `${field} must be a BCP 47 tag such as en or zh-CN.`, { field });
  }
}

export function checkTags(tags: readonly string[], field: string): string[] {
  listUpTo(tags, field, MAX_TAGS);
  return Array.from(new Set(tags.map((tag) => textUpTo(tag.trim(), field, MAX_TAG_UNITS).toWellFormed())));
}

function checkBody(body: string, field: string): string {
  if (body.length > 0) textUpTo(body, field, MAX_BODY_UNITS);
  return body.toWellFormed();
}

const oneLine = (title: string): string => title.replace(/\s+/g, ' ').toWellFormed();

/** SHA-256, as hex, of everything that a version holds. */
export function hashContent({ title, body, format, language, tags, metadata }: ArticleContent): string {
  const content = JSON.stringify([title, body, format, language, tags, sortFields(metadata)]);
  return createHash('sha256').update(content).digest('hex');
}

/** The database keeps no order of fields, so none may count. */
function sortFields(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortFields);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([name, inner]) => [name, sortFields(inner)] as const);
  return fields.sort(([a], [b]) => (a < b ? -1 : 1));
}
