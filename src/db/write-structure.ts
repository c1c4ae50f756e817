import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dumpStructure } from './dump-structure.ts';
import { migrationsFolder } from './load-migrations.ts';
import { migrate } from './migrate.ts';
import { openDb } from './open-db.ts';

// Run this after adding a migration: it writes migrations/structure.sql anew.
const db = await openDb({ databaseUrl: null, dataFolder: null });
await migrate(db);
await writeFile(join(migrationsFolder, 'structure.sql'), await dumpStructure(db));
await db.close();
