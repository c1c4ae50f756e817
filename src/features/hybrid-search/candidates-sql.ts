import type { Db } from '../../db/db.ts';
import type { SqlParams } from '../recordings/index.ts';
import { type CandidateRow, toFoundCandidates } from './candidate-row.ts';
import type { FoundCandidates } from './found-candidates.ts';
import { isCapped, type KeywordLeg } from './keyword-sql.ts';
import type { SentenceLeg } from './sentence-sql.ts';
import { settingsFor } from './vector-settings.ts';

/** What a search asks of texts, whatever they are the texts of. */
export interface TextSearch {
  readonly workspaceId: string;
  /** Only what was there then; null: all. */
  readonly asOf: Date | null;
  /** What no text may have, a `tsquery`; null: none. */
  readonly excluded: string | null;
  readonly keyword: KeywordLeg | null;
  readonly sentence: SentenceLeg | null;
}

export interface CandidatesStatement {
  readonly workspace: string;
  /** The parts of each leg. */
  readonly parts: readonly string[];
  /** For each leg a SELECT of owner, place and the leg's bit. */
  readonly found: readonly string[];
  /** Condition on owner_id and place of what was found; null: none. */
  readonly only: string | null;
  /** A SELECT of the row of each `candidate c`. */
  readonly each: string;
}

/** What each leg finds, and then the score of every leg for all of it, in one statement. */
export function candidatesSql(
  { keyword, sentence }: TextSearch,
  { workspace, parts, found, only, each }: CandidatesStatement,
): string {
  // What every row tells of the whole: so that it is read together with the candidates.
  const whole = [
    `${keyword ? isCapped : 'false'} as capped`,
    `${sentence ? activeEmbedder(workspace) : 'null'} as embedder_id`,
    `${sentence ? '(select is_exact from sentence_exact)' : 'true'} as is_exact`,
  ];
  return `with ${parts.join(', ')}, candidate as materialized (
      select owner_id, place, bit_or(leg) as legs from (${found.join('\n union all ')}) f(owner_id, place, leg)
      ${only === null ? '' : `where ${only}`}
      group by owner_id, place
    )
    select o.*, w.* from (select ${whole.join(', ')}) w left join (${each}) o on true`;
}

/** The embedder whose vectors answer now. */
export const activeEmbedder = (workspace: string): string =>
  `(select i.embedder_id from text_index i where i.workspace_id = ${workspace} and i.status = 'ACTIVE')`;

export async function readCandidates(
  db: Db,
  { sentence }: TextSearch,
  { sql, values }: SqlParams & { readonly sql: string },
  withAnchors = false,
): Promise<FoundCandidates> {
  const rows = await db.transaction((tx) => tx.query<CandidateRow>(sql, values), {
    readOnly: true,
    settings: settingsFor(sentence?.depth ?? 0, withAnchors),
  });
  return toFoundCandidates(rows);
}
