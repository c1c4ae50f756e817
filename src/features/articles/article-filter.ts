import { listUpTo, textUpTo } from '../arguments.ts';
import type { ArticleFilter } from './articles.types.ts';
import { checkLanguage, checkTags, MAX_KEY_UNITS } from './check-article.ts';

type Nullable<Value> = Value | null | undefined;

export interface ArticleFilterInput {
  readonly tags?: Nullable<readonly string[]>;
  readonly languages?: Nullable<readonly string[]>;
  readonly keyContains?: Nullable<string>;
  readonly updatedAfter?: Nullable<Date>;
}

const MAX_LANGUAGES = 50;

/** Throws BAD_USER_INPUT naming the field. */
export function checkArticleFilter(input: Nullable<ArticleFilterInput>): ArticleFilter {
  const { tags, languages, keyContains, updatedAfter } = input ?? {};
  return {
    ...(tags != null && { tags: checkTags(tags, 'filter.tags') }),
    ...(languages != null && {
      languages: listUpTo(languages, 'filter.languages', MAX_LANGUAGES).map((tag) =>
        checkLanguage(tag, 'filter.languages'),
      ),
    }),
    ...(keyContains != null && { keyContains: textUpTo(keyContains, 'filter.keyContains', MAX_KEY_UNITS) }),
    ...(updatedAfter != null && { updatedAfter }),
  };
}
