import type { Db } from '../../db/db.ts';
import { requestScope } from '../../lib/request-scope.ts';
import { type QueryTerm, type StemsOf, snowballDictionary, wordsToStem } from '../../text/index.ts';
import { listArticleLanguages } from '../articles/index.ts';
import { listLanguages, stemWords } from '../transcripts/index.ts';
import type { SearchTarget } from './hybrid-search.types.ts';
import { type TermCensus, takeTermCensus } from './term-census.store.ts';

/** What a search needs to know of the texts of a workspace. */
export interface KnownTexts extends TermCensus {
  /** The first parts of their BCP 47 tags. */
  readonly languages: readonly string[];
}

export type QueryWords = ReturnType<typeof createQueryWords>;

/** Counting takes 30 ms, and what it gives changes slowly: nobody waits for it but the first. */
const FRESH_MS = 60_000;
/** Fewer texts are quickly counted, and a few new ones change much. */
const FEW_TEXTS = 2_000;
const FRESH_FEW_MS = 1_000;
const KEPT_WORDS = 10_000;

/** Remembers what the texts of each workspace are like, and the stems of words, so that a search need not ask. */
export function createQueryWords({ db }: { readonly db: Db }) {
  const known = new Map<string, { readonly texts: KnownTexts; readonly takenAt: number }>();
  const underWay = new Map<string, Promise<KnownTexts>>();
  /** Stems by dictionary and word. */
  const stems = new Map<string, string>();

  async function count(workspaceId: string, target: SearchTarget): Promise<KnownTexts> {
    const [census, tags] = await Promise.all([
      takeTermCensus(db, workspaceId, target),
      target === 'ARTICLES' ? listArticleLanguages(db, workspaceId) : listLanguages(db, workspaceId),
    ]);
    return { ...census, languages: Array.from(new Set(tags.map(firstPart))) };
  }

  function countOnce(key: string, workspaceId: string, target: SearchTarget): Promise<KnownTexts> {
    const running = underWay.get(key);
    if (running) return running;
    // Others wait for it too: it must not end with the request that began it.
    const counting = requestScope
      .outside(() => count(workspaceId, target))
      .then((texts) => {
        known.set(key, { texts, takenAt: performance.now() });
        return texts;
      })
      .finally(() => underWay.delete(key));
    underWay.set(key, counting);
    return counting;
  }

  return {
    async texts(workspaceId: string, target: SearchTarget): Promise<KnownTexts> {
      const key = `${workspaceId} ${target === 'ARTICLES'}`;
      const last = known.get(key);
      if (!last) return countOnce(key, workspaceId, target);
      const age = performance.now() - last.takenAt;
      if (last.texts.texts < FEW_TEXTS) {
        return age < FRESH_FEW_MS ? last.texts : countOnce(key, workspaceId, target);
      }
      // What answers meanwhile is a minute old.
      if (age > FRESH_MS) countOnce(key, workspaceId, target).catch(() => undefined);
      return last.texts;
    },

    /** The stems of a query's words in these languages. */
    async stemsOf(terms: readonly QueryTerm[], languages: readonly string[]): Promise<StemsOf> {
      if (stems.size > KEPT_WORDS) stems.clear();
      const words = wordsToStem(terms);
      const dictionaries = Array.from(
        new Set(languages.map(snowballDictionary).filter((name) => name !== null)),
      );
      const lacking = dictionaries.flatMap((name) => {
        const some = words.filter((word) => !stems.has(`${name} ${word}`));
        return some.length === 0 ? [] : [[name, Array.from(new Set(some))] as const];
      });
      if (lacking.length > 0) {
        const found = await stemWords(db, Object.fromEntries(lacking));
        for (const [name, table] of Object.entries(found)) {
          for (const [word, stem] of Object.entries(table)) stems.set(`${name} ${word}`, stem);
        }
      }
      const own = new Map(
        words.map((word) => [word, dictionaries.flatMap((name) => stems.get(`${name} ${word}`) ?? [])]),
      );
      return (surface) => own.get(surface) ?? [];
    },
  };
}

const firstPart = (tag: string): string => tag.split('-')[0]!;
