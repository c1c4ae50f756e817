import type { SparseVector } from '../../content/index.ts';
import { fitRidge, ridgeScores } from '../../linking/index.ts';
import { embedLexically } from '../../text/index.ts';
import type { Scores } from './judge-answers.ts';
import type { HeardQuestion } from './speak.worker.ts';

const BINS = 2_048;

/** Square root of the share of each layer-0 token: a unit vector. */
export function histogramOf({ tokens }: HeardQuestion): SparseVector {
  const ids = new Uint16Array(new Uint8Array(tokens).buffer);
  const counts = new Uint32Array(BINS);
  for (const id of ids) counts[id]!++;
  const indices = Uint32Array.from(counts.keys()).filter((bin) => counts[bin]! > 0);
  return { indices, values: Float32Array.from(indices, (bin) => Math.sqrt(counts[bin]! / ids.length)) };
}

/** A map from the plain histogram of codec tokens to intents, learned from the same links. */
export function learnHistograms(
  links: readonly { readonly heard: HeardQuestion; readonly intent: number }[],
  intentCount: number,
): (tests: readonly HeardQuestion[]) => Scores {
  const examples = links.map(({ heard, intent }) => ({
    vector: histogramOf(heard),
    column: intent,
    target: 1 as const,
    isJudged: true,
  }));
  const { map } = fitRidge(examples, { dimensions: BINS, columns: intentCount });
  return (tests) => tests.map((test) => ridgeScores(map, histogramOf(test)));
}

/**
 * The claim that the product began with: cosine of a token histogram with a text's vector, zero-shot. The text's vector
 * has fewer numbers than the histogram; the rest are zeros.
 */
export function claimedScores(tests: readonly HeardQuestion[], titles: readonly string[]): Scores {
  const vectors = titles.map((title) => embedLexically(title));
  return tests.map((test) => {
    const { indices, values } = histogramOf(test);
    return vectors.map((vector) => {
      let sum = 0;
      for (const [at, bin] of indices.entries()) sum += values[at]! * (vector[bin] ?? 0);
      return sum;
    });
  });
}
