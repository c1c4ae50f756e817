import type { Db } from '../../db/db.ts';
import { loadStages, saveStages, sumStages } from './stage-times.store.ts';
import type { StageName, StageSeconds, StageSummary, StageTime } from './stage-times.types.ts';

const SUMMARY_HOURS = 24;

export interface StageTimesDependencies {
  readonly db: Db;
  /** Told of each stage that ended well. */
  readonly onStage: (stage: StageName, seconds: number) => void;
}

export type StageTimesService = ReturnType<typeof createStageTimesService>;

/** What the stages of a recording's way take. */
export function createStageTimesService({ db, onStage }: StageTimesDependencies) {
  return {
    async save(workspaceId: string, recordingId: string, seconds: StageSeconds): Promise<void> {
      await saveStages(db, { workspaceId, recordingId }, seconds);
      for (const [stage, value] of Object.entries(seconds)) onStage(stage as StageName, value);
    },

    /** Of many recordings, in their order. */
    storedMany: (workspaceId: string, recordingIds: readonly string[]): Promise<StageTime[][]> =>
      loadStages(db, workspaceId, recordingIds),

    summary: (workspaceId: string): Promise<StageSummary[]> => sumStages(db, workspaceId, SUMMARY_HOURS),
  };
}
