import type { Queryable } from '../../db/db.ts';
import { loadLevelStretches, loadPackedStretches } from '../recordings/index.ts';
import type { WindowsOfStretch } from './choose-windows.ts';

/** A stretch as the workers take it: its packed codes in parts, its levels, and where in it the windows begin. */
export interface CodedWindows {
  readonly packed: readonly Uint8Array[];
  readonly levels: Uint8Array;
  readonly starts: readonly number[];
  readonly group: number;
}

/** Stretches with their codes and levels: two statements, however many there are. */
export async function loadWindows(
  db: Queryable,
  workspaceId: string,
  tokenizerId: string,
  wanted: readonly WindowsOfStretch[],
): Promise<CodedWindows[]> {
  if (wanted.length === 0) return [];
  const packed = await loadPackedStretches(db, workspaceId, tokenizerId, wanted);
  const levels = await loadLevelStretches(db, workspaceId, wanted);
  return wanted.map(({ starts, startFrame, group }, index) => ({
    packed: packed[index]!,
    levels: levels[index]!,
    starts: starts.map((start) => start - startFrame),
    group,
  }));
}
