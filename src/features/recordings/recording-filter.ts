import { AppError } from '../../errors.ts';
import { blockQuery, parseKeywordQuery, toPhraseKey } from '../../text/index.ts';
import { idArgument, listUpTo, metadataArgument, textUpTo } from '../arguments.ts';
import type {
  IngestStatus,
  LinkStatus,
  RecordingFact,
  RecordingFilter,
  TranscriptCondition,
} from './recordings.types.ts';
import { checkSoundCondition, type SoundConditionInput } from './sound-condition.ts';

type Nullable<Value> = Value | null | undefined;
interface RangeInput<Bound> {
  readonly min?: Nullable<Bound>;
  readonly max?: Nullable<Bound>;
  readonly below?: Nullable<Bound>;
}
interface InstantRangeInput {
  readonly from?: Nullable<Date>;
  readonly to?: Nullable<Date>;
}

/** A filter as GraphQL hands it over: absent and null alike. */
export interface RecordingFilterInput {
  readonly ids?: Nullable<readonly string[]>;
  readonly statuses?: Nullable<readonly IngestStatus[]>;
  readonly nameContains?: Nullable<string>;
  readonly languages?: Nullable<readonly string[]>;
  readonly durationS?: Nullable<RangeInput<number>>;
  readonly createdAt?: Nullable<InstantRangeInput>;
  readonly recordedAt?: Nullable<InstantRangeInput>;
  readonly metadata?: Nullable<Record<string, unknown>>;
  readonly sha256?: Nullable<string>;
  readonly speechShare?: Nullable<RangeInput<number>>;
  readonly hasTranscript?: Nullable<boolean>;
  readonly transcriptContains?: Nullable<string>;
  readonly hasSound?: Nullable<SoundConditionInput>;
  readonly formats?: Nullable<readonly string[]>;
  readonly speakers?: Nullable<readonly string[]>;
  readonly linkStatuses?: Nullable<readonly LinkStatus[]>;
  readonly lacks?: Nullable<readonly RecordingFact[]>;
  readonly lacksMetadata?: Nullable<readonly string[]>;
  readonly all?: Nullable<readonly RecordingFilterInput[]>;
  readonly any?: Nullable<readonly RecordingFilterInput[]>;
  readonly not?: Nullable<readonly RecordingFilterInput[]>;
}

const MAX_IDS = 500;
const MAX_VALUES = 50;
/** A value that others were grouped by may be long; more than a name it is not. */
const MAX_NAME_UNITS = 1_000;
const MAX_METADATA_DEPTH = 5;
/** Filters within filters. */
const MAX_DEPTH = 4;
const MAX_PARTS = 200;

/** Checks every condition and drops those that are null. Throws BAD_USER_INPUT naming the field. */
export function checkRecordingFilter(input: RecordingFilterInput | null | undefined): RecordingFilter {
  return checkPart(input, 0);
}

function checkPart(input: RecordingFilterInput | null | undefined, depth: number): RecordingFilter {
  if (!input) return {};
  const { ids, statuses, nameContains, languages, durationS, createdAt, recordedAt, metadata, sha256 } =
    input;
  const { hasTranscript, transcriptContains, hasSound, formats, speakers, lacks, lacksMetadata } = input;
  if (sha256 != null && !/^[0-9a-f]{64}$/i.test(sha256)) {
    throw new AppError('BAD_USER_INPUT', 'filter.sha256 must be 64 hex digits.', { field: 'filter.sha256' });
  }
  return {
    ...(ids && { ids: listUpTo(ids, 'filter.ids', MAX_IDS).map((id) => idArgument(id, 'filter.ids')) }),
    ...(statuses && { statuses }),
    ...(nameContains != null && { nameContains: textUpTo(nameContains, 'filter.nameContains', 200) }),
    ...(languages && { languages: checkLanguages(languages) }),
    ...(durationS && { durationS: withoutNulls(durationS) }),
    ...(createdAt && { createdAt: withoutNulls(createdAt) }),
    ...(recordedAt && { recordedAt: withoutNulls(recordedAt) }),
    ...(metadata && { metadata: metadataArgument(metadata, 'filter.metadata') }),
    ...(sha256 != null && { sha256: sha256.toLowerCase() }),
    ...(input.speechShare && { speechShare: withoutNulls(input.speechShare) }),
    ...(hasTranscript != null && { hasTranscript }),
    ...(transcriptContains != null && { transcriptContains: transcriptConditions(transcriptContains) }),
    ...(hasSound && { hasSound: checkSoundCondition(hasSound, 'filter.hasSound') }),
    ...(formats && { formats: checkNames(formats, 'filter.formats') }),
    ...(speakers && { speakers: checkNames(speakers, 'filter.speakers') }),
    ...(input.linkStatuses && { linkStatuses: input.linkStatuses }),
    ...(lacks && { lacks }),
    ...(lacksMetadata && { lacksMetadata: metadataPathArgument(lacksMetadata, 'filter.lacksMetadata') }),
    ...checkParts(input, depth),
  };
}

function checkParts(
  input: RecordingFilterInput,
  depth: number,
): Pick<RecordingFilter, 'all' | 'any' | 'not'> {
  const checked = (['all', 'any', 'not'] as const).flatMap((name) => {
    const parts = input[name];
    if (!parts) return [];
    const field = `filter.${name}`;
    if (depth === MAX_DEPTH) {
      throw new AppError('BAD_USER_INPUT', `Filters may lie ${MAX_DEPTH} deep within one another.`, {
        field,
        limit: MAX_DEPTH,
      });
    }
    return [[name, listUpTo(parts, field, MAX_PARTS).map((part) => checkPart(part, depth + 1))] as const];
  });
  return Object.fromEntries(checked);
}

const checkNames = (names: readonly string[], field: string): readonly string[] =>
  listUpTo(names, field, MAX_VALUES).map((name) => textUpTo(name, field, MAX_NAME_UNITS));

/** The names on the way to a field of the metadata, 1..5 of them. Throws BAD_USER_INPUT. */
export function metadataPathArgument(path: readonly string[], field: string): readonly string[] {
  if (path.length === 0) throw new AppError('BAD_USER_INPUT', `${field} must name a field.`, { field });
  return listUpTo(path, field, MAX_METADATA_DEPTH).map((name) => textUpTo(name, field, MAX_NAME_UNITS));
}

const checkLanguages = (languages: readonly string[]): readonly string[] =>
  listUpTo(languages, 'filter.languages', MAX_VALUES).map((tag) => textUpTo(tag, 'filter.languages', 35));

function withoutNulls<Range extends object>(range: Range): { [Key in keyof Range]: NonNullable<Range[Key]> } {
  return Object.fromEntries(Object.entries(range).filter(([, bound]) => bound != null)) as never;
}

const MAX_QUERY_UNITS = 500;

function transcriptConditions(query: string): TranscriptCondition[] {
  const field = 'filter.transcriptContains';
  return parseKeywordQuery(textUpTo(query, field, MAX_QUERY_UNITS), field).map(
    ({ tokens, isExcluded, isPrefix }) => {
      const keys = tokens.map(({ key }) => key);
      const phraseKey = toPhraseKey(keys);
      const asked = tokens.map((token) => ({ ...token, stem: token.key }));
      return {
        blockQuery: blockQuery(asked, { byStem: false, isPrefix }),
        // Without its last bracket a word may go on.
        phraseKey: isPrefix ? phraseKey.slice(0, -1) : phraseKey,
        tokenCount: tokens.length,
        isExcluded,
      };
    },
  );
}
