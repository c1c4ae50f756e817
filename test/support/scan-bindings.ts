import type { Db } from '../../src/db/db.ts';

/** How the planner reads the distributed tables of a statement. */
export interface Bindings {
  /** Scans of distributed tables: `alias (table)`. */
  readonly scans: readonly string[];
  /** What workspace_id is compared with in a scan's own condition, all scans together: `$1` and the like. */
  readonly values: readonly string[];
  /** Scans that are bound to no value, and joined on workspace_id to no scan that is. */
  readonly loose: readonly string[];
  /** Scans of tables of ours that lie on the coordinator alone. */
  readonly local: readonly string[];
}

interface PlanNode {
  readonly [name: string]: unknown;
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Alias?: string;
  readonly Plans?: readonly PlanNode[];
}

const conditionNames = [
  'Index Cond',
  'Recheck Cond',
  'Filter',
  'TID Cond',
  'Hash Cond',
  'Merge Cond',
  'Join Filter',
];

/**
 * Plans a statement without its values (`explain (generic_plan)`), as one whom row-level security leaves alone, and
 * looks where each scan gets its workspace from. The planner spreads what is equal: of `a.workspace_id = $1 and
 * a.workspace_id = b.workspace_id` it makes a condition for each, so that this sees what a statement means.
 */
export async function findBindings(
  db: Db,
  sql: string,
  placeOf: (table: string) => string | undefined,
): Promise<Bindings> {
  // As a script: what is sent with parameters must have their values.
  const [row] = await db.exec<{ 'QUERY PLAN': readonly [{ readonly Plan: PlanNode }] }>(
    `explain (generic_plan, verbose, costs off, format json) ${sql}`,
  );
  const plan = row!['QUERY PLAN'][0].Plan;
  const scans = new Map<string, { readonly table: string; readonly bound: Set<string> }>();
  const local: string[] = [];
  const joined: [string, string][] = [];
  const outputs = new Map<string, readonly string[]>();
  noteOutputs(plan);
  visit(plan);

  function noteOutputs(node: PlanNode): void {
    const name = node['Subplan Name'];
    if (typeof name === 'string') outputs.set(name, node['Output'] as readonly string[]);
    for (const child of node.Plans ?? []) noteOutputs(child);
  }

  function visit(node: PlanNode): void {
    const { 'Relation Name': table, Alias: alias = '' } = node;
    const conditions = conditionsOf(node);
    if (table && node['Node Type'] !== 'ModifyTable') {
      const place = placeOf(table);
      if (place === 'on_coordinator') local.push(`${alias} (${table})`);
      if (place === 'by_workspace') {
        const scan = scans.get(alias) ?? { table, bound: new Set<string>() };
        scans.set(alias, scan);
        // The scan of a bitmap has its conditions below.
        for (const condition of [...conditions, ...(node.Plans ?? []).flatMap(conditionsOf)]) {
          for (const value of valuesIn(condition, alias)) scan.bound.add(value);
        }
      }
    }
    for (const condition of [...conditions, ...(node.Plans ?? []).flatMap(conditionsOf)]) {
      const equals = /\b(\w+)\.workspace_id = (\w+)\.workspace_id\b/g;
      for (const [, one, other] of condition.matchAll(equals)) joined.push([one!, other!]);
      // A subquery that is read once, into a table of hashes: what it is compared with stands in its output.
      const hashed = /\b(\w+)\.workspace_id = \(hashed (SubPlan \d+)\)\.col(\d+)/g;
      for (const [, one, plan, column] of condition.matchAll(hashed)) {
        const other = outputs.get(plan!)?.[Number(column) - 1]?.match(/^(\w+)\.workspace_id$/)?.[1];
        if (other) joined.push([one!, other]);
      }
    }
    for (const child of node.Plans ?? []) visit(child);
  }

  const safe = new Set([...scans].filter(([, { bound }]) => bound.size > 0).map(([alias]) => alias));
  // One scan alone may go over all workspaces: every node does its own.
  if (safe.size === 0 && scans.size > 0) safe.add([...scans.keys()][0]!);
  for (let before = -1; before < safe.size; ) {
    before = safe.size;
    for (const [one, other] of joined) {
      if (safe.has(one)) safe.add(other);
      if (safe.has(other)) safe.add(one);
    }
  }
  const nameOf = (alias: string) => `${alias} (${scans.get(alias)!.table})`;
  return {
    scans: [...scans.keys()].map(nameOf),
    values: [...new Set([...scans.values()].flatMap(({ bound }) => [...bound]))],
    loose: [...scans.keys()].filter((alias) => !safe.has(alias)).map(nameOf),
    local,
  };
}

function conditionsOf(node: PlanNode): string[] {
  return conditionNames.flatMap((name) => (typeof node[name] === 'string' ? [node[name] as string] : []));
}

/** `alias.workspace_id = $1`, also where a plan leaves the alias out, or the value comes first. */
function valuesIn(condition: string, alias: string): string[] {
  const value = String.raw`(\$\d+|\(InitPlan \d+\)\.col\d+|'[0-9a-f-]{36}'::uuid|ANY \(\$\d+[^)]*\))`;
  const column = String.raw`(?:\b${alias}\.|(?<![\w.]))workspace_id`;
  return [
    ...[...condition.matchAll(new RegExp(`${column} = ${value}`, 'g'))].map(([, found]) => found!),
    ...[...condition.matchAll(new RegExp(`${value} = ${column}\\b`, 'g'))].map(([, found]) => found!),
  ];
}
