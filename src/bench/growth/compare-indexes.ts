import type { Db } from '../../db/db.ts';
import { LOCAL_WORKSPACE_ID } from '../../features/workspaces/index.ts';
import { formatNumber } from '../format-measurement.ts';
import type { Report, ReportDetails } from '../measurement.ts';
import type { AnchorSearcher } from './anchor-searches.ts';
import { buildIndex, bytesOf } from './growth-database.ts';
import type { GrowthSounds } from './growth-sounds.ts';
import { exactly, searchesFor } from './measuring.ts';

const bits = 'binary_quantize(histogram::halfvec(2048))::bit(2048)';
const NEIGHBOURS = 50;

interface Kind {
  readonly name: string;
  readonly index: string;
  /** Nearest by the bits first, then put in order by their histograms; null: by the histograms at once. */
  readonly operator: '<~>' | '<%>' | null;
}

const kinds: readonly Kind[] = [
  ...(
    [
      [16, 64],
      [24, 128],
    ] as const
  ).map(([m, construction]) => ({
    name: `sparsevec, m ${m}, ef_construction ${construction}`,
    index: `hnsw (histogram sparsevec_ip_ops) with (m = ${m}, ef_construction = ${construction})`,
    operator: null,
  })),
  {
    name: 'bits by Hamming and re-rank, m 16, ef_construction 64',
    index: `hnsw ((${bits}) bit_hamming_ops) with (m = 16, ef_construction = 64)`,
    operator: '<~>',
  },
  {
    name: 'bits by Jaccard and re-rank, m 16, ef_construction 64',
    index: `hnsw ((${bits}) bit_jaccard_ops) with (m = 16, ef_construction = 64)`,
    operator: '<%>',
  },
];

/** Kinds of index on the same anchors: build, size, recall and time as hnsw.ef_search rises. */
export async function compareIndexes(
  { db, searcher, report }: { readonly db: Db; readonly searcher: AnchorSearcher; readonly report: Report },
  sounds: GrowthSounds,
  { anchors, quick, details }: { anchors: number; quick: boolean; details: ReportDetails },
): Promise<void> {
  const sets = (['heardAgain', 'neverHeard'] as const).map((kind) =>
    searchesFor(sounds, kind, LOCAL_WORKSPACE_ID, quick ? 10 : 40),
  );
  const truths: number[][][] = [];
  for (const searches of sets) truths.push((await exactly(searcher, searches)).truths);
  const efs = quick ? [100, 200] : [40, 100, 200, 400];
  const [shared] = await db.query<{ definition: string; comment: string | null }>(
    `select indexdef as definition, obj_description('anchor_histogram'::regclass, 'pg_class') as comment
     from pg_indexes where indexname = 'anchor_histogram'`,
  );
  await db.exec('drop index anchor_histogram');
  for (const { name, index, operator } of kinds) {
    const seconds = await buildIndex(db, `create index compared on anchor using ${index}`);
    report(`${name}: build`, seconds, 's', details);
    report(`${name}: size`, (await bytesOf(db, 'compared')) / anchors, 'B/anchor', details);
    for (const ef of efs) {
      const statement =
        operator === null
          ? `select -(histogram <#> $1::sparsevec) as similarity from anchor where workspace_id = $2
             order by histogram <#> $1::sparsevec limit ${NEIGHBOURS}`
          : `select -(histogram <#> $1::sparsevec) as similarity from (
               select histogram from anchor where workspace_id = $2
               order by ${bits} ${operator} binary_quantize($1::sparsevec::halfvec(2048))::bit(2048) limit ${ef}
             ) k order by histogram <#> $1::sparsevec limit ${NEIGHBOURS}`;
      const settings = { 'hnsw.ef_search': String(ef) };
      const found = [];
      for (const [set, searches] of sets.entries()) {
        found.push(await searcher.run(searches, { truths: truths[set]!, settings, statement }));
      }
      const [again, never] = found;
      const row = `${name}, ef_search ${ef}`;
      report(`${row}: recall@10 heard again`, again!.recall, '', details);
      report(`${row}: recall@10 never heard`, never!.recall, '', details);
      const { p50, p95, cpu } = again!.times;
      const processor = cpu ? `, processor p95 ${formatNumber(cpu.p95)} ms` : '';
      report(`${row}: p95 (p50 ${formatNumber(p50)} ms${processor})`, p95, 'ms', details);
    }
    await db.exec('drop index compared');
  }
  await buildIndex(db, shared!.definition);
  if (shared!.comment) await db.exec(`comment on index anchor_histogram is '${shared!.comment}'`);
}
