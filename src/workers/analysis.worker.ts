import { unpackCodes } from '../inference/codes.ts';
import { type AcousticCentroids, reduceCentroids } from '../learning/acoustic-centroids.ts';
import { clusterRows } from '../learning/cluster-rows.ts';
import { type GroupedRows, learnSound as learn } from '../learning/learn-sound.ts';
import { partOfProfile, profileOf } from '../learning/recording-profile.ts';
import { featureWidth, windowFeatures } from '../learning/sound-features.ts';
import { packSoundModel, scoreRows, unpackSoundModel } from '../learning/sound-model.ts';
import { type Codebook, rankTokens } from '../learning/token-palette.ts';
import type {
  ClusteredRecordings,
  ClusterRecordingsTask,
  DescribeRecordingTask,
  GroupedStretch,
  LearnedSound,
  LearnSoundTask,
  PackedStretch,
  ScoreSoundsTask,
  SoundScores,
} from './analysis-tasks.ts';

/** The axes that sounds are told apart by, in memory that all threads share. */
export function reduceAcousticCentroids(centroids: AcousticCentroids): AcousticCentroids {
  const { width, layers } = reduceCentroids(centroids);
  return { width, layers: layers.map(toShared) };
}

export const rankTokensOfLayers = (layers: readonly Codebook[]): Uint8Array =>
  Buffer.concat(layers.map(rankTokens));

export function learnSound({ centroids, positives, negatives, background }: LearnSoundTask): LearnedSound {
  const toRows = (stretches: readonly GroupedStretch[]): GroupedRows =>
    describeStretches(stretches, centroids);
  const { model, heldOutAuc } = learn({
    positives: toRows(positives),
    negatives: toRows(negatives),
    background: toRows(background),
  });
  return { model: packSoundModel(model), heldOutAuc };
}

export function scoreSounds({ centroids, stretches, models }: ScoreSoundsTask): SoundScores {
  const unpacked = models.map(unpackSoundModel);
  const width = featureWidth(centroids);
  const scored: Uint8Array[][] = models.map(() => []);
  for (const stretch of stretches) {
    const rows = { width, values: featuresOf(stretch, centroids) };
    for (const [index, model] of unpacked.entries()) {
      scored[index]!.push(Uint8Array.from(scoreRows(model, rows), (score) => Math.round(score * 255)));
    }
  }
  return scored;
}

export function describeRecording({ centroids, packed, levels }: DescribeRecordingTask): Uint8Array {
  return toBytes(profileOf({ codes: unpackCodes(packed), levels }, centroids));
}

export function clusterRecordings({ kind, profiles }: ClusterRecordingsTask): ClusteredRecordings {
  const parts = profiles.map((profile) =>
    partOfProfile(new Float32Array(new Uint8Array(profile).buffer), kind),
  );
  const width = parts[0]?.length ?? 0;
  const values = new Float32Array(parts.length * width);
  parts.forEach((part, row) => {
    values.set(part, row * width);
  });
  const { scale, groupOf, merges, finestSimilarity } = clusterRows({ width, values });
  return {
    groupOf: new Uint8Array(groupOf.buffer),
    merges: toBytes(merges),
    scale: toBytes(Float32Array.from([...scale.mean, ...scale.deviation])),
    finestSimilarity,
  };
}

function describeStretches(stretches: readonly GroupedStretch[], centroids: AcousticCentroids): GroupedRows {
  const width = featureWidth(centroids);
  const count = stretches.reduce((sum, { starts }) => sum + starts.length, 0);
  const values = new Float32Array(count * width);
  const groups = new Int32Array(count);
  let row = 0;
  for (const stretch of stretches) {
    values.set(featuresOf(stretch, centroids), row * width);
    groups.fill(stretch.group, row, row + stretch.starts.length);
    row += stretch.starts.length;
  }
  return { width, values, groups };
}

function featuresOf({ packed, levels, starts }: PackedStretch, centroids: AcousticCentroids): Float32Array {
  return windowFeatures({ codes: unpackCodes(Buffer.concat(packed)), levels }, centroids, starts);
}

function toShared(values: Float32Array): Float32Array {
  const shared = new Float32Array(new SharedArrayBuffer(values.byteLength));
  shared.set(values);
  return shared;
}

const toBytes = ({ buffer, byteOffset, byteLength }: Float32Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);
