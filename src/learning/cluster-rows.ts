import { agnes, type Cluster } from 'ml-hclust';
import { type Rows, rowCount } from './logistic-regression.ts';
import { meanAndDeviation } from './moments.ts';

/** What rows are compared in: deviations from a mean. */
export interface Scale {
  readonly mean: Float32Array;
  readonly deviation: Float32Array;
}

export interface ClusterTree {
  readonly scale: Scale;
  /** The leaf of each row. */
  readonly groupOf: Int32Array;
  /** Three numbers a merge: a leaf of either side and the mean similarity between the two sides. */
  readonly merges: Float32Array;
  /** Rows more alike than this may share a leaf; 1 where each row has its own. */
  readonly finestSimilarity: number;
}

/** Average linkage takes time with the cube of the leaves: 500 took 0.6 s, 1,000 took 4.5 s, 1,500 took 16 s on a busy machine. */
const MAX_LEAVES = 1_000;
const FIRST_LEAF_SIMILARITY = 0.95;
const LEAF_STEP = 0.05;

/** Rows to deviations from the mean, scaled to length 1, so that the inner product of two is their cosine. */
export function unitRows({ width, values }: Rows, { mean, deviation }: Scale): Float32Array {
  const units = values.map((value, index) => (value - mean[index % width]!) / deviation[index % width]!);
  for (let start = 0; start < units.length; start += width) {
    const row = units.subarray(start, start + width);
    const length = Math.hypot(...row) || 1;
    row.forEach((value, axis) => {
      row[axis] = value / length;
    });
  }
  return units;
}

/**
 * The tree of average linkage on cosines. More than 1,000 rows are first put with the first row that they are like
 * enough to, at the highest similarity that leaves at most 1,000 leaves.
 */
export function clusterRows(rows: Rows): ClusterTree {
  const scale = meanAndDeviation(rows);
  const units = unitRows(rows, scale);
  const { groupOf, leaders, similarity } = toLeaves({ width: rows.width, values: units });
  const distances = leaders.map((a) =>
    leaders.map((b) => (a === b ? 0 : 1 - cosine(units, rows.width, a, b))),
  );
  const merges: number[] = [];
  if (leaders.length > 1)
    collectMerges(agnes(distances, { isDistanceMatrix: true, method: 'average' }), merges);
  return { scale, groupOf, merges: Float32Array.from(merges), finestSimilarity: similarity };
}

function toLeaves(units: Rows): { groupOf: Int32Array; leaders: number[]; similarity: number } {
  const count = rowCount(units);
  if (count <= MAX_LEAVES) {
    const own = Array.from({ length: count }, (_, row) => row);
    return { groupOf: Int32Array.from(own), leaders: own, similarity: 1 };
  }
  for (let similarity = FIRST_LEAF_SIMILARITY; ; similarity -= LEAF_STEP) {
    const found = leadersAt(units, similarity);
    if (found) return { ...found, similarity };
  }
}

/** Null when there are too many. At similarity -1 one leader takes all, so the search ends. */
function leadersAt(units: Rows, similarity: number): { groupOf: Int32Array; leaders: number[] } | null {
  const leaders: number[] = [];
  const groupOf = new Int32Array(rowCount(units));
  for (let row = 0; row < groupOf.length; row++) {
    let leaf = leaders.findIndex((leader) => cosine(units.values, units.width, leader, row) >= similarity);
    if (leaf < 0) {
      leaf = leaders.push(row) - 1;
      if (leaders.length > MAX_LEAVES) return null;
    }
    groupOf[row] = leaf;
  }
  return { groupOf, leaders };
}

function cosine(units: Float32Array, width: number, a: number, b: number): number {
  let sum = 0;
  for (let axis = 0; axis < width; axis++) sum += units[a * width + axis]! * units[b * width + axis]!;
  return sum;
}

/** One leaf stands for a side: what was merged below is merged at a higher similarity. Gives a leaf of the tree. */
function collectMerges(tree: Cluster, merges: number[]): number {
  const open: Cluster[] = [tree];
  const nodes: Cluster[] = [];
  for (let node = open.pop(); node; node = open.pop()) {
    if (!node.isLeaf) nodes.push(node);
    open.push(...node.children);
  }
  const leafOf = (node: Cluster): number => {
    let below = node;
    while (!below.isLeaf) below = below.children[0]!;
    return below.index;
  };
  for (const node of nodes) {
    const [first, second] = node.children;
    if (first && second) merges.push(leafOf(first), leafOf(second), 1 - node.height);
  }
  return leafOf(tree);
}

/** The number of the cluster of each row when the tree is cut at a similarity; numbers have gaps. */
export function cutTree(
  { groupOf, merges }: Pick<ClusterTree, 'groupOf' | 'merges'>,
  minSimilarity: number,
): Int32Array {
  const parent = Int32Array.from(
    { length: groupOf.reduce((most, leaf) => Math.max(most, leaf), 0) + 1 },
    (_, leaf) => leaf,
  );
  const rootOf = (leaf: number): number => {
    let root = leaf;
    while (parent[root] !== root) {
      parent[root] = parent[parent[root]!]!;
      root = parent[root]!;
    }
    return root;
  };
  for (let at = 0; at + 2 < merges.length; at += 3) {
    if (merges[at + 2]! >= minSimilarity) parent[rootOf(merges[at]!)] = rootOf(merges[at + 1]!);
  }
  return groupOf.map(rootOf);
}
