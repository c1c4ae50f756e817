import { AppError } from '../../errors.ts';
import { blockQuery, parseKeywordQuery, toPhraseKey } from '../../text/index.ts';
import { idArgument, listUpTo, metadataArgument, textUpTo } from '../arguments.ts';
import type { IngestStatus, RecordingFilter, TranscriptCondition } from './recordings.types.ts';
import { checkSoundCondition, type SoundConditionInput } from './sound-condition.ts';

type Nullable<Value> = Value | null | undefined;
interface RangeInput<Bound> {
  readonly min?: Nullable<Bound>;
  readonly max?: Nullable<Bound>;
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
}

const MAX_IDS = 500;
const MAX_VALUES = 50;

/** Checks every condition and drops those that are null. Throws BAD_USER_INPUT naming the field. */
export function checkRecordingFilter(input: RecordingFilterInput | null | undefined): RecordingFilter {
  if (!input) return {};
  const { ids, statuses, nameContains, languages, durationS, createdAt, recordedAt, metadata, sha256 } =
    input;
  const { hasTranscript, transcriptContains, hasSound } = input;
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
  };
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
