import type { Db } from './db/db.ts';
import { acrossWorkspaces, withinWorkspace } from './db/workspace-reach.ts';
import type { SearchIndexService } from './features/search-index/index.ts';
import { listWorkspaceIds } from './features/workspaces/index.ts';
import type { Logger } from './lib/logger.ts';

export interface WorkspaceParts {
  readonly db: Db;
  readonly searchIndex: SearchIndexService;
  /** Removes files that no row knows any more. */
  readonly sweepFiles: (workspaceId: string) => Promise<void>;
  /** Id of the tokenizer that runs. */
  readonly tokenizerId: string;
  readonly startTexts: (workspaceId: string, work: boolean) => Promise<void>;
  /** What the other features do. */
  readonly afterwards: (workspaceId: string) => Promise<void>;
  /** Whether this process takes jobs. */
  readonly work: boolean;
  readonly logger: Logger;
}

/** What is done for every workspace at start, and for a new one when it is made. */
export function composeWorkspaces(parts: WorkspaceParts) {
  const { db, searchIndex, sweepFiles, tokenizerId, startTexts, afterwards, work, logger } = parts;

  /** Within the workspace, before anybody works in it: which index answers, and what an earlier process left. */
  async function prepare(workspaceId: string): Promise<void> {
    const index = await searchIndex.claimEmpty(workspaceId);
    if (index !== tokenizerId) {
      logger.warn(
        { index, tokenizer: tokenizerId, workspaceId },
        'until `phonograph reindex` another tokenizer goes on answering',
      );
    }
    if (work) await sweepFiles(workspaceId);
    await startTexts(workspaceId, work);
    await afterwards(workspaceId);
  }

  return {
    prepare,
    /** One after another, each within its own. */
    async forEach(run: (workspaceId: string) => Promise<void>): Promise<void> {
      for (const id of await acrossWorkspaces(() => listWorkspaceIds(db))) {
        await withinWorkspace(id, () => run(id));
      }
    },
  };
}
