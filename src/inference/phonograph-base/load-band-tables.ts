import { type BandShape, type BandTables, PARTS_OF_LOG10 } from '../band-tables.ts';
import { loadVerifiedModel } from '../model-manifest.ts';
import { CODEBOOK_SIZE } from '../tokenizer.ts';
import { type Matrix, readMatrix } from './model-weights.ts';
import {
  type MelSpectrum,
  type PhonographManifest,
  phonographManifestSchema,
} from './phonograph-manifest.ts';

const LOW_HZ = 120;
const HIGH_HZ = 3_900;

/** Tables of the bundled tokenizer, one a shape; about 0.2 s. Throws MODEL_UNAVAILABLE. */
export async function loadBandTables(
  modelFolder: string,
  shapes: readonly BandShape[],
): Promise<BandTables[]> {
  const { manifest, contents } = await loadVerifiedModel(modelFolder, phonographManifestSchema);
  const weights = contents.get(manifest.weights) ?? Buffer.alloc(0);
  return shapes.map((shape) => buildBandTables(manifest, weights, shape));
}

function buildBandTables(manifest: PhonographManifest, weights: Buffer, shape: BandShape): BandTables {
  const components = readMatrix(manifest, weights, 'components');
  const groups = groupMelValues(manifest.spectrum, components.rows, shape);
  const axes = averageRows(components, groups);
  const mean = averageRows(readMatrix(manifest, weights, 'mean'), groups, true);
  const width = groups.length;
  const rows = new Int16Array((shape.layerCount * CODEBOOK_SIZE + 1) * width);
  for (let layer = 0; layer < shape.layerCount; layer++) {
    const table = multiply(readMatrix(manifest, weights, `codebook_${layer + 1}`), axes, width);
    const parts = Int16Array.from(table, (value) => Math.round(PARTS_OF_LOG10 * value));
    rows.set(parts, layer * CODEBOOK_SIZE * width);
  }
  return { ...shape, mean: Int32Array.from(mean, (value) => Math.round(PARTS_OF_LOG10 * value)), rows };
}

/** For each step and band, step by step: the values of a frame's log mel spectrum that it is the mean of. */
function groupMelValues(spectrum: MelSpectrum, valueCount: number, shape: BandShape): number[][] {
  const { melCount, melLowHz, melHighHz } = spectrum;
  const toMel = (hz: number) => 2595 * Math.log10(1 + hz / 700);
  const [low, high] = [toMel(melLowHz), toMel(melHighHz)];
  const used = Array.from({ length: melCount }, (_, band) => band).filter((band) => {
    const centre = low + ((high - low) * (band + 1)) / (melCount + 1);
    return centre > toMel(LOW_HZ) && centre < toMel(HIGH_HZ);
  });
  const hopCount = valueCount / melCount;
  const groups = Array.from({ length: shape.stepsPerFrame * shape.bandCount }, (): number[] => []);
  for (let hop = 0; hop < hopCount; hop++) {
    const step = Math.floor((hop * shape.stepsPerFrame) / hopCount);
    for (const [place, melBand] of used.entries()) {
      const band = Math.floor((place * shape.bandCount) / used.length);
      groups[step * shape.bandCount + band]!.push(hop * melCount + melBand);
    }
  }
  return groups;
}

/** The mean of each group of rows, row-major [groups, width]; of a vector, of its values. */
function averageRows(matrix: Matrix, groups: readonly number[][], isVector = false): Float32Array {
  const width = isVector ? 1 : matrix.width;
  const averages = new Float32Array(groups.length * width);
  for (const [index, rows] of groups.entries()) {
    for (const row of rows) {
      for (let axis = 0; axis < width; axis++) {
        averages[index * width + axis]! += matrix.values[row * width + axis]! / rows.length;
      }
    }
  }
  return averages;
}

/** Centroids [2048, width] times axes [groups, width]: [2048, groups]. */
function multiply(book: Matrix, axes: Float32Array, groupCount: number): Float32Array {
  const { width, values } = book;
  const table = new Float32Array(CODEBOOK_SIZE * groupCount);
  for (let token = 0; token < CODEBOOK_SIZE; token++) {
    for (let group = 0; group < groupCount; group++) {
      let sum = 0;
      for (let axis = 0; axis < width; axis++)
        sum += values[token * width + axis]! * axes[group * width + axis]!;
      table[token * groupCount + group] = sum;
    }
  }
  return table;
}
