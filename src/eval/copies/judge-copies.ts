import { quantile } from '../../bench/measurement.ts';
import type { SharedPlace, SharedSound } from '../data/shared-sound.ts';
import { type Interval, wilsonInterval } from '../wilson-interval.ts';
import type { CopyQuery, CopyResult } from './ask-copies.ts';
import { type ChromaprintAlgorithm, wordS } from './chromaprint.ts';
import { PLACED_S } from './copies-aims.ts';

/** Examples of false answers that a row gives. */
export const MAX_EXAMPLES = 5;

/** What the answers to some queries come to. */
export interface Judgement {
  readonly n: number;
  readonly recallAt1: number;
  readonly interval: Interval;
  /** Queries with at least one answer that is none. */
  readonly falsePositives: number;
  /** A few of them: what was asked with, and what was answered. */
  readonly falseAnswers: readonly string[];
  readonly startErrorMedianS: number | null;
  readonly startErrorP95S: number | null;
  /** Share of the found queries whose start is right to 0.1 s; null where none was found. */
  readonly placed: number | null;
  /** Median distance of the speed and of the pitch told from the true ones, of the found; null where none is told. */
  readonly speedErrorMedian: number | null;
  readonly pitchErrorMedian: number | null;
}

/** An answer in one form, whoever gave it: where the second `queryS` of the query lies in the recording. */
export interface Answer {
  readonly files: readonly string[];
  readonly queryS: number;
  readonly startS: number;
  /** Null where they are not told. */
  readonly speed: number | null;
  readonly pitch: number | null;
}

/** Answers to each query, the best first. */
export type Answers = readonly { readonly query: CopyQuery; readonly answers: readonly Answer[] }[];

/** The answers of the service that reach the limit. */
export function answersAt(
  results: readonly CopyResult[],
  filesOf: ReadonlyMap<string, readonly string[]>,
  limit: number,
): Answers {
  return results.map(({ query, hits }) => ({
    query,
    answers: hits
      .filter(({ confidence }) => confidence >= limit)
      .map(({ recording, startS, queryStartS, speed, pitch }) => ({
        files: filesOf.get(recording.id) ?? [],
        queryS: queryStartS,
        ...{ startS, speed, pitch },
      })),
  }));
}

/** The answers of Chromaprint by its own rule. */
export function chromaprintAnswers(results: readonly CopyResult[], algorithm: ChromaprintAlgorithm): Answers {
  return results.map(({ query, chromaprint }) => ({
    query,
    answers: (chromaprint?.[algorithm] ?? []).map(({ file, offset }) => ({
      files: [file],
      queryS: 0,
      startS: offset * wordS[algorithm],
      ...{ speed: null, pitch: null },
    })),
  }));
}

/** What was asked with and what was answered, for people who want to listen. */
export function describeAnswer({ cut, condition }: CopyQuery, { files, startS, queryS }: Answer): string {
  return `${cut.file} at ${cut.startS.toFixed(2)} s (${condition.name}): ${files[0]} at ${(startS - queryS).toFixed(2)} s`;
}

/** Judges answers to cuts of indexed recordings: right is every recording that holds sound of the cut. */
export function judge(all: Answers, shared: SharedSound): Judgement {
  const errors: number[] = [];
  const [speedErrors, pitchErrors]: [number[], number[]] = [[], []];
  const falseAnswers: string[] = [];
  for (const { query, answers } of all) {
    const { file, startS, lengthS } = query.cut;
    const places = shared.placesOf(file, startS, startS + lengthS);
    const judged = answers.map((answer) => startErrorS(answer, query, places));
    const wrong = answers[judged.indexOf(null)];
    if (wrong) falseAnswers.push(describeAnswer(query, wrong));
    if (typeof judged[0] !== 'number') continue;
    errors.push(judged[0]);
    const { speed, pitch } = answers[0]!;
    if (speed !== null) speedErrors.push(Math.abs(speed - query.condition.speed));
    if (pitch !== null) pitchErrors.push(Math.abs(pitch - query.condition.pitch));
  }
  const n = all.length;
  const isFound = errors.length > 0;
  return {
    n,
    recallAt1: errors.length / n,
    interval: wilsonInterval(errors.length, n),
    falsePositives: falseAnswers.length,
    falseAnswers: falseAnswers.slice(0, MAX_EXAMPLES),
    startErrorMedianS: isFound ? quantile(errors, 0.5) : null,
    startErrorP95S: isFound ? quantile(errors, 0.95) : null,
    placed: isFound ? errors.filter((errorS) => errorS <= PLACED_S).length / errors.length : null,
    speedErrorMedian: speedErrors.length > 0 ? quantile(speedErrors, 0.5) : null,
    pitchErrorMedian: pitchErrors.length > 0 ? quantile(pitchErrors, 0.5) : null,
  };
}

/**
 * Seconds between the place named and the true one; null when the recording does not hold the sound at all.
 * The answer pairs second `queryS` of the query with `startS` of the recording: of a stretched query that moment is
 * `queryS * speed` into the cut, and its place in the recording is what must be right.
 */
export function startErrorS(answer: Answer, query: CopyQuery, places: readonly SharedPlace[]): number | null {
  const momentS = query.cut.startS + answer.queryS * query.condition.speed;
  const errors = places
    .filter(({ file }) => answer.files.includes(file))
    .map(({ toS }) => Math.abs(answer.startS - toS(momentS)));
  return errors.length === 0 ? null : Math.min(...errors);
}
