import { setImmediate } from 'node:timers/promises';
import type { Db } from '../../db/db.ts';
import {
  collectWords,
  highlight,
  parseKeywordQuery,
  snowballDictionary,
  stemmerOfDictionary,
  type TextSpan,
  wordsToStem,
} from '../../text/index.ts';
import { inRange, textUpTo } from '../arguments.ts';
import { type PageArguments, pageWindow, toPage } from '../recordings/index.ts';
import { stemWords } from '../transcripts/index.ts';
import { type ArticleFilterInput, checkArticleFilter } from './article-filter.ts';
import { findChunksInLanguage, type PartRef } from './article-parts.store.ts';
import { type FoundArticle, MAX_PASSAGES, searchArticlesByKeyword } from './article-search.store.ts';
import { listArticleLanguages } from './articles.store.ts';
import type { ArticleHit, ArticleHitPage, Passage, PassageHit } from './articles.types.ts';
import { checkLanguage } from './check-article.ts';
import { type KeywordMatch, type KeywordPlan, planKeywords } from './keyword-plan.ts';
import { fromSearchCursor, notOurs, toSearchCursor } from './search-cursor.ts';

export interface SearchArticlesArguments {
  readonly query: string;
  readonly first?: number | null;
  readonly after?: string | null;
  readonly filter?: ArticleFilterInput | null;
  readonly language?: string | null;
  readonly match: KeywordMatch;
}

export type SearchArticlesService = ReturnType<typeof createSearchArticlesService>;

const MAX_QUERY_UNITS = 1_000;

export function createSearchArticlesService({ db }: { readonly db: Db }) {
  /** Stems of the query in the languages. */
  async function plan(
    { query, match }: Pick<SearchArticlesArguments, 'query' | 'match'>,
    languages: readonly string[],
  ): Promise<KeywordPlan> {
    const terms = parseKeywordQuery(query, 'query');
    const dictionaries = new Set(languages.map(snowballDictionary).filter((name) => name !== null));
    const words = wordsToStem(terms);
    const wanted = Object.fromEntries(Array.from(dictionaries, (name) => [name, words]));
    return planKeywords(terms, match, words.length === 0 ? {} : await stemWords(db, wanted));
  }

  /** The one that is named, or every one that an article is in. */
  async function languagesOf(workspaceId: string, language: string | null | undefined): Promise<string[]> {
    const all =
      language == null ? await listArticleLanguages(db, workspaceId) : [checkLanguage(language, 'language')];
    return Array.from(new Set(all.map((tag) => tag.split('-')[0]!)));
  }

  return {
    /** Throws BAD_USER_INPUT for a query without a word to look for, or with too many. */
    async search(workspaceId: string, args: SearchArticlesArguments): Promise<ArticleHitPage> {
      const window = pageWindow({ first: args.first ?? null });
      const filter = checkArticleFilter(args.filter);
      textUpTo(args.query, 'query', MAX_QUERY_UNITS);
      const startedAt = performance.now();
      const after = fromSearchCursor(args.after, args);
      const languages = after?.languages ?? (await languagesOf(workspaceId, args.language));
      const planned = await plan(args, languages);
      const termCount = planned.terms.filter(({ isExcluded }) => !isExcluded).length;
      if (after && after.position.weights.terms.length !== termCount) throw notOurs();
      const found = await searchArticlesByKeyword(
        db,
        workspaceId,
        planned,
        filter,
        after?.position ?? null,
        window.size + 1,
      );
      const databaseMs = performance.now() - startedAt;
      const highlights = highlighter(planned);
      const edges = found.articles.map((each) => ({
        cursor: toSearchCursor(args, languages, { ...each, weights: found.weights }),
        node: toHit(each, highlights),
      }));
      const page: PageArguments = { after: args.after ?? null };
      return {
        ...toPage(edges, window, page, async () => ({ count: found.total, exact: true })),
        databaseMs,
      };
    },

    passageCount: (first: number | null | undefined): number => inRange(first ?? 1, 'first', 1, MAX_PASSAGES),

    /** Chunks with what it takes to highlight them, in the order of the refs; null for those that are gone. */
    async findPassages(workspaceId: string, refs: readonly PartRef[]): Promise<(Passage | null)[]> {
      const chunks = await findChunksInLanguage(db, workspaceId, refs);
      const words = new Map<string, Set<string>>();
      for (const { chunk, language } of chunks.filter((each) => each !== null)) {
        const found = collectWords([{ text: chunk.text, language }]);
        for (const [dictionary, some] of Object.entries(found)) {
          const known = words.get(dictionary) ?? new Set();
          words.set(dictionary, known);
          for (const word of some) known.add(word);
        }
        // A passage takes about a millisecond, and others wait too.
        await setImmediate();
      }
      const stems = await stemWords(
        db,
        Object.fromEntries(Array.from(words, ([name, some]) => [name, Array.from(some)])),
      );
      return chunks.map((each) => each && { ...each, stems });
    },
  };
}

/** Highlights one passage after the other, with room for others between: each takes about a millisecond. */
function highlighter({ queryTerms, stemsOf }: KeywordPlan) {
  let turn: Promise<unknown> = Promise.resolve();
  return ({ chunk, language, stems }: Passage): Promise<TextSpan[]> => {
    const mine = turn.then(async () => {
      await setImmediate();
      const dictionary = snowballDictionary(language);
      const stemOf = dictionary === null ? () => null : stemmerOfDictionary(dictionary, stems);
      return highlight(chunk.text, queryTerms, stemsOf, stemOf);
    });
    turn = mine.catch(() => undefined);
    return mine;
  };
}

const toHit = (
  { articleId, relevance, passages }: FoundArticle,
  highlights: PassageHit['highlights'],
): ArticleHit => ({
  articleId,
  relevance,
  passages: passages.map((each) => ({
    articleId,
    chunkIndex: each.index,
    relevance: each.relevance,
    highlights,
  })),
});
