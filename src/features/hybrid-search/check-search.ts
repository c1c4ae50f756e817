import { AppError } from '../../errors.ts';
import type { QueryTerm } from '../../text/index.ts';
import { idArgument, inRange, languageArgument, listUpTo, textUpTo } from '../arguments.ts';
import {
  type ArticleFilter,
  type ArticleFilterInput,
  checkArticleFilter,
  type KeywordMatch,
} from '../articles/index.ts';
import {
  checkRecordingFilter,
  type RecordingFilter,
  type RecordingFilterInput,
} from '../recordings/index.ts';
import type { AudioQueryInput } from '../search/index.ts';
import type { Fusion, FusionMethod, Leg, SearchTarget } from './hybrid-search.types.ts';
import type { SegmentFilter } from './segment-candidates.store.ts';
import { readText } from './text-query.ts';

type Nullable<Value> = Value | null | undefined;

export interface LegInput {
  readonly leg: Leg;
  readonly weight?: Nullable<number>;
  readonly minScore?: Nullable<number>;
  readonly depth?: Nullable<number>;
}

/** A search as GraphQL hands it over. */
export interface SearchInput {
  readonly text?: Nullable<string>;
  readonly audio?: Nullable<AudioQueryInput>;
  readonly segment?: Nullable<{ readonly recordingId: string; readonly index: number }>;
  readonly target?: Nullable<SearchTarget>;
  readonly match?: Nullable<KeywordMatch>;
  readonly language?: Nullable<string>;
  readonly filter?: Nullable<RecordingFilterInput>;
  readonly linkedTo?: Nullable<readonly string[]>;
  readonly segmentFilter?: Nullable<{
    readonly languages?: Nullable<readonly string[]>;
    readonly speakers?: Nullable<readonly string[]>;
    readonly startS?: Nullable<number>;
    readonly endS?: Nullable<number>;
  }>;
  readonly articleFilter?: Nullable<ArticleFilterInput>;
  readonly legs?: Nullable<readonly LegInput[]>;
  readonly fusion?: Nullable<{ readonly method?: Nullable<FusionMethod>; readonly k?: Nullable<number> }>;
  readonly minScore?: Nullable<number>;
  readonly minShareOfBest?: Nullable<number>;
  readonly maxPerRecording?: Nullable<number>;
  readonly diversity?: Nullable<number>;
}

/** What was asked of a leg; a weight that was not is null. */
export interface AskedLeg {
  readonly weight: number | null;
  readonly minScore: number | null;
  readonly depth: number;
}

/** A search whose arguments are within their limits. */
export interface CheckedSearch {
  readonly terms: readonly QueryTerm[] | null;
  readonly audio: AudioQueryInput | null;
  readonly segment: { readonly recordingId: string; readonly index: number } | null;
  readonly target: SearchTarget;
  readonly match: KeywordMatch;
  readonly language: string | null;
  readonly filter: RecordingFilter;
  /** Articles one of which must be linked; null: any or none. */
  readonly linkedTo: readonly string[] | null;
  readonly segmentFilter: SegmentFilter | null;
  readonly articleFilter: ArticleFilter;
  /** Null: all, with default weights. */
  readonly legs: ReadonlyMap<Leg, AskedLeg> | null;
  readonly fusion: Fusion;
  readonly minScore: number;
  readonly minShareOfBest: number;
  readonly maxPerRecording: number;
  readonly diversity: number;
}

export const DEFAULT_DEPTH = 100;
const MAX_DEPTH = 500;
const MAX_WEIGHT = 100;
const MAX_VALUES = 50;
const MAX_PER_RECORDING = 1_000;
/** Fingerprints less sure than `findCopies` answers by default are chance. */
const defaultMinScores: Partial<Record<Leg, number>> = { FINGERPRINT: 0.5 };
const rawRanges: Readonly<Record<Leg, readonly [number, number]>> = {
  KEYWORD: [0, 10_000],
  SENTENCE: [-1, 1],
  ACOUSTIC: [0, 1],
  FINGERPRINT: [0, 1],
};

