import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../errors.ts';
import { loadVerifiedModel, modelManifestSchema } from '../inference/model-manifest.ts';
import { describeMissing } from './describe-missing.ts';
import { type KnownModel, LEXICAL_EMBEDDER, type WantedFile } from './model-catalogue.ts';
import { checksumFile } from './model-checksums.ts';
import { lockModelFolder } from './model-lock.ts';
import { notPublished } from './pull-from-folder.ts';
import { type PulledFile, readPulledRecord, writePulledRecord } from './pulled-record.ts';
import { assertModelTensors } from './tokenizer-tensors.ts';
import { wantedFilesOf } from './wanted-files.ts';

export interface ModelFinding {
  readonly name: string;
  readonly folder: string;
  readonly files: readonly { readonly file: string; readonly bytes: number; readonly sha256: string }[];
  /** What is wrong, a sentence each; empty when all is well. */
  readonly problems: readonly string[];
  readonly warnings: readonly string[];
}

/**
 * Reads every byte of a model and compares it with what was written down when it came, and its tensors with its
 * configuration. Files put there by hand are written down when they fit.
 */
export async function verifyModel(
  model: KnownModel,
  folder: string,
  signal: AbortSignal,
): Promise<ModelFinding> {
  if (model.name === LEXICAL_EMBEDDER) {
    return { name: model.name, folder, files: [], problems: [], warnings: [] };
  }
  if (model.hub === null) return verifyBundled(model.name, folder);
  const { name } = model;
  const record = await readPulledRecord(folder);
  const files: PulledFile[] = [];
  const problems: string[] = [];
  const warnings: string[] = [];
  for (const wanted of await wantedFilesOf(model, folder)) {
    const known = record?.files.find(({ file }) => file === wanted.file) ?? null;
    const found = await verifyFile(folder, wanted, known, signal);
    if ('problem' in found) problems.push(found.problem);
    else files.push(found);
    if (
      'sha256' in found &&
      wanted.publishedSha256 !== undefined &&
      found.sha256 !== wanted.publishedSha256
    ) {
      warnings.push(`${wanted.file}: ${notPublished(found.sha256)}.`);
    }
  }
  if (problems.length === 0) {
    problems.push(...(await refusalOf(assertModelTensors(model, folder))));
  }
  const isNew = files.some(({ file }) => !record?.files.some((known) => known.file === file));
  if (problems.length === 0 && isNew) {
    using _lock = await lockModelFolder(folder);
    await writePulledRecord(folder, { name, files });
  }
  return { name, folder, files, problems, warnings };
}

async function verifyBundled(name: string, folder: string): Promise<ModelFinding> {
  const problems = await refusalOf(loadVerifiedModel(folder, modelManifestSchema));
  if (problems.length > 0) return { name, folder, files: [], problems, warnings: [] };
  const { manifest } = await loadVerifiedModel(folder, modelManifestSchema);
  return { name, folder, files: manifest.files, problems, warnings: [] };
}

async function verifyFile(
  folder: string,
  { file, publishedSha256 }: WantedFile,
  known: PulledFile | null,
  signal: AbortSignal,
): Promise<PulledFile | { readonly problem: string }> {
  const path = join(folder, file);
  const size = await stat(path).then(
    (facts) => (facts.isFile() ? facts.size : null),
    () => null,
  );
  if (size === null) return { problem: await describeMissing([file], folder) };
  if (known && size !== known.bytes) {
    const change = size < known.bytes ? 'it is truncated' : 'it was changed';
    return { problem: `${file} has ${size} bytes instead of ${known.bytes}: ${change}.` };
  }
  const { bytes, sha256 } = await checksumFile(path, size, signal);
  if (known && sha256 !== known.sha256) {
    return { problem: `${file} was changed: its SHA-256 is ${sha256} instead of ${known.sha256}.` };
  }
  if (known) return known;
  const checkedAgainst = sha256 === publishedSha256 ? 'published sha256' : 'nothing';
  return { file, bytes, sha256, source: 'by hand', checkedAgainst, at: new Date().toISOString() };
}

async function refusalOf(check: Promise<unknown>): Promise<string[]> {
  try {
    await check;
    return [];
  } catch (error) {
    if (error instanceof AppError) return [error.message];
    throw error;
  }
}
