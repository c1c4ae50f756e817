import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { FindBySha256Document } from '../../client/generated/operations.ts';
import type { PhonographClient, TransferReport } from '../../client/phonograph-client.ts';
import { AppError } from '../../errors.ts';
import { hashFile } from '../hash-file.ts';
import { readManifest } from './export-folder.ts';

/** What became of a file of the folder. */
export interface ImportedFile extends TransferReport {
  readonly file: string;
}

/** Recordings before what is said of them. */
const order = [
  'recordings',
  'transcripts',
  'labels',
  'articles',
  'links',
  'questions',
  'contents',
  'alignments',
];

/**
 * Imports a folder, file by file; what is there already stays, so it may be done again at any time. Originals go first:
 * they are waiting when their recordings come. Throws BAD_USER_INPUT for a folder that is incomplete or was changed.
 */
export async function importFolder(
  client: PhonographClient,
  folder: string,
  onFile: (imported: ImportedFile) => void,
): Promise<void> {
  const { files, fileFormat, complete } = await readManifest(folder);
  if (!complete) {
    throw new AppError(
      'BAD_USER_INPUT',
      `The export in ${folder} is incomplete: export into it again first.`,
      {
        field: 'folder',
      },
    );
  }
  for (const { file, sha256 } of files) {
    const found = await hashFile(join(folder, file)).catch(() => null);
    if (found === sha256) continue;
    const what = found === null ? 'is missing' : 'was changed since it was written';
    throw new AppError('BAD_USER_INPUT', `${join(folder, file)} ${what}.`, { field: 'folder' });
  }
  await sendOriginals(client, folder);
  for (const { file, table } of files.toSorted((a, b) => order.indexOf(a.table) - order.indexOf(b.table))) {
    const report = await client.importPart(table, fileFormat, createReadStream(join(folder, file)));
    onFile({ file, ...report });
  }
}

/** Uploads those that no recording has yet. */
async function sendOriginals(client: PhonographClient, folder: string): Promise<void> {
  const names = await readdir(join(folder, 'originals')).catch(() => []);
  for (const sha256 of names.filter((name) => /^[0-9a-f]{64}$/.test(name)).sort()) {
    const { audioRecords } = await client.request(FindBySha256Document, { sha256 });
    if (audioRecords.nodes[0]?.status === 'READY') continue;
    await client.upload(join(folder, 'originals', sha256));
  }
}
