import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';

// The whole of a short process: createDatabase starts it with the folder as its argument.
const [folder = ''] = process.argv.slice(2);
const pglite = await PGlite.create({ dataDir: folder, extensions: { vector } });
await pglite.close();
