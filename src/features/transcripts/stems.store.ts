import type { Queryable } from '../../db/db.ts';
import type { StemTable, WordsByDictionary } from '../../text/index.ts';

/** Stems by Postgres' own Snowball dictionaries; a word that one drops as too common is its own stem. */
export async function stemWords(db: Queryable, words: WordsByDictionary): Promise<StemTable> {
  const stems: Record<string, Record<string, string>> = {};
  for (const [dictionary, some] of Object.entries(words)) {
    const rows = await db.query<{ stems: (string | null)[] }>(
      `select array_agg((ts_lexize(('pg_catalog.' || $1)::text::regdictionary, word))[1] order by n) as stems
       from unnest($2::text[]) with ordinality as w(word, n)`,
      [dictionary, some],
    );
    const found = rows[0]?.stems ?? [];
    // A word may be called like anything that objects inherit.
    stems[dictionary] = Object.fromEntries(some.map((word, index) => [word, found[index] ?? word]));
  }
  return stems;
}

/** The languages that a workspace's transcripts are in, hopping from one to the next in the index. */
export async function listLanguages(db: Queryable, workspaceId: string): Promise<string[]> {
  const rows = await db.query<{ language: string }>(
    `with recursive l as (
       select min(language) as language from transcript where workspace_id = $1
       union all
       select (select min(t.language) from transcript t where t.workspace_id = $1 and t.language > l.language)
       from l where l.language is not null
     ) select language from l where language is not null`,
    [workspaceId],
  );
  return rows.map((row) => row.language);
}
