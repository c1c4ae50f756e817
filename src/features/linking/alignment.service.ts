import type { Db, Queryable } from '../../db/db.ts';
import { AppError } from '../../errors.ts';
import { decodeCursor, encodeCursor } from '../../lib/cursor.ts';
import type { LinkingPool } from '../../workers/linking-pool.ts';
import { notACursor } from '../cursor-arguments.ts';
import { type PageArguments, pageWindow, toPage } from '../recordings/index.ts';
import { listArticleTexts } from './alignment-examples.store.ts';
import {
  activateVersion,
  completeVersion,
  countVersions,
  failVersion,
  findActiveVersion,
  findVersion,
  insertVersion,
  listVersions,
  loadVocabulary,
  reopenVersion,
  setProgress,
} from './alignment-versions.store.ts';
import { collectExamples } from './collect-examples.ts';
import type { AlignmentVersion, AlignmentVersionPage } from './linking.types.ts';
import { floatBytes, packWeights } from './pack-weights.ts';
import type { SpeakQuestionsService } from './speak-questions.service.ts';

export interface AlignmentDependencies {
  readonly db: Db;
  readonly pool: LinkingPool;
  readonly speakQuestions: SpeakQuestionsService;
  readonly enqueueTrain: (
    tx: Queryable,
    workspaceId: string,
    version: number,
    options: TrainOptions,
  ) => Promise<void>;
  /** What follows when another version answers. */
  readonly onActivated: (tx: Queryable, workspaceId: string) => Promise<void>;
}

export interface TrainOptions {
  readonly activate: boolean;
  readonly speak: boolean;
}

export type AlignmentService = ReturnType<typeof createAlignmentService>;

/** Progress is written no more often. */
const MIN_PROGRESS_MS = 500;

/** What is learned from links: its versions, which one answers, and the learning itself. */
export function createAlignmentService(dependencies: AlignmentDependencies) {
  const { db, pool, speakQuestions, enqueueTrain, onActivated } = dependencies;

  async function activateIn(tx: Queryable, workspaceId: string, version: number): Promise<void> {
    if (!(await activateVersion(tx, workspaceId, version))) {
      throw new AppError('CONFLICT', `Version ${version} is not READY.`, { field: 'input.version' });
    }
    await onActivated(tx, workspaceId);
  }

  return {
    /** Throws CONFLICT while one is being trained, or without articles. */
    async train(workspaceId: string, options: TrainOptions): Promise<AlignmentVersion> {
      if ((await listArticleTexts(db, workspaceId, 1)).length === 0) {
        throw new AppError('CONFLICT', 'There is no article to suggest: add articles first.', {
          field: 'input',
        });
      }
      const contentId = await pool.contentId();
      return db.transaction(async (tx) => {
        const version = await insertVersion(tx, workspaceId, contentId);
        if (!version) throw new AppError('CONFLICT', 'An alignment is being trained.', { field: 'input' });
        await enqueueTrain(tx, workspaceId, version.version, options);
        return version;
      });
    },

    /** The job. A version that is no longer being trained is left alone. */
    async run(
      workspaceId: string,
      number: number,
      options: TrainOptions,
      signal: AbortSignal,
    ): Promise<void> {
      const version = await findVersion(db, workspaceId, number);
      if (version?.status !== 'TRAINING') return;
      const contentId = await pool.contentId();
      const notes = options.speak ? await speakQuestions.speakAll(workspaceId, signal) : [];
      const previous = await findActiveVersion(db, workspaceId);
      const { examples, articleIds, learnedFrom } = await collectExamples(
        db,
        workspaceId,
        contentId,
        previous,
      );
      let toldAt = 0;
      const onProgress = (share: number) => {
        if (performance.now() - toldAt < MIN_PROGRESS_MS) return;
        toldAt = performance.now();
        // Nobody waits for it, and what cannot be told now is told later.
        setProgress(db, workspaceId, number, share).catch(() => undefined);
      };
      const trained = await pool.train(
        {
          examples,
          columns: articleIds.length,
          previous: previous?.facts
            ? {
                soundPenalty: previous.contentId === contentId ? previous.facts.soundPenalty : null,
                transcriptPenalty: previous.facts.transcriptPenalty,
                vocabulary: await loadVocabulary(db, workspaceId, previous.version),
              }
            : null,
        },
        onProgress,
        signal,
      );
      const { sound, transcript, soundPenalty, transcriptPenalty, calibration, before, after } = trained;
      const facts = { learnedFrom, soundPenalty, transcriptPenalty, calibration, before, after, notes };
      const rowOf = (
        map: { dimensions: number; weights: Float32Array } | undefined | null,
        column: number,
      ) => {
        const weights = map?.weights.subarray(column * map.dimensions, (column + 1) * map.dimensions);
        // Of an article that nobody asked for aloud the sound says nothing.
        return weights?.some((weight) => weight !== 0) ? packWeights(weights) : null;
      };
      await db.transaction(async (tx) => {
        const isStored = await completeVersion(
          tx,
          workspaceId,
          number,
          facts,
          {
            transcriptRarity: transcript && floatBytes(transcript.rarity),
            soundVocabulary: trained.vocabulary,
          },
          articleIds.map((articleId, column) => ({
            articleId,
            soundPrior: sound?.prior[column] ?? 0,
            soundWeights: rowOf(sound, column),
            transcriptPrior: transcript?.map.prior[column] ?? 0,
            transcriptWeights: rowOf(transcript?.map, column),
          })),
        );
        const isWorse = before !== null && after.fused.recallAt5 < before.fused.recallAt5;
        if (isStored && options.activate && !isWorse) await activateIn(tx, workspaceId, number);
      });
    },

    giveUp: (workspaceId: string, version: number, error: Error): Promise<void> =>
      failVersion(db, workspaceId, version, error.message),

    /** Before a version that was given up is learned again; false when it was not. */
    reopen: (tx: Queryable, workspaceId: string, version: number): Promise<boolean> =>
      reopenVersion(tx, workspaceId, version),

    /** Lets a version answer, in the caller's transaction. Throws CONFLICT of one that is not READY. */
    activateIn,

    /** Throws NOT_FOUND, and CONFLICT of one that is not READY. */
    async activate(workspaceId: string, number: number): Promise<AlignmentVersion> {
      const version = await findVersion(db, workspaceId, number);
      if (!version) throw new AppError('NOT_FOUND', 'There is no such version.', { field: 'input.version' });
      if (!version.isActive) await db.transaction((tx) => activateIn(tx, workspaceId, number));
      return (await findVersion(db, workspaceId, number))!;
    },

    async list(workspaceId: string, page: PageArguments): Promise<AlignmentVersionPage> {
      const window = pageWindow({ first: page.first ?? null });
      const found = await listVersions(db, workspaceId, beforeOf(page.after), window.size + 1);
      const edges = found.map((node) => ({ cursor: encodeCursor([node.version]), node }));
      return toPage(edges, window, { after: page.after ?? null }, async () => ({
        count: await countVersions(db, workspaceId),
        exact: true,
      }));
    },
  };
}

function beforeOf(cursor: string | null | undefined): number | null {
  if (cursor == null) return null;
  const [version] = decodeCursor(cursor, 1) ?? [];
  if (typeof version === 'number' && Number.isInteger(version) && version > 0 && version < 2 ** 31)
    return version;
  throw notACursor();
}
