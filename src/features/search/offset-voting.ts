import type { OffsetVotes } from './copies.store.ts';

/** Ticks (20 ms) within which votes for neighbouring offsets are votes for one place. */
const WINDOW_TICKS = 2;

/** The place of a recording at which most of the query's pairs agree. */
export interface Alignment {
  readonly recordingId: string;
  /** Start of the query in the recording, in ticks of 20 ms, to a fraction of a tick. */
  readonly offsetTicks: number;
  readonly votes: number;
  /** Length of the recording, in seconds. */
  readonly durationS: number;
}

/**
 * The best alignment of each recording, most votes first. A pair matches at several phases of the frame grid, so
 * its votes spread over neighbouring offsets: they are summed over +-40 ms and the offset is their centre of mass.
 */
export function bestAlignments(cells: readonly OffsetVotes[]): Alignment[] {
  const byRecording = Map.groupBy(cells, (cell) => cell.recordingId);
  const alignments: Alignment[] = [];
  for (const [recordingId, ofRecording] of byRecording) {
    let best: Alignment | null = null;
    for (const centre of ofRecording) {
      const near = ofRecording.filter(
        (cell) => Math.abs(cell.offsetTicks - centre.offsetTicks) <= WINDOW_TICKS,
      );
      const votes = near.reduce((sum, cell) => sum + cell.votes, 0);
      if (best && votes <= best.votes) continue;
      best = {
        recordingId,
        offsetTicks: near.reduce((sum, cell) => sum + cell.offsetTicks * cell.votes, 0) / votes,
        votes,
        durationS: centre.durationS,
      };
    }
    if (best) alignments.push(best);
  }
  return alignments.sort((a, b) => b.votes - a.votes || (a.recordingId < b.recordingId ? -1 : 1));
}
