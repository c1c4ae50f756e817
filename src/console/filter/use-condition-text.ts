import { useQuery } from '@apollo/client/react';
import { type Translate, useTexts } from '../i18n/define-texts.ts';
import { formatDate, formatNumber, formatPercent, formatTime } from '../i18n/format.ts';
import { languageName } from '../i18n/language-name.ts';
import { filterTexts } from './filter-texts.ts';
import { FilterLabelsDocument } from './generated/operations.ts';
import { type Condition, conditionsOf, keyOfCondition, type RecordingFilter } from './recording-filter.ts';

type Key = Exclude<(typeof filterTexts)['keys'], undefined>;
type Names = ReadonlyMap<string, string>;

/** Says in words what a condition asks for. */
export function useConditionText(filter: RecordingFilter): (condition: Condition) => string {
  const t = useTexts(filterTexts);
  const skip = !JSON.stringify(filter).includes('"hasSound"');
  const { data } = useQuery(FilterLabelsDocument, { skip, fetchPolicy: 'cache-first' });
  const names = new Map(data?.soundLabels.nodes.map(({ id, name }) => [id, name]));
  return (condition) => describe(condition, t, names);
}

function describe(condition: Condition, t: Translate<Key>, names: Names): string {
  const key = keyOfCondition(condition);
  const list = (what: Key, values: readonly string[]) =>
    t('say_is', { what: t(what), value: values.join(', ') });
  const either = (filters: readonly RecordingFilter[]): string =>
    filters.length === 0
      ? t('say_nothing')
      : filters
          .map((each) =>
            conditionsOf(each)
              .map((part) => describe(part, t, names))
              .join(' + '),
          )
          .reduce((first, second) => t('say_or', { first, second }));
  switch (key) {
    case 'nameContains':
      return t('say_name', { value: condition.nameContains! });
    case 'transcriptContains':
      return t('say_words', { value: condition.transcriptContains! });
    case 'statuses':
    case 'linkStatuses':
      return list(
        key,
        condition[key]!.map((status) => t(status)),
      );
    case 'languages':
      return list(key, condition.languages!.map(languageName));
    case 'formats':
    case 'speakers':
      return list(key, condition[key]!);
    case 'hasTranscript':
      return t(condition.hasTranscript ? 'with_transcript' : 'without_transcript');
    case 'hasSound': {
      const { id, name } = condition.hasSound!.label;
      return t('say_sound', { value: name ?? names.get(id!) ?? '…' });
    }
    case 'durationS': {
      const { min, max, below } = condition.durationS!;
      return describeRange(t(key), min, max ?? below, (seconds) => formatTime(seconds, 0), t);
    }
    case 'speechShare': {
      const { min, max, below } = condition.speechShare!;
      return describeRange(t(key), min, max ?? below, formatPercent, t);
    }
    case 'createdAt':
    case 'recordedAt': {
      const { from, to } = condition[key]!;
      return describeRange(t(key), from, to, describeDay, t);
    }
    case 'metadata': {
      const [[field, value] = ['', '']] = Object.entries(condition.metadata!);
      return t('say_is', { what: field, value: describeValue(value) });
    }
    case 'ids':
      return t('say_ids', { count: condition.ids!.length });
    case 'sha256':
      return t('say_is', { what: t(key), value: `${condition.sha256!.slice(0, 12)}…` });
    case 'lacks':
      return t('say_lacks', { value: condition.lacks!.map((fact) => t(fact)).join(', ') });
    case 'lacksMetadata':
      return t('say_lacks_metadata', { value: condition.lacksMetadata!.join('.') });
    case 'any': {
      const value = sameMetadata(condition.any!);
      return value ?? either(condition.any!);
    }
    case 'not':
      return t('say_not', { value: either(condition.not!) });
    default:
      return JSON.stringify(condition);
  }
}

/** A field that is a value or a list with it is what analytics asks for in one group: said once. */
function sameMetadata(filters: readonly RecordingFilter[]): string | null {
  const [plain, listed] = filters.map(({ metadata }) => (metadata ? leafOf(metadata) : null));
  if (filters.length !== 2 || !plain || !listed || !Array.isArray(listed.value)) return null;
  return plain.path === listed.path && listed.value[0] === plain.value
    ? `${plain.path}: ${describeValue(plain.value)}`
    : null;
}

function leafOf(metadata: Record<string, unknown>, before = ''): { path: string; value: unknown } {
  const [[name, value] = ['', null]] = Object.entries(metadata);
  const path = before === '' ? name : `${before}.${name}`;
  const isInner = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isInner ? leafOf(value as Record<string, unknown>, path) : { path, value };
}

const describeValue = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? formatNumber(value) : JSON.stringify(value);

/** Midnight is a day, anything else a moment. */
function describeDay(at: string): string {
  const date = new Date(at);
  const isMidnight = date.getHours() + date.getMinutes() + date.getSeconds() === 0;
  return formatDate(date, { dateStyle: 'medium', timeStyle: isMidnight ? undefined : 'short' });
}

function describeRange<Bound>(
  what: string,
  from: Bound | null | undefined,
  until: Bound | null | undefined,
  format: (bound: Bound) => string,
  t: Translate<Key>,
): string {
  if (from == null && until == null) return what;
  if (until == null) return t('say_from', { what, from: format(from!) });
  if (from == null) return t('say_until', { what, until: format(until) });
  return t('say_between', { what, from: format(from), until: format(until) });
}
