/** Added to a score to make its weight zero. */
const HIDDEN = -1e30;

/**
 * The additive mask [steps, pastSteps + steps] of causal attention: a step sees itself and the `window - 1` steps
 * before it, as far as they exist. Of the past only the last `knownPast` steps exist, the rest is padding.
 */
export function attentionMask(
  steps: number,
  pastSteps: number,
  knownPast: number,
  window: number,
): Float32Array {
  const visible = pastSteps + steps;
  const mask = new Float32Array(steps * visible).fill(HIDDEN);
  for (let step = 0; step < steps; step++) {
    const own = pastSteps + step;
    const first = Math.max(pastSteps - knownPast, own - window + 1);
    mask.fill(0, step * visible + first, step * visible + own + 1);
  }
  return mask;
}
