import type { RecordingFilter } from '../../features/recordings/index.ts';
import type { AnchorSearch } from '../../features/search/index.ts';
import type { Report, ReportDetails } from '../measurement.ts';
import type { AnchorSearcher } from './anchor-searches.ts';
import type { GrowthSounds } from './growth-sounds.ts';
import { type Times, timesOf } from './times.ts';

/** What is needed to measure at one size. */
export interface Measuring {
  readonly report: Report;
  readonly searcher: AnchorSearcher;
  readonly sounds: GrowthSounds;
  /** Fewer searches. */
  readonly quick: boolean;
  readonly details: ReportDetails;
  /** How rows begin. */
  readonly size: string;
}

/** Searches of one anchor each. */
export function searchesFor(
  sounds: GrowthSounds,
  kind: 'heardAgain' | 'neverHeard',
  workspaceId: string,
  count: number,
  filter: RecordingFilter = {},
): AnchorSearch[] {
  return sounds[kind](count).map(({ histogram }) => ({
    ...{ workspaceId, tokenizerId: sounds.tokenizer.id, filter },
    anchors: [histogram],
    exceptRecordingId: null,
  }));
}

/** The truly nearest of each search, and what it takes to compare all. */
export async function exactly(
  searcher: AnchorSearcher,
  searches: readonly AnchorSearch[],
): Promise<{ truths: number[][]; times: Times }> {
  const truths: number[][] = [];
  const walls: number[] = [];
  const cpus: number[] = [];
  for (const search of searches) {
    const { similarities, ms, cpuMs } = await searcher.exact(search);
    truths.push(similarities);
    walls.push(ms);
    if (cpuMs !== null) cpus.push(cpuMs);
  }
  return { truths, times: timesOf(walls, cpus) };
}
