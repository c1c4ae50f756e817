import type { AudioRecordFilter } from './generated/operations.ts';

export type RecordingFilter = AudioRecordFilter;
/** A filter with a single property: what one chip stands for. */
export type Condition = RecordingFilter;
export type ConditionKey = keyof RecordingFilter & string;

export const keyOfCondition = (condition: Condition): ConditionKey =>
  Object.keys(condition)[0] as ConditionKey;

/** A filter taken apart: all of these must hold. */
export function conditionsOf(filter: RecordingFilter): Condition[] {
  return Object.entries(filter).flatMap(([key, value]): Condition[] => {
    if (value === null || value === undefined) return [];
    if (key === 'all') return (value as RecordingFilter[]).flatMap(conditionsOf);
    if (key === 'metadata') {
      return Object.entries(value as object).map(([name, wanted]) => ({ metadata: { [name]: wanted } }));
    }
    return [{ [key]: value }];
  });
}

/** One filter of many conditions, as flat as it can be. */
export function filterOf(conditions: readonly Condition[]): RecordingFilter {
  const filter: Record<string, unknown> = {};
  const others: Condition[] = [];
  for (const condition of conditions) {
    const key = keyOfCondition(condition);
    const { metadata } = filter as RecordingFilter;
    const field = key === 'metadata' ? Object.keys(condition.metadata!)[0]! : null;
    if (field !== null && metadata && !(field in metadata)) {
      filter['metadata'] = { ...metadata, ...condition.metadata };
    } else if (key in filter) others.push(condition);
    else filter[key] = condition[key];
  }
  return (others.length > 0 ? { ...filter, all: others } : filter) as RecordingFilter;
}

/** The conditions with those of the same kind replaced by this one; null takes them away. */
export function withCondition(
  filter: RecordingFilter,
  key: ConditionKey,
  condition: Condition | null,
): RecordingFilter {
  const kept = conditionsOf(filter).filter((each) => keyOfCondition(each) !== key);
  return filterOf(condition ? [...kept, condition] : kept);
}

/** Several of the same kind may stand beside each other: this one goes, or another takes its place. */
export function replaceCondition(
  filter: RecordingFilter,
  index: number,
  condition: Condition | null,
): RecordingFilter {
  const conditions = conditionsOf(filter);
  return filterOf(
    conditions.toSpliced(index, index < conditions.length ? 1 : 0, ...(condition ? [condition] : [])),
  );
}

/** What stands in an address; what is no filter at all is none. The server judges the rest. */
export function parseFilter(text: string | null): RecordingFilter {
  if (!text) return {};
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? filterOf(conditionsOf(value as RecordingFilter)) : {};
  } catch {
    return {};
  }
}

export const isEmptyFilter = (filter: RecordingFilter): boolean => conditionsOf(filter).length === 0;
