import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { articles } from './make/articles.ts';
import { writeCopies } from './make/copies.ts';
import {
  writeAnnouncements,
  writeCalls,
  writeHearing,
  writeQuestions,
  writeSounds,
} from './make/originals.ts';
import { writeQueries } from './make/queries.ts';
import { createSampleWriter } from './make/sample-writer.ts';

const subfolders = ['calls', 'questions', 'announcements', 'hearings', 'sounds', 'copies', 'queries'];

/** Makes all sample recordings, `manifest.json` and `articles.ndjson` in the folder, replacing what is there. */
function makeSamples(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const subfolder of subfolders) rmSync(join(folder, subfolder), { recursive: true, force: true });
  const writer = createSampleWriter(folder);
  for (const writePart of [
    writeCalls,
    writeQuestions,
    writeAnnouncements,
    writeHearing,
    writeSounds,
    writeCopies,
    writeQueries,
  ]) {
    writePart(writer);
    console.log(`${writePart.name}: ${writer.entries.length} files so far`);
  }
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(writer.entries, null, 1)}\n`);
  writeFileSync(
    join(folder, 'articles.ndjson'),
    `${articles.map((one) => JSON.stringify(one)).join('\n')}\n`,
  );
  const megabytes = writer.entries.reduce((sum, entry) => sum + entry.bytes, 0) / 1e6;
  const minutes = writer.entries.reduce((sum, entry) => sum + entry.duration_s, 0) / 60;
  console.log(`${writer.entries.length} files, ${minutes.toFixed(1)} minutes, ${megabytes.toFixed(2)} MB`);
}

const { values } = parseArgs({ options: { out: { type: 'string' } } });
if (values.out === undefined) {
  console.error('Usage: npm run samples -- --out FOLDER');
  process.exitCode = 2;
} else {
  makeSamples(values.out);
}
