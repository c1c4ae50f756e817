import { readTensor } from '../safetensors/read-tensor.ts';
import type { SafetensorsFile } from '../safetensors/safetensors-file.ts';

export interface Centroids {
  readonly width: number;
  readonly values: Float32Array;
}

/** Centroids of the encoder's 16 books, each row-major [codebook size, width]. */
export async function loadCentroids(file: SafetensorsFile, layerCount: number): Promise<Centroids[]> {
  const tables: Centroids[] = [];
  for (let layer = 0; layer < layerCount; layer++) {
    const [kind, book] = layer === 0 ? ['semantic', 0] : ['acoustic', layer - 1];
    const prefix = `encoder.quantizer.${kind}_residual_vector_quantizer.layers.${book}.codebook`;
    const sums = await readTensor(file, `${prefix}.embed_sum`);
    const usage = await readTensor(file, `${prefix}.cluster_usage`);
    const width = sums.length / usage.length;
    tables.push({ width, values: sums.map((sum, i) => sum / Math.max(usage[Math.floor(i / width)]!, 1e-5)) });
  }
  return tables;
}
