import { openDb } from '../../src/db/open-db.ts';

/**
 * A process for the lock tests: opens the data folder of its first argument, adds a row, prints `ready`, and stays
 * until it is killed. Prints the code of the error when it cannot open.
 */
try {
  const db = await openDb({ databaseUrl: null, dataFolder: process.argv[2]! });
  await db.exec('create table if not exists kept (id serial primary key); insert into kept default values');
  process.stdout.write('ready\n');
} catch (error) {
  process.stdout.write(`${(error as { code?: string }).code}\n`);
}
