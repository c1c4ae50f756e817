import type { Db } from '../db/db.ts';
import type { ReportDetails } from './measurement.ts';
import { countRows, listTableSizes, type TableSize } from './table-sizes.ts';

/** Looks how tables grow: what was added since the last call, an hour of audio. */
export async function watchTables(db: Db) {
  let before = await sizesNow(db);
  return {
    /** Tells rows, bytes with indexes, and indexes, table by table, and the sum. `what` stands before each line. */
    async report(
      what: string,
      hours: number,
      report: (row: string, value: number, unit: string, more?: ReportDetails) => void,
      details: ReportDetails,
    ): Promise<void> {
      const now = await sizesNow(db);
      let sum = 0;
      for (const [table, size] of now) {
        const old = before.get(table);
        const added = size.byteCount - (old?.byteCount ?? 0);
        sum += added;
        if (added <= 0) continue;
        const name = `${what}${table}`;
        report(name, added / hours, 'B/h', details);
        report(`${name}, of it indexes`, (size.indexBytes - (old?.indexBytes ?? 0)) / hours, 'B/h', details);
        if (size.rowCount !== null)
          report(`${name}, rows`, (size.rowCount - (old?.rowCount ?? 0)) / hours, 'rows/h', details);
      }
      report(`${what}all tables`, sum / hours, 'B/h', details);
      before = now;
    },
  };
}

async function sizesNow(db: Db): Promise<Map<string, TableSize & { readonly rowCount: number | null }>> {
  const sizes = new Map<string, TableSize & { readonly rowCount: number | null }>();
  for (const size of await listTableSizes(db)) {
    const isQueue = size.table === 'pgboss.*';
    sizes.set(size.table, { ...size, rowCount: isQueue ? null : await countRows(db, size.table) });
  }
  return sizes;
}
