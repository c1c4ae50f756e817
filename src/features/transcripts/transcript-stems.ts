import type { Db } from '../../db/db.ts';
import type { StemTable, WordsByDictionary } from '../../text/index.ts';
import { snowballDictionary } from '../../text/index.ts';
import { listLanguages, stemWords } from './stems.store.ts';

export type QueryStems = ReturnType<typeof createQueryStems>;

/** Stems of a query's words in the languages that are searched. */
export function createQueryStems({ db }: { readonly db: Db }) {
  /** In one language, or where none is said in every one that a transcript of the workspace is in. */
  async function dictionariesOf(workspaceId: string, language: string | null): Promise<string[]> {
    const languages = language === null ? await listLanguages(db, workspaceId) : [language];
    return Array.from(new Set(languages.map(snowballDictionary).filter((name) => name !== null)));
  }

  return {
    /** By the name of the dictionary; empty when there are no words or no stemmers. */
    async stem(workspaceId: string, words: readonly string[], language: string | null): Promise<StemTable> {
      if (words.length === 0) return {};
      const dictionaries = await dictionariesOf(workspaceId, language);
      const wanted: WordsByDictionary = Object.fromEntries(dictionaries.map((name) => [name, words]));
      return stemWords(db, wanted);
    },
  };
}
