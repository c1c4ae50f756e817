import type { SqlParams } from '../recordings/index.ts';
import type { ArticleFilter } from './articles.types.ts';

/** A filter as SQL conditions on `article a`. Empty filter: no conditions. */
export function articleConditions(filter: ArticleFilter, params: SqlParams): string[] {
  const conditions: string[] = [];
  if (filter.tags) conditions.push(`a.tags @> ${params.bind(filter.tags)}::text[]`);
  if (filter.languages) {
    const languages = params.bind(filter.languages);
    conditions.push(
      `exists (select from unnest(${languages}::text[]) as l(tag) where a.language = l.tag or a.language like l.tag || '-%')`,
    );
  }
  if (filter.keyContains !== undefined) {
    conditions.push(`a.key ilike ${params.bind(`%${filter.keyContains.replace(/[\\%_]/g, '\\$&')}%`)}`);
  }
  if (filter.updatedAfter) conditions.push(`a.updated_at > ${params.bind(filter.updatedAfter)}::timestamptz`);
  return conditions;
}
