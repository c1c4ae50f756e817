import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ingestFiles } from '../cli/commands/ingest.ts';
import { seededRandom } from '../demo/make/seeded-random.ts';
import type { BenchOptions } from './bench-options.ts';
import { endlessSound, listSamples, readSound } from './sample-sound.ts';
import { openScratchService } from './scratch-service.ts';
import { listTableSizes } from './table-sizes.ts';
import { writeWav } from './write-wav.ts';

const unit = 'B/h';

/** What an hour of audio adds to each table, indexes included, and to the folder of originals. */
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
    const before = new Map((await listTableSizes(db)).map((size) => [size.table, size.byteCount]));
    await ingestFiles(service.client, files, { outcome: () => {} }, new AbortController().signal);
    let sum = 0;
    for (const { table, byteCount } of await listTableSizes(db)) {
      const added = byteCount - (before.get(table) ?? 0);
      sum += added;
      if (added > 0) options.report(table, added / hours, unit, details);
    }
    options.report('all tables', sum / hours, unit, details);
    const originals = await folderBytes(join(service.config.dataFolder, 'originals'));
    options.report('originals (files; WAV 24 kHz 16 bit)', originals / hours, unit, details);
  } finally {
    await service.close();
  }
}

async function folderBytes(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map((file) => stat(join(file.parentPath, file.name))));
  return sizes.reduce((sum, { size }) => sum + size, 0);
}
