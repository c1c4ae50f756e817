import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const folder = new URL('../../src/demo/samples/', import.meta.url);
const manifest = z.array(
  z.object({ file: z.string(), role: z.string(), duration_s: z.number(), kind: z.string() }).loose(),
);

/** A sample recording that the repository ships, as its manifest describes it. */
export type Sample = z.infer<typeof manifest>[number];

export const samples: readonly Sample[] = manifest.parse(
  JSON.parse(readFileSync(new URL('manifest.json', folder), 'utf8')),
);

export const samplePath = (file: string): string => fileURLToPath(new URL(file, folder));
export const readSample = (file: string): Promise<Buffer> => readFile(samplePath(file));
