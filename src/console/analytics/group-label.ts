import type { Translate } from '../i18n/define-texts.ts';
import { languageName } from '../i18n/language-name.ts';
import type { AnalyticsText } from './analytics-texts.ts';
import type { AnalyticsRowKind, RecordingDimension } from './generated/operations.ts';

interface Group {
  readonly kind: AnalyticsRowKind;
  readonly value: string | null;
  readonly name: string | null;
}

const statuses = ['QUEUED', 'PROCESSING', 'READY', 'FAILED'] as const;
const linkStatuses = { CONFIRMED: 'confirmed', SUGGESTED: 'suggested', REJECTED: 'rejected' } as const;

/** The name of a row, by what the rows are grouped by. */
export function groupLabel(
  { kind, value, name }: Group,
  by: RecordingDimension,
  t: Translate<AnalyticsText>,
): string {
  if (kind === 'OTHERS') return t('others');
  if (kind !== 'GROUP') {
    if (by === 'LABEL') return t('none_found');
    return by === 'LINK_STATUS' ? t('none_linked') : t('none');
  }
  const text = name ?? value ?? '';
  if (by === 'LANGUAGE') return languageName(text);
  if (by === 'STATUS') return t(statuses.find((each) => each === value) ?? 'none');
  if (by === 'LINK_STATUS') return t(linkStatuses[value as keyof typeof linkStatuses] ?? 'none');
  return by === 'DURATION_CLASS' ? text.replace('-', ' – ') : text;
}
