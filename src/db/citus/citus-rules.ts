import type { Queryable } from '../db.ts';
import type { Placement } from './placement.ts';

/** Something in the structure that Citus would refuse, or that would not work on a cluster. */
export interface CitusProblem {
  readonly table: string;
  readonly rule: string;
  /** The constraint, column, trigger or policy at fault. */
  readonly what: string;
}

interface Rule {
  readonly rule: string;
  /** Gives `table` and `what`; `placed` holds each table's `oid` and `place`. */
  readonly sql: string;
}

/**
 * What Citus demands of tables, as its documentation (docs.citusdata.com: "Creating and Modifying Distributed Objects",
 * "SQL Support and Workarounds", "Concepts: co-location") and the checks of its source say (citusdata/citus, in
 * src/backend/distributed/commands: create_distributed_table.c, foreign_constraint.c, table.c, trigger.c, policy.c,
 * sequence.c). Read in 2026; never tried on a cluster.
 */
const rules: readonly Rule[] = [
  {
    rule: 'every table has a place in migrations/citus',
    sql: `select relname as "table", 'add it to one of the lists' as what from pg_class
      where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p') and oid not in (select oid from placed)
      union all select name, 'there is no such table' from wanted where to_regclass(name) is null`,
  },
  {
    rule: 'the distribution column is workspace_id, a plain uuid that is never null',
    sql: `select p.name as "table", coalesce(format_type(a.atttypid, a.atttypmod), 'no such column') as what
      from placed p left join pg_attribute a on a.attrelid = p.oid and a.attname = 'workspace_id' and not a.attisdropped
      where p.place = 'by_workspace'
        and (a.attname is null or a.atttypid <> 'uuid'::regtype or not a.attnotnull or a.attgenerated <> '')`,
  },
  {
    rule: 'a unique, primary or exclusion key of a distributed table contains workspace_id',
    sql: `select p.name as "table", i.indexrelid::regclass::text as what
      from placed p join pg_index i on i.indrelid = p.oid
      join pg_attribute a on a.attrelid = p.oid and a.attname = 'workspace_id'
      left join pg_constraint k on k.conindid = i.indexrelid and k.contype = 'x'
      where p.place = 'by_workspace' and (i.indisunique or i.indisexclusion)
        and not exists (
          select from generate_series(0, i.indnkeyatts - 1) as place
          where i.indkey[place] = a.attnum
            and (k.oid is null or (select oprname from pg_operator where oid = k.conexclop[place + 1]) = '='))`,
  },
  {
    rule: 'a foreign key between distributed tables has workspace_id at the same place on both sides',
    sql: `select p.name as "table", k.conname as what
      from pg_constraint k
      join placed p on p.oid = k.conrelid and p.place = 'by_workspace'
      join placed r on r.oid = k.confrelid and r.place = 'by_workspace'
      join pg_attribute a on a.attrelid = p.oid and a.attname = 'workspace_id'
      join pg_attribute b on b.attrelid = r.oid and b.attname = 'workspace_id'
      where k.contype = 'f' and coalesce(array_position(k.conkey, a.attnum) <> array_position(k.confkey, b.attnum), true)`,
  },
  {
    rule: 'a foreign key names a table that is placed alike, or one that is everywhere',
    sql: `select p.name as "table", k.conname as what
      from pg_constraint k join placed p on p.oid = k.conrelid join placed r on r.oid = k.confrelid
      where k.contype = 'f' and r.place <> p.place and r.place <> 'everywhere'`,
  },
  {
    rule: 'a foreign key with workspace_id sets nothing to null or to a default, and follows no update',
    sql: `select p.name as "table", k.conname as what
      from pg_constraint k join placed p on p.oid = k.conrelid and p.place = 'by_workspace'
      join pg_attribute a on a.attrelid = p.oid and a.attname = 'workspace_id' and a.attnum = any (k.conkey)
      where k.contype = 'f' and (k.confdeltype in ('n', 'd') or k.confupdtype in ('n', 'd', 'c'))`,
  },
  {
    rule: 'a table that is not on the coordinator alone has no triggers',
    sql: `select p.name as "table", t.tgname as what from placed p join pg_trigger t on t.tgrelid = p.oid
      where p.place <> 'on_coordinator' and not t.tgisinternal`,
  },
  {
    rule: 'a policy of a table that is not on the coordinator alone holds no subquery',
    sql: `select p.name as "table", y.polname as what from placed p join pg_policy y on y.polrelid = p.oid
      where p.place <> 'on_coordinator' and concat(y.polqual::text, y.polwithcheck::text) like '%{SUBLINK%'`,
  },
  {
    rule: 'what counts in a distributed table is a bigint: nodes take their numbers from ranges of 64 bits',
    sql: `select p.name as "table", a.attname as what
      from placed p join pg_attribute a on a.attrelid = p.oid and a.attnum > 0 and not a.attisdropped
      left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where p.place = 'by_workspace' and a.atttypid <> 'bigint'::regtype
        and (a.attidentity <> '' or pg_get_expr(d.adbin, d.adrelid) like '%nextval(%')`,
  },
  {
    rule: 'a distributed table needs no function of ours in defaults, checks, indexes and policies',
    sql: `select distinct p.name as "table", f.proname as what
      from placed p
      join lateral (
        select 'pg_attrdef'::regclass as class, oid from pg_attrdef where adrelid = p.oid
        union all select 'pg_constraint'::regclass, oid from pg_constraint where conrelid = p.oid
        union all select 'pg_policy'::regclass, oid from pg_policy where polrelid = p.oid
        union all select 'pg_class'::regclass, indexrelid from pg_index where indrelid = p.oid
      ) part on true
      join pg_depend d on d.classid = part.class and d.objid = part.oid and d.refclassid = 'pg_proc'::regclass
      join pg_proc f on f.oid = d.refobjid and f.pronamespace = current_schema()::regnamespace
      where p.place = 'by_workspace'
        and not exists (select from pg_depend e where e.objid = f.oid and e.deptype = 'e')`,
  },
  {
    rule: 'a distributed table is an ordinary one: logged, without parents, children and rules',
    sql: `select p.name as "table", concat_ws(' ', c.relkind, c.relpersistence) as what
      from placed p join pg_class c on c.oid = p.oid
      where p.place <> 'on_coordinator' and (c.relkind <> 'r' or c.relpersistence <> 'p' or c.relhasrules
        or exists (select from pg_inherits h where c.oid in (h.inhrelid, h.inhparent)))`,
  },
];

/** Everything in the catalogue that breaks a rule, by table and rule; empty where the structure can be distributed. */
export async function findCitusProblems(
  db: Queryable,
  placement: ReadonlyMap<string, Placement>,
): Promise<CitusProblem[]> {
  const names = [...placement.keys()];
  const places = [...placement.values()];
  const problems: CitusProblem[] = [];
  for (const { rule, sql } of rules) {
    const rows = await db.query<{ table: string; what: string }>(
      `with wanted as (select * from unnest($1::text[], $2::text[]) as t (name, place)),
         placed as (select c.oid, w.name, w.place from wanted w
           join pg_class c on c.relname = w.name and c.relnamespace = current_schema()::regnamespace)
       select "table"::text, what::text from (${sql}) as found order by 1, 2`,
      [names, places],
    );
    problems.push(...rows.map(({ table, what }) => ({ table, rule, what })));
  }
  return problems;
}
