import type { Queryable } from '../../db/db.ts';
import { decodeVector } from '../../db/vectors.ts';
import { CODEBOOK_SIZE } from '../../inference/tokenizer.ts';
import { type RecordingFilter, recordingConditions, SqlParams } from '../recordings/index.ts';

/** Tokens whose counts are added as float4, which is exact up to 2^24. */
const PART_TOKENS = 16_000_000;

/** Counts of each token over the READY recordings of a tokenizer that fulfil a filter, in one statement. */
export async function countTokensOf(
  db: Queryable,
  workspaceId: string,
  tokenizerId: string,
  filter: RecordingFilter,
): Promise<{
  readonly counts: Float64Array;
  readonly recordings: number;
  readonly waiting: number;
  readonly asOf: Date;
}> {
  const params = new SqlParams();
  const workspace = params.bind(workspaceId);
  const conditions = [
    `r.workspace_id = ${workspace}::uuid`,
    `r.status = 'READY'`,
    `r.tokenizer_id = ${params.bind(tokenizerId)}`,
    ...recordingConditions(filter, params),
  ];
  const rows = await db.query<{ sums: string | null; recordings: number; waiting: number; asOf: Date }>(
    `with chosen as materialized (
       select t.recording_id, t.counts, t.token_count from recording r
       left join token_total t
         on t.workspace_id = r.workspace_id and t.recording_id = r.id and t.tokenizer_id = r.tokenizer_id
       where ${conditions.join(' and ')}),
     placed as (
       select c.*, (sum(c.token_count) over (order by c.recording_id)) / ${PART_TOKENS} as part from chosen c)
     select now() as "asOf", count(p.recording_id)::float8 as recordings,
       (count(*) - count(p.recording_id))::float8 as waiting, sum(p.counts)::text as sums
     from placed p group by p.part`,
    params.values,
  );
  const counts = new Float64Array(CODEBOOK_SIZE);
  for (const { sums } of rows) {
    if (sums === null) continue;
    decodeVector(sums).forEach((count, token) => {
      counts[token]! += count;
    });
  }
  const sum = (name: 'recordings' | 'waiting') => rows.reduce((total, row) => total + row[name], 0);
  return {
    counts,
    recordings: sum('recordings'),
    waiting: sum('waiting'),
    asOf: rows[0]?.asOf ?? new Date(),
  };
}
