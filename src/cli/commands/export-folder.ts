import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ListOriginalsDocument, type ListOriginalsQuery } from '../../client/generated/operations.ts';
import type { ExportPart, PhonographClient, ServedManifest } from '../../client/phonograph-client.ts';
import { AppError } from '../../errors.ts';

export type FolderFormat = 'ndjson' | 'parquet';

/** A file of the folder, complete. */
interface WrittenFile {
  readonly file: string;
  readonly table: string;
  readonly byteCount: number;
  readonly sha256: string;
}

/** `manifest.json` of a folder: what the server told, and what was written of it so far. */
export interface FolderManifest extends ServedManifest {
  readonly fileFormat: FolderFormat;
  readonly filter: Readonly<Record<string, unknown>> | null;
  readonly files: readonly WrittenFile[];
  /** Whether every part, and every original that was asked for, is there. */
  readonly complete: boolean;
}

export interface ExportOptions {
  readonly format: FolderFormat;
  readonly filter: Readonly<Record<string, unknown>> | null;
  readonly withOriginals: boolean;
  readonly partSize: number;
  readonly onFile: (file: string, byteCount: number) => void;
}

const MANIFEST = 'manifest.json';
const ORIGINALS = 'originals';

/**
 * Writes an export into a folder, file by file. A folder in which one was cut off is gone on with: what is there stays,
 * with the parts that were planned then. Throws BAD_USER_INPUT for a folder with another export, or a complete one.
 */
export async function exportToFolder(
  client: PhonographClient,
  folder: string,
  options: ExportOptions,
): Promise<FolderManifest> {
  await mkdir(folder, { recursive: true });
  let manifest = (await resumed(client, folder, options)) ?? (await begun(client, folder, options));
  const written = new Set(manifest.files.map(({ file }) => file));
  for (const part of manifest.parts) {
    const file = `${part.name}.${manifest.fileFormat}`;
    if (written.has(file)) continue;
    const bytes = await client.exportPart(part.table, manifest.fileFormat, addressOf(part, manifest.filter));
    const facts = await writeWhole(join(folder, file), bytes);
    manifest = { ...manifest, files: [...manifest.files, { file, table: part.table, ...facts }] };
    await saveManifest(folder, manifest);
    options.onFile(file, facts.byteCount);
  }
  if (options.withOriginals) await exportOriginals(client, folder, manifest, options);
  manifest = { ...manifest, complete: true };
  await saveManifest(folder, manifest);
  return manifest;
}

async function begun(
  client: PhonographClient,
  folder: string,
  { format, filter, partSize }: ExportOptions,
): Promise<FolderManifest> {
  const served = await client.exportManifest({
    partSize: String(partSize),
    ...(filter && { filter: JSON.stringify(filter) }),
  });
  const manifest = { ...served, fileFormat: format, filter, files: [], complete: false };
  await saveManifest(folder, manifest);
  return manifest;
}

async function resumed(
  client: PhonographClient,
  folder: string,
  { format, filter }: ExportOptions,
): Promise<FolderManifest | null> {
  const there = await readManifest(folder).catch(() => null);
  if (!there) return null;
  const now = await client.exportManifest({});
  const isSame =
    !there.complete &&
    there.workspaceId === now.workspaceId &&
    there.tokenizerId === now.tokenizerId &&
    there.fileFormat === format &&
    JSON.stringify(there.filter) === JSON.stringify(filter);
  if (isSame) return there;
  throw new AppError(
    'BAD_USER_INPUT',
    `${folder} holds ${there.complete ? 'a complete' : 'another'} export.`,
    {
      field: 'folder',
    },
  );
}

/** Throws BAD_USER_INPUT for a folder that is no export of a kind that is known here. */
export async function readManifest(folder: string): Promise<FolderManifest> {
  const refuse = (message: string, cause?: unknown) =>
    new AppError('BAD_USER_INPUT', message, { field: 'folder', ...(cause !== undefined && { cause }) });
  let manifest: FolderManifest;
  try {
    manifest = JSON.parse(await readFile(join(folder, MANIFEST), 'utf8'));
  } catch (cause) {
    throw refuse(`${folder} has no ${MANIFEST} that can be read.`, cause);
  }
  if (manifest?.format !== 'phonograph-export' || !Array.isArray(manifest.files)) {
    throw refuse(`${folder} is no export of Phonograph.`);
  }
  if (![1, 2].includes(manifest.schemaVersion)) {
    throw refuse(
      `${folder} has version ${manifest.schemaVersion} of the format; this program knows 1 and 2.`,
    );
  }
  return manifest;
}

const saveManifest = async (folder: string, manifest: FolderManifest): Promise<void> => {
  const path = join(folder, MANIFEST);
  await writeFile(`${path}.partial`, `${JSON.stringify(manifest, null, 2)}\n`);
  await rename(`${path}.partial`, path);
};

const addressOf = ({ after, until }: ExportPart, filter: FolderManifest['filter']) => ({
  ...(after !== null && { after }),
  ...(until !== null && { until }),
  ...(filter && { filter: JSON.stringify(filter) }),
});

/** A file has its name when all of it is there. */
async function writeWhole(
  path: string,
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ readonly byteCount: number; readonly sha256: string }> {
  const hash = createHash('sha256');
  let byteCount = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      byteCount += chunk.length;
      done(null, chunk);
    },
  });
  await pipeline(bytes, measure, createWriteStream(`${path}.partial`, { flush: true }));
  await rename(`${path}.partial`, path);
  return { byteCount, sha256: hash.digest('hex') };
}

/** The original files by their content; one that the server has no longer is left out. */
async function exportOriginals(
  client: PhonographClient,
  folder: string,
  { filter, tokenizerId }: FolderManifest,
  { onFile }: ExportOptions,
): Promise<void> {
  await mkdir(join(folder, ORIGINALS), { recursive: true });
  for (let after: string | null = null; ; ) {
    const { audioRecords }: ListOriginalsQuery = await client.request(ListOriginalsDocument, {
      after,
      filter: { ...filter },
    });
    for (const { id, sha256, tokenizerId: own } of audioRecords.nodes) {
      const path = join(folder, ORIGINALS, sha256);
      if (own !== tokenizerId || (await exists(path))) continue;
      const bytes = await client.original(id);
      if (!bytes) continue;
      const facts = await writeWhole(path, bytes);
      onFile(`${ORIGINALS}/${sha256}`, facts.byteCount);
    }
    if (!audioRecords.pageInfo.hasNextPage) return;
    after = audioRecords.pageInfo.endCursor;
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
