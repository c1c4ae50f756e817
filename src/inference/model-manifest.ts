import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../errors.ts';

const fileSchema = z.object({
  file: z.string().regex(/^[\w.-]+$/, 'must be a plain file name'),
  bytes: z.int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** What every model folder's manifest.json says, whatever else it adds. */
export const modelManifestSchema = z.object({
  name: z.string().min(1),
  /** Raised when the same files would be used by another rule and so give other tokens or vectors. */
  ruleVersion: z.int().positive(),
  licence: z.string(),
  files: z.array(fileSchema).min(1),
});

export interface VerifiedModel<Manifest> {
  readonly manifest: Manifest;
  /** Contents by file name, as verified. */
  readonly contents: ReadonlyMap<string, Buffer>;
  /** `name@` and 12 hex digits over all files and the rule version. */
  readonly id: string;
}

/**
 * Reads a model folder and verifies every file of its manifest. Throws AppError MODEL_UNAVAILABLE that names the file
 * and what is wrong: missing, truncated, changed, or a manifest that does not read.
 */
export async function loadVerifiedModel<Manifest extends z.infer<typeof modelManifestSchema>>(
  modelFolder: string,
  schema: z.ZodType<Manifest>,
): Promise<VerifiedModel<Manifest>> {
  const manifest = parseManifest(await readModelFile(modelFolder, 'manifest.json'), schema);
  const contents = new Map<string, Buffer>();
  const identity = createHash('sha256').update(`rules ${manifest.ruleVersion}\n`);
  for (const { file, bytes, sha256 } of manifest.files) {
    const content = await readModelFile(modelFolder, file);
    if (content.length !== bytes) {
      throw new AppError(
        'MODEL_UNAVAILABLE',
        `${file} has ${content.length} bytes instead of ${bytes}: restore it`,
      );
    }
    if (createHash('sha256').update(content).digest('hex') !== sha256) {
      throw new AppError('MODEL_UNAVAILABLE', `${file} was changed: its SHA-256 is not that of the manifest`);
    }
    identity.update(`${file} ${sha256}\n`);
    contents.set(file, content);
  }
  return { manifest, contents, id: `${manifest.name}@${identity.digest('hex').slice(0, 12)}` };
}

async function readModelFile(modelFolder: string, file: string): Promise<Buffer> {
  try {
    return await readFile(join(modelFolder, file));
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    const message = missing ? `${file} is missing from the model folder` : `${file} cannot be read`;
    throw new AppError('MODEL_UNAVAILABLE', message, { cause });
  }
}

function parseManifest<Manifest>(content: Buffer, schema: z.ZodType<Manifest>): Manifest {
  try {
    return schema.parse(JSON.parse(content.toString('utf8')));
  } catch (cause) {
    const reason = cause instanceof z.ZodError ? z.prettifyError(cause) : 'it is not JSON';
    throw new AppError('MODEL_UNAVAILABLE', `manifest.json does not read: ${reason}`, { cause });
  }
}
