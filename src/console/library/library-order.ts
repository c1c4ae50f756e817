import type { AudioRecordOrder, LibraryRecordingFragment } from './generated/operations.ts';

export const orders = {
  newest: { field: 'CREATED_AT', direction: 'DESC' },
  oldest: { field: 'CREATED_AT', direction: 'ASC' },
  recorded_last: { field: 'RECORDED_AT', direction: 'DESC' },
  recorded_first: { field: 'RECORDED_AT', direction: 'ASC' },
  longest: { field: 'DURATION', direction: 'DESC' },
  shortest: { field: 'DURATION', direction: 'ASC' },
  name: { field: 'FILE_NAME', direction: 'ASC' },
  name_backwards: { field: 'FILE_NAME', direction: 'DESC' },
} as const satisfies Record<string, AudioRecordOrder>;

export type OrderName = keyof typeof orders;
export const orderNames = Object.keys(orders) as OrderName[];
export const isOrderName = (text: string | null): text is OrderName => text !== null && text in orders;

/** The same order as the server's, to place one recording in a list; what is unknown is last when ascending. */
export function compareIn(name: OrderName) {
  const { field, direction } = orders[name];
  const sign = direction === 'ASC' ? 1 : -1;
  return (a: LibraryRecordingFragment, b: LibraryRecordingFragment): number =>
    sign * (compare(sortKeyOf(a, field), sortKeyOf(b, field)) || compare(a.id, b.id));
}

function sortKeyOf(
  recording: LibraryRecordingFragment,
  field: (typeof orders)[OrderName]['field'],
): number | string | null {
  switch (field) {
    case 'CREATED_AT':
      return Date.parse(recording.createdAt);
    case 'RECORDED_AT':
      return recording.recordedAt === null ? null : Date.parse(recording.recordedAt);
    case 'DURATION':
      return recording.durationS;
    case 'FILE_NAME':
      return recording.fileName;
  }
}

function compare(a: number | string | null, b: number | string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
