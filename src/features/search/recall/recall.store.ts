import type { Db } from '../../../db/db.ts';
import { encodeSparseVector } from '../../../db/vectors.ts';
import { toDense } from '../../../tokens/index.ts';
import { recordingConditions, SqlParams } from '../../recordings/index.ts';
import { anchorScope, readComparedAnchors } from '../anchor-scope-sql.ts';
import { ANCHOR_SETTINGS, nearestAnchorsSql } from '../nearest-anchors-sql.ts';
import type { AnchorSearch } from '../similar-audio.store.ts';
import { recallOf } from './recall-of.ts';

/** Anchors that the first page of a search is made of. */
export const RECALL_DEPTH = 10;
const STATEMENT_TIMEOUT = '20s';

/**
 * Recall@10 of a search of one anchor: what it finds, and what comparing all anchors finds, read in one statement and
 * so from the same rows. Null where the search itself compares all, or there is nothing. Reads all anchors of the
 * workspace: 0.15 s of a processor for 100,000. Throws QueryTimeout after 20 s.
 * @param comparedAnchors instead of what the size of the table says
 */
export async function measureRecall(
  db: Db,
  search: AnchorSearch,
  comparedAnchors?: number,
): Promise<number | null> {
  const [row] = await db.transaction(
    async (tx) => {
      const { parts, values, largeScope } = oneAnchorSql(
        search,
        comparedAnchors ?? (await readComparedAnchors(tx)),
      );
      return await tx.query<{ found: number[] | null; exact: number[] | null }>(
        `with ${parts.nearest}, exact as (${parts.exact(RECALL_DEPTH, [largeScope])})
         select (select array_agg(similarity) from found) as found, (select array_agg(similarity) from exact) as exact`,
        values,
      );
    },
    { readOnly: true, settings: { ...ANCHOR_SETTINGS, statement_timeout: STATEMENT_TIMEOUT } },
  );
  return row?.exact ? recallOf(row.found ?? [], row.exact) : null;
}

/**
 * Parts of a statement about one anchor: `found`, what a search reads for it, and a SELECT of the similarities of the
 * truly nearest. Also for the bench.
 */
export function oneAnchorSql(
  { workspaceId, tokenizerId, anchors, filter, exceptRecordingId }: AnchorSearch,
  comparedAnchors: number,
) {
  const params = new SqlParams();
  const vector = params.bind(encodeSparseVector(toDense(anchors[0]!)));
  const workspace = params.bind(workspaceId);
  const tokenizer = params.bind(tokenizerId);
  const recordingScope = [`r.status = 'READY'`, ...recordingConditions(filter, params)];
  const scope = anchorScope(workspace, recordingScope, params.bind(comparedAnchors));
  const others = exceptRecordingId ? [`a.recording_id <> ${params.bind(exceptRecordingId)}::uuid`] : [];
  const nearest = nearestAnchorsSql({
    ...{ workspace, tokenizer, scope, anchorConditions: others, recordingConditions: recordingScope },
    columns: 'a.recording_id, a.start_frame',
  });
  const own = [`a.workspace_id = ${workspace}`, `a.tokenizer_id = ${tokenizer}`];
  return {
    values: params.values,
    largeScope: `not ${scope.isSmall}`,
    parts: {
      nearest: `query as materialized (select ${vector}::sparsevec(2048) as vector), ${scope.parts.join(', ')},
        found as (select n.similarity from query q cross join lateral (${nearest}) n)`,
      // Behind OFFSET 0 no index is asked.
      exact: (depth: number, conditions: readonly string[]) => `select d.similarity from (
          select -(a.histogram <#> q.vector) as similarity from query q cross join anchor a
          join recording r on r.workspace_id = ${workspace} and r.id = a.recording_id
          where ${[...own, ...others, ...recordingScope, ...conditions].join(' and ')} offset 0
        ) d order by d.similarity desc limit ${depth}`,
    },
  };
}