/** Throws BAD_USER_INPUT naming the field. */
export function checkSearch(input: SearchInput): CheckedSearch {
  const { text, audio, segment } = input;
  if (text == null && audio == null && segment == null) {
    throw refused('input', 'input must have text, audio or a segment to look for.');
  }
  if (segment != null && (text != null || audio != null)) {
    throw refused('input.segment', 'input.segment stands alone: give it, or text and audio.');
  }
  const target = input.target ?? 'RECORDINGS';
  const isArticles = target === 'ARTICLES';
  const ofRecordings = (['filter', 'segmentFilter', 'linkedTo'] as const).find((name) => input[name] != null);
  if (isArticles && ofRecordings) {
    const field = `input.${ofRecordings}`;
    throw refused(field, `${field} is about recordings; articles have input.articleFilter.`);
  }
  if (!isArticles && input.articleFilter != null) {
    throw refused('input.articleFilter', 'input.articleFilter is for the target ARTICLES alone.');
  }
  if (input.maxPerRecording != null && target !== 'SEGMENTS') {
    throw refused('input.maxPerRecording', 'input.maxPerRecording is for the target SEGMENTS alone.');
  }
  const k = inRange(input.fusion?.k ?? 60, 'input.fusion.k', 1, 1_000);
  return {
    terms: text == null ? null : readText(text, 'input.text'),
    audio: audio ?? null,
    segment: segment ? checkSegment(segment) : null,
    target,
    match: input.match ?? 'ANY',
    language: input.language == null ? null : languageArgument(input.language, 'input.language'),
    filter: inInput(() => checkRecordingFilter(input.filter)),
    linkedTo:
      input.linkedTo == null
        ? null
        : listUpTo(input.linkedTo, 'input.linkedTo', MAX_VALUES).map((id) =>
            idArgument(id, 'input.linkedTo'),
          ),
    segmentFilter: checkSegmentFilter(input.segmentFilter),
    articleFilter: inInput(() => checkArticleFilter(input.articleFilter), 'filter', 'articleFilter'),
    legs: input.legs == null ? null : checkLegs(input.legs),
    fusion: { method: input.fusion?.method ?? 'RELATIVE_SCORE', k },
    minScore: inRange(input.minScore ?? 0, 'input.minScore', 0, 10_000),
    minShareOfBest: inRange(input.minShareOfBest ?? 0, 'input.minShareOfBest', 0, 1),
    maxPerRecording: inRange(
      input.maxPerRecording ?? MAX_PER_RECORDING,
      'input.maxPerRecording',
      1,
      MAX_PER_RECORDING,
    ),
    diversity: inRange(input.diversity ?? 0, 'input.diversity', 0, 1),
  };
}

/** Checks shared with other queries name their fields without the input they stand in here. */
export function inInput<Result>(check: () => Result, from = '', to = from): Result {
  try {
    return check();
  } catch (error) {
    throw renamed(error, from, to);
  }
}

export function renamed(error: unknown, from: string, to: string): unknown {
  if (!(error instanceof AppError) || error.field === undefined || !error.field.startsWith(from))
    return error;
  const field = `input.${to}${error.field.slice(from.length)}`;
  const message = error.message.replace(error.field, field);
  return new AppError(error.code, message, {
    field,
    ...(error.limit !== undefined && { limit: error.limit }),
    cause: error,
  });
}

const refused = (field: string, message: string): AppError =>
  new AppError('BAD_USER_INPUT', message, { field });

const checkSegment = ({ recordingId, index }: { recordingId: string; index: number }) => ({
  recordingId: idArgument(recordingId, 'input.segment.recordingId'),
  index: inRange(index, 'input.segment.index', 0, 2 ** 31 - 2),
});

function checkSegmentFilter(input: SearchInput['segmentFilter']): SegmentFilter | null {
  if (input == null) return null;
  const { languages, speakers, startS, endS } = input;
  const start = startS == null ? undefined : inRange(startS, 'input.segmentFilter.startS', 0, 1e9);
  return {
    ...(languages && {
      languages: listUpTo(languages, 'input.segmentFilter.languages', MAX_VALUES).map((tag) =>
        languageArgument(tag, 'input.segmentFilter.languages'),
      ),
    }),
    ...(speakers && {
      speakers: listUpTo(speakers, 'input.segmentFilter.speakers', MAX_VALUES).map((name) =>
        textUpTo(name, 'input.segmentFilter.speakers', 200),
      ),
    }),
    ...(start !== undefined && { startS: start }),
    ...(endS != null && { endS: inRange(endS, 'input.segmentFilter.endS', start ?? 0, 1e9) }),
  };
}

function checkLegs(inputs: readonly LegInput[]): ReadonlyMap<Leg, AskedLeg> {
  if (inputs.length === 0) throw refused('input.legs', 'input.legs must name a leg, or be left out for all.');
  const legs = new Map<Leg, AskedLeg>();
  for (const [index, { leg, weight, minScore, depth }] of inputs.entries()) {
    const field = `input.legs.${index}`;
    if (legs.has(leg)) throw refused(`${field}.leg`, `${field}.leg: ${leg} is there already.`);
    legs.set(leg, {
      weight: weight == null ? null : inRange(weight, `${field}.weight`, 0, MAX_WEIGHT),
      minScore:
        minScore == null
          ? (defaultMinScores[leg] ?? null)
          : inRange(minScore, `${field}.minScore`, ...rawRanges[leg]),
      depth: inRange(depth ?? DEFAULT_DEPTH, `${field}.depth`, 1, MAX_DEPTH),
    });
  }
  if ([...legs.values()].every(({ weight }) => weight === 0)) {
    throw refused('input.legs', 'input.legs must have a weight over 0.');
  }
  return legs;
}

/** A leg that nothing was said of. */
export const defaultLeg = (leg: Leg): AskedLeg => ({
  weight: null,
  minScore: defaultMinScores[leg] ?? null,
  depth: DEFAULT_DEPTH,
});
