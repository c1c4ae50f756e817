import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Migration {
  readonly number: number;
  /** The file name without its end, e.g. `0004_create_recording`. */
  readonly name: string;
  readonly sql: string;
  /** Hex. */
  readonly sha256: string;
}

export const migrationsFolder = fileURLToPath(new URL('../../migrations/', import.meta.url));

/** The migrations of a folder in order. Throws when the numbers are not 1, 2, 3… */
export async function loadMigrations(folder = migrationsFolder): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_[a-z0-9_]+\.sql$/.test(name)).sort();
  return await Promise.all(
    names.map(async (fileName, index) => {
      const number = Number(fileName.slice(0, 4));
      if (number !== index + 1) throw new Error(`Migration ${fileName} should have the number ${index + 1}.`);
      // A checkout with Windows line ends must not look like another migration.
      const sql = (await readFile(join(folder, fileName), 'utf8')).replaceAll('\r\n', '\n');
      const sha256 = createHash('sha256').update(sql).digest('hex');
      return { number, name: fileName.slice(0, -'.sql'.length), sql, sha256 };
    }),
  );
}
