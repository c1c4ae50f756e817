import type { Queryable } from '../../db/db.ts';
import { SqlParams } from '../recordings/index.ts';
import type { Facet, FacetKind, SearchTarget } from './hybrid-search.types.ts';

export interface FacetWanted {
  readonly kind: FacetKind;
  /** METADATA: the field. */
  readonly key: string | null;
  readonly first: number;
}

/** Values of a recording `r` or article `a`, as a table `v(value)`. */
function valuesOf(
  { kind, key }: FacetWanted,
  target: SearchTarget,
  params: SqlParams,
): { readonly from: string; readonly value: string } | null {
  const alias = target === 'ARTICLES' ? 'a' : 'r';
  const one = (value: string) => ({ from: '', value });
  switch (kind) {
    case 'METADATA': {
      const field = params.bind(key);
      return one(`case when jsonb_typeof(${alias}.metadata -> ${field}::text) in ('string', 'number', 'boolean')
        then ${alias}.metadata ->> ${field}::text end`);
    }
    case 'MONTH': {
      const at = target === 'ARTICLES' ? 'a.updated_at' : 'coalesce(r.recorded_at, r.created_at)';
      return one(`to_char(${at} at time zone 'UTC', 'YYYY-MM')`);
    }
    case 'LANGUAGE':
      return target === 'ARTICLES'
        ? one('a.language')
        : one(`coalesce(r.language, (select t.language from transcript t
            where t.workspace_id = r.workspace_id and t.recording_id = r.id))`);
    case 'TAG':
      return target === 'ARTICLES'
        ? { from: 'cross join lateral unnest(a.tags) as v(value)', value: 'v.value' }
        : null;
    case 'DURATION':
      return target === 'ARTICLES'
        ? null
        : one(`case when r.duration_s < 10 then 'under 10 s' when r.duration_s < 60 then 'under 1 min'
            when r.duration_s < 600 then 'under 10 min' when r.duration_s < 3600 then 'under 1 h' else 'longer' end`);
    case 'LABEL':
      return target === 'ARTICLES'
        ? null
        : {
            from: `cross join lateral (select distinct l.name as value from sound_label l join sound_hit h
                on h.workspace_id = l.workspace_id and h.label_id = l.id and h.version = l.active_version
              where l.workspace_id = r.workspace_id and h.recording_id = r.id) v`,
            value: 'v.value',
          };
  }
}

/** Counts hits by value: `owners` are the hits' recordings or articles, with how many hits each has. */
export async function countFacet(
  db: Queryable,
  workspaceId: string,
  target: SearchTarget,
  owners: ReadonlyMap<string, number>,
  wanted: FacetWanted,
): Promise<Facet> {
  const { kind, key } = wanted;
  const params = new SqlParams();
  const values = valuesOf(wanted, target, params);
  if (!values || owners.size === 0) return { kind, key, values: [] };
  const table = target === 'ARTICLES' ? 'article a' : 'recording r';
  const alias = target === 'ARTICLES' ? 'a' : 'r';
  const rows = await db.query<{ value: string; count: number }>(
    `select f.value, sum(f.hits)::int as count from (
       select ${values.value} as value, o.hits
       from unnest(${params.bind([...owners.keys()])}::uuid[], ${params.bind([...owners.values()])}::int[]) as o(id, hits)
       join ${table} on ${alias}.workspace_id = ${params.bind(workspaceId)} and ${alias}.id = o.id
       ${values.from}
     ) f where f.value is not null
     group by f.value order by count desc, f.value collate "C" limit ${params.bind(wanted.first)}`,
    params.values,
  );
  return { kind, key, values: rows };
}
