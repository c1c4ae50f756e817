import { CholeskyDecomposition, Matrix } from 'ml-matrix';

/** Rows of numbers of one width, row-major. */
export interface Rows {
  readonly width: number;
  readonly values: Float32Array;
}

export const rowCount = ({ width, values }: Rows): number => values.length / width;

export interface LogisticModel {
  readonly weights: Float64Array;
  readonly bias: number;
}

/** Newton steps at most; with the ridge it settles in 5 to 8. */
const MAX_STEPS = 20;
const SETTLED = 1e-3;
/** Rows far on the right side would make the Hessian singular. */
const MIN_CURVATURE = 1e-4;

/**
 * Ridge logistic regression by Newton's method. `rowWeights` say how much each row counts (their sum should be about 2:
 * 1 a class); `targets` are 1 or 0. The bias is not penalised.
 */
export function fitLogistic(
  rows: Rows,
  targets: Uint8Array,
  rowWeights: Float64Array,
  ridge: number,
): LogisticModel {
  const size = rows.width + 1;
  const solution = new Float64Array(size);
  for (let step = 0; step < MAX_STEPS; step++) {
    const { gradient, hessian } = derivatives(rows, targets, rowWeights, ridge, solution);
    const change = new CholeskyDecomposition(hessian).solve(Matrix.columnVector(Array.from(gradient)));
    let largest = 0;
    for (let i = 0; i < size; i++) {
      solution[i]! -= change.get(i, 0);
      largest = Math.max(largest, Math.abs(change.get(i, 0)));
    }
    if (largest < SETTLED) break;
  }
  return { weights: solution.slice(0, rows.width), bias: solution[rows.width]! };
}

function derivatives(
  { width, values }: Rows,
  targets: Uint8Array,
  rowWeights: Float64Array,
  ridge: number,
  solution: Float64Array,
): { gradient: Float64Array; hessian: Matrix } {
  const size = width + 1;
  const gradient = new Float64Array(size);
  const lower = new Float64Array(size * size);
  const row = new Float64Array(size);
  row[width] = 1;
  for (let index = 0; index < targets.length; index++) {
    const weight = rowWeights[index]!;
    if (weight === 0) continue;
    let logit = solution[width]!;
    for (let i = 0; i < width; i++) {
      row[i] = values[index * width + i]!;
      logit += row[i]! * solution[i]!;
    }
    const probability = 1 / (1 + Math.exp(-logit));
    const residual = weight * (probability - targets[index]!);
    const curvature = weight * Math.max(MIN_CURVATURE, probability * (1 - probability));
    for (let i = 0; i < size; i++) {
      gradient[i]! += residual * row[i]!;
      const scaled = curvature * row[i]!;
      for (let j = 0, at = i * size; j <= i; j++, at++) lower[at]! += scaled * row[j]!;
    }
  }
  const hessian = Matrix.zeros(size, size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      hessian.set(i, j, lower[i * size + j]!);
      hessian.set(j, i, lower[i * size + j]!);
    }
    hessian.set(i, i, hessian.get(i, i) + (i < width ? ridge : 1e-9));
    if (i < width) gradient[i]! += ridge * solution[i]!;
  }
  return { gradient, hessian };
}
