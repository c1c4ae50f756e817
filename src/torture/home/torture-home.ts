import { cpSync } from 'node:fs';
import { mkdir, readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { Db } from '../../db/db.ts';
import { openDb } from '../../db/open-db.ts';
import { makeSound, type SoundFile } from './make-sound.ts';
import type { TorturePostgres } from './torture-postgres.ts';

/** Where the processes of one scenario live: a data folder, a database and files to bring in. */
export interface TortureHome {
  readonly on: 'embedded' | 'postgres';
  readonly dataFolder: string;
  readonly databaseUrl: string | null;
  /** What its processes find in their environment. */
  readonly environment: NodeJS.ProcessEnv;
  makeFiles(count: number, random: () => number): Promise<SoundFile[]>;
  /** Opens its database; the embedded one only while no process has it. */
  openDatabase(): Promise<Db>;
  /** Makes files that are on their way as old as after two days, which is when they are nobody's any more. */
  ageStagedFiles(): Promise<void>;
}

export interface HomeOptions {
  readonly environment?: NodeJS.ProcessEnv;
  /** Where the data folder lies; default: in the scenario's folder. */
  readonly dataFolder?: string;
  /** A data folder with an embedded database to begin with; without it the first start makes one. */
  readonly template?: string;
}

const TWO_DAYS_MS = 2 * 24 * 60 * 60 * 1_000;
/** One file in ten has more than one chunk of codes. */
const LONG_EVERY = 10;

/** Makes a home on the embedded database, or on a database of its own on a server. */
export async function createHome(
  folder: string,
  postgres: TorturePostgres | null,
  { environment = {}, dataFolder = join(folder, 'data'), template }: HomeOptions = {},
): Promise<TortureHome> {
  const databaseUrl = postgres === null ? null : await postgres.createDatabase();
  const files = join(folder, 'files');
  await mkdir(files, { recursive: true });
  if (postgres === null && template !== undefined) cpSync(template, dataFolder, { recursive: true });
  return {
    on: postgres === null ? 'embedded' : 'postgres',
    dataFolder,
    databaseUrl,
    environment: {
      PHONOGRAPH_DATA: dataFolder,
      PHONOGRAPH_WORKERS: '2',
      PHONOGRAPH_FFMPEG: 'off',
      PHONOGRAPH_LOG_LEVEL: 'error',
      PHONOGRAPH_REQUESTS_PER_MINUTE: '0',
      PHONOGRAPH_PORT: '0',
      ...(databaseUrl !== null && { DATABASE_URL: databaseUrl }),
      ...environment,
    },
    async makeFiles(count, random) {
      const made: SoundFile[] = [];
      for (let each = 0; each < count; each++) {
        const seconds = each % LONG_EVERY === LONG_EVERY - 1 ? 55 : 1 + 2 * random();
        made.push(await makeSound(join(files, `${each}.wav`), seconds, random));
      }
      return made;
    },
    openDatabase: () => openDb({ databaseUrl, dataFolder, poolSize: 2 }),
    async ageStagedFiles() {
      const staging = join(dataFolder, 'uploads');
      const then = new Date(Date.now() - TWO_DAYS_MS);
      for (const name of await readdir(staging).catch(() => []))
        await utimes(join(staging, name), then, then);
    },
  };
}
