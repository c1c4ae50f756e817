import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { BuiltGraph } from './graph/built-graph.ts';
import { replaceFile } from './replace-file.ts';

const entrySchema = z.object({
  sha256: z.string(),
  states: z.array(z.object({ name: z.string(), dims: z.array(z.number()) })),
});

/**
 * The graph kept under `key`, or the built one, which is then kept. A kept graph whose bytes do not match their
 * checksum is built again.
 */
export async function cachedGraph(
  cacheFolder: string,
  key: string,
  build: () => BuiltGraph,
): Promise<BuiltGraph> {
  const path = join(cacheFolder, `${key}.onnx`);
  const kept = await readGraph(path);
  if (kept !== null) return kept;
  const graph = build();
  await replaceFile(path, graph.bytes);
  await replaceFile(`${path}.json`, JSON.stringify({ sha256: sha256(graph.bytes), states: graph.states }));
  return graph;
}

async function readGraph(path: string): Promise<BuiltGraph | null> {
  try {
    const [bytes, text] = await Promise.all([readFile(path), readFile(`${path}.json`, 'utf8')]);
    const entry = entrySchema.parse(JSON.parse(text));
    return sha256(bytes) === entry.sha256 ? { bytes, states: entry.states } : null;
  } catch {
    return null;
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
