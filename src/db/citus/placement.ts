import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { migrationsFolder } from '../load-migrations.ts';

/** Where a table of ours lies in a Citus cluster. */
export type Placement = 'everywhere' | 'on_coordinator' | 'by_workspace';

export interface CitusScript {
  readonly name: string;
  readonly sql: string;
}

/** The scripts of migrations/citus, in order. */
export async function loadCitusScripts(): Promise<CitusScript[]> {
  const folder = join(migrationsFolder, 'citus');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return await Promise.all(
    names.map(async (name) => ({ name, sql: await readFile(join(folder, name), 'utf8') })),
  );
}

/** What the scripts' lists say of each table. Throws for a table that stands in two. */
export function readPlacement(scripts: readonly CitusScript[]): Map<string, Placement> {
  const placement = new Map<string, Placement>();
  for (const { sql } of scripts) {
    for (const [, list, names] of sql.matchAll(
      /\b(everywhere|on_coordinator|by_workspace) constant text\[\] := array\[([^\]]*)\]/g,
    )) {
      for (const [, name] of names!.matchAll(/'([a-z_]+)'/g)) {
        if (placement.has(name!)) throw new Error(`The table ${name} has two places in migrations/citus.`);
        placement.set(name!, list as Placement);
      }
    }
  }
  return placement;
}
