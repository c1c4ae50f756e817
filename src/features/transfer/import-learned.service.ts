import type { Db, Queryable } from '../../db/db.ts';
import { AppError } from '../../errors.ts';
import {
  closeAlignment,
  findArticleId,
  insertAlignmentArticle,
  insertContent,
  insertQuestion,
  openAlignment,
} from './import-learned.store.ts';
import type { ImportOutcome } from './import-recording.service.ts';
import { findBySha256 } from './import-recording.store.ts';
import type { TransferRow } from './transfer-columns.ts';
import { readAlignment, readContent, readQuestion } from './transferred-learned.ts';

export interface ImportLearnedDependencies {
  readonly db: Db;
  /** What follows when it is known what is said in a recording. */
  readonly onHeard: (tx: Queryable, workspaceId: string, recordingId: string) => Promise<void>;
  /** Lets a version answer. */
  readonly activate: (tx: Queryable, workspaceId: string, version: number) => Promise<void>;
}

/** Imports what links to articles were learned from, and what was learned. */
export function createImportLearned({ db, onHeard, activate }: ImportLearnedDependencies) {
  const articleIdOf = async (tx: Queryable, workspaceId: string, key: string): Promise<string> => {
    const id = await findArticleId(tx, workspaceId, key);
    if (id !== null) return id;
    throw new AppError('NOT_FOUND', `There is no article ${key} here: import the articles first.`, {
      field: 'articleKey',
    });
  };
  const outcome = (changed: boolean): ImportOutcome => (changed ? 'IMPORTED' : 'UNCHANGED');

  return {
    async content(workspaceId: string, row: TransferRow): Promise<ImportOutcome> {
      const content = readContent(row);
      const { recordingSha256: sha256 } = content;
      const recording = (await findBySha256(db, workspaceId, [sha256])).get(sha256);
      if (!recording) {
        throw new AppError(
          'NOT_FOUND',
          `There is no recording ${sha256} here: import the recordings first.`,
          {
            field: 'recordingSha256',
          },
        );
      }
      return db.transaction(async (tx) => {
        const changed = await insertContent(tx, workspaceId, recording.id, content);
        if (changed) await onHeard(tx, workspaceId, recording.id);
        return outcome(changed);
      });
    },

    async question(workspaceId: string, row: TransferRow): Promise<ImportOutcome> {
      const question = readQuestion(row);
      const articleId = await articleIdOf(db, workspaceId, question.articleKey);
      return outcome(await insertQuestion(db, workspaceId, articleId, question));
    },

    /** The last row of a version makes it READY, and lets it answer where none does. */
    async alignment(workspaceId: string, row: TransferRow): Promise<ImportOutcome> {
      const alignment = readAlignment(row);
      return db.transaction(async (tx) => {
        const articleId = await articleIdOf(tx, workspaceId, alignment.articleKey);
        const version = await openAlignment(tx, workspaceId, alignment);
        const changed = await insertAlignmentArticle(tx, workspaceId, version, articleId, alignment);
        if (changed === null) {
          throw new AppError('BAD_USER_INPUT', "The weights are not as long as the other articles'.", {
            field: 'soundWeights',
          });
        }
        if (await closeAlignment(tx, workspaceId, version, alignment.articleCount)) {
          await activate(tx, workspaceId, version);
        }
        return outcome(changed);
      });
    },
  };
}
