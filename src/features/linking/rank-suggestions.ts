import type { PathAnswer, QuestionAnswer } from '../../linking/index.ts';
import { framesToSeconds } from './content.service.ts';
import type { LinkPath, LinkPathScore, LinkSuggestion } from './linking.types.ts';

export interface RankOptions {
  readonly articleIds: readonly string[];
  /** What people decided about this very question. */
  readonly decisions: ReadonlyMap<string, 'CONFIRMED' | 'REJECTED'>;
  readonly limit: number;
  /** Where the question starts in its recording; null for a text. */
  readonly startS: number | null;
}

/** A path speaks for an article that it finds this many times likelier than an even chance. */
const SPEAKS_FOR = 2;

/** The best articles, those that were rejected for this question last and with nothing. */
export function rankSuggestions(
  answer: QuestionAnswer,
  { articleIds, decisions, limit, startS }: RankOptions,
): Omit<LinkSuggestion, 'soundsLike'>[] {
  const allowed = answer.probabilities.map((probability, column) =>
    decisions.get(articleIds[column]!) === 'REJECTED' ? 0 : probability,
  );
  const sum = allowed.reduce((total, probability) => total + probability, 0) || 1;
  const columns = Array.from(allowed.keys()).sort(
    (first, second) => allowed[second]! - allowed[first]! || first - second,
  );
  const isFused = answer.sound !== null && answer.transcript !== null;
  const ranksOf = (path: PathAnswer | null) => path && toRanks(path.scores);
  const soundRanks = ranksOf(answer.sound);
  const transcriptRanks = ranksOf(answer.transcript);
  return columns.slice(0, limit).map((column, index) => {
    const paths = [
      toPathScore('SOUND', answer.sound, soundRanks, column, isFused ? answer.weights.sound : 1),
      toPathScore(
        'TRANSCRIPT',
        answer.transcript,
        transcriptRanks,
        column,
        isFused ? answer.weights.transcript : 1,
      ),
    ].filter((path) => path !== null);
    const stretch = answer.stretches[column];
    return {
      articleId: articleIds[column]!,
      rank: index + 1,
      probability: allowed[column]! / sum,
      answeredBy: answeredBy(paths, articleIds.length),
      paths,
      decision: decisions.get(articleIds[column]!) ?? null,
      startS: startS === null || !stretch ? null : startS + framesToSeconds(stretch.start),
      endS: startS === null || !stretch ? null : startS + framesToSeconds(stretch.end),
    };
  });
}

function toPathScore(
  path: 'SOUND' | 'TRANSCRIPT',
  answer: PathAnswer | null,
  ranks: Uint32Array | null,
  column: number,
  weight: number,
): LinkPathScore | null {
  if (!answer || !ranks) return null;
  const log = answer.logs[column]!;
  return {
    path,
    rank: ranks[column]!,
    rawScore: answer.scores[column]!,
    probability: Math.exp(log),
    weight,
    contribution: weight * (log + Math.log(answer.logs.length)),
  };
}

function toRanks(scores: Float64Array): Uint32Array {
  const order = Array.from(scores.keys()).sort((first, second) => scores[second]! - scores[first]!);
  const ranks = new Uint32Array(scores.length);
  for (const [index, column] of order.entries()) ranks[column] = index + 1;
  return ranks;
}

/** Both when both find it likely; else the one that says more for it. */
export function answeredBy(paths: readonly LinkPathScore[], articleCount: number): LinkPath {
  const speaking = paths.filter(
    ({ probability, rank }) => rank === 1 || (probability ?? 0) > Math.min(0.5, SPEAKS_FOR / articleCount),
  );
  if (speaking.length > 1) return 'BOTH';
  const [best] = [...(speaking.length === 1 ? speaking : paths)].sort(
    (first, second) => second.contribution - first.contribution,
  );
  return best?.path ?? 'TRANSCRIPT';
}
