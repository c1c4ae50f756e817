import { Matrix } from 'ml-matrix';
import { mainAxes } from '../../content/covariance.ts';

/** How much of the nuisance's mean variance is added to each of its directions. */
const REGULARISATION = 0.01;

/**
 * Directions in which `total` is large against `nuisance`, as rows, scaled so that the nuisance is 1 along each:
 * linear discriminant analysis.
 */
export function discriminants(
  total: Matrix,
  nuisance: Matrix,
  count: number,
): { axes: Matrix; values: number[] } {
  const width = nuisance.rows;
  const ridge = (REGULARISATION * nuisance.trace()) / width;
  const within = Matrix.add(nuisance, Matrix.eye(width).mul(ridge));
  const { axes: withinAxes, values: withinValues } = mainAxes(within, width);
  const whitening = Matrix.diag(withinValues.map((value) => 1 / Math.sqrt(value))).mmul(withinAxes);
  const whitened = whitening.mmul(total).mmul(whitening.transpose());
  const { axes, values } = mainAxes(whitened, count);
  return { axes: axes.mmul(whitening), values };
}
