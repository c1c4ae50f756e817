import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ingestFiles } from '../cli/commands/ingest.ts';
import type { Db } from '../db/db.ts';
import { seededRandom } from '../demo/make/seeded-random.ts';
import type { BenchOptions } from './bench-options.ts';
import { createSpeaker } from './fill-segments.ts';
import { watchTables } from './growth-of-tables.ts';
import { endlessSound, listSamples, readSound } from './sample-sound.ts';
import { openScratchService } from './scratch-service.ts';
import { writeWav } from './write-wav.ts';

/** People in calls say 120 to 160. */
const WORDS_PER_MINUTE = 150;

/**
 * What an hour of audio adds to each table, with everything that follows from it, and to the folder of originals; then
 * what its transcript adds. `docs/growth.md` reckons with these numbers.
 */
export async function storageBench(options: BenchOptions): Promise<void> {
  const hours = options.quick ? 0.1 : 1;
  const fileCount = 6;
  const random = seededRandom('storage');
  const sounds = await Promise.all((await listSamples('calls')).map(readSound));
  const files: { path: string; fileName: string }[] = [];
  for (let index = 0; index < fileCount; index++) {
    const fileName = `recording-${index}.wav`;
    const path = join(options.folder, fileName);
    await writeWav(path, endlessSound(sounds, random), (hours * 3_600) / fileCount);
    files.push({ path, fileName });
  }
  const service = await openScratchService({ ...options, folder: join(options.folder, 'data') });
  const { db } = service.app;
  const details = { conditions: { audioH: hours, files: fileCount, database: db.version } };
  try {
    const tables = await watchTables(db);
    const ended = await ingestFiles(
      service.client,
      files,
      { outcome: () => {} },
      new AbortController().signal,
    );
    await queueIsEmpty(db);
    await tables.report('', hours, options.report, details);
    const originals = await folderBytes(join(service.config.dataFolder, 'originals'));
    options.report('originals (files; WAV 24 kHz 16 bit)', originals / hours, 'B/h', details);

    const speaker = createSpeaker(random);
    for (const { id } of ended) {
      if (!id) continue;
      const words = speaker.words((hours * 60 * WORDS_PER_MINUTE) / fileCount);
      const text = words.map((word, index) => (index % 12 === 11 ? `${word}.` : word)).join(' ');
      await service.client.setTranscript(id, new TextEncoder().encode(text), { format: 'text' });
    }
    await queueIsEmpty(db);
    await tables.report('transcript: ', hours, options.report, details);
  } finally {
    await service.close();
  }
}

async function queueIsEmpty(db: Db): Promise<void> {
  for (;;) {
    const open = await db.query(`select from pgboss.job where state < 'completed' limit 1`);
    if (open.length === 0) return;
    await delay(200);
  }
}

async function folderBytes(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map((file) => stat(join(file.parentPath, file.name))));
  return sizes.reduce((sum, { size }) => sum + size, 0);
}
