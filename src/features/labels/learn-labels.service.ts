import type { Db, Queryable } from '../../db/db.ts';
import { AppError } from '../../errors.ts';
import type { AcousticCentroids } from '../../learning/acoustic-centroids.ts';
import { NIL_ID } from '../../lib/uuid.ts';
import type { AnalysisPool } from '../../workers/analysis-pool.ts';
import type { TokenizerDescription } from '../../workers/audio-tasks.ts';
import type { SearchIndexService } from '../search-index/index.ts';
import { backgroundWindows, type WindowsOfStretch, windowsOfExamples } from './choose-windows.ts';
import { loadWindows } from './coded-windows.store.ts';
import { listExamples, listExamplesIn } from './label-examples.store.ts';
import type { LabelExample } from './labels.types.ts';
import { applyExamples, findRuns } from './score-runs.ts';
import { type Part, planParts } from './scoring-parts.ts';
import {
  activateModel,
  addProgress,
  findRevision,
  findToScore,
  hasModels,
  insertModel,
  listModels,
  listToScore,
  markUnlearnable,
  type RecordingToScore,
  replaceHits,
  type StoredSoundModel,
  sampleToScore,
} from './sound-models.store.ts';

export interface LearnLabelsDependencies {
  readonly db: Db;
  readonly analysis: AnalysisPool;
  readonly searchIndex: SearchIndexService;
  readonly centroidsOf: (tokenizer: TokenizerDescription) => Promise<AcousticCentroids>;
  /** Once all labels were looked for in a new recording. */
  readonly onRecordingScored: (workspaceId: string, recordingId: string) => Promise<void>;
  /** In the transaction in which what was learned of a label begins to answer. */
  readonly onLabelLearned: (tx: Queryable, workspaceId: string, labelId: string) => Promise<void>;
}

export type LearnLabelsService = ReturnType<typeof createLearnLabelsService>;

export const MAX_EXAMPLES = 1_000;
const MAX_EXAMPLE_WINDOWS = 2_000;
/** Other sound that a label is told from; more gains nothing measurable and costs learning time. */
const BACKGROUND_WINDOWS = 2_000;
const BACKGROUND_RECORDINGS = 300;
const RECORDINGS_AT_ONCE = 50;

/** Learns labels from their examples and finds them in recordings; all of it in jobs. */
export function createLearnLabelsService(dependencies: LearnLabelsDependencies) {
  const { db, analysis, searchIndex, centroidsOf, onRecordingScored, onLabelLearned } = dependencies;
  const getTokenizer = (workspaceId: string) =>
    searchIndex.whileActive(workspaceId, async (tokenizer) => tokenizer);

  async function isCurrent(workspaceId: string, labelId: string, revision: number): Promise<boolean> {
    const state = await findRevision(db, workspaceId, labelId);
    return state?.revision === revision && state.activeVersion !== revision;
  }

  /**
   * Learns one revision of a label, scores every recording and then shows the new hits. Does nothing when the label has
   * moved on: its later revision has a job of its own.
   */
  async function learn(
    workspaceId: string,
    labelId: string,
    revision: number,
    signal: AbortSignal,
  ): Promise<void> {
    if (!(await isCurrent(workspaceId, labelId, revision))) return;
    const tokenizer = await getTokenizer(workspaceId);
    const centroids = await centroidsOf(tokenizer);
    const model = await learnModel(workspaceId, labelId, revision, tokenizer.id, centroids, signal);
    if (!model) return;
    let done = 0;
    const list = (afterId: string) => listToScore(db, workspaceId, tokenizer.id, afterId, RECORDINGS_AT_ONCE);
    for (let some = await list(NIL_ID); some.length > 0; some = await list(some.at(-1)!.id)) {
      signal.throwIfAborted();
      if (!(await isCurrent(workspaceId, labelId, revision))) return;
      await scoreRecordings(workspaceId, tokenizer.id, centroids, some, [model], signal);
      done += some.length;
      await addProgress(db, workspaceId, model, done);
    }
    await db.transaction(async (tx) => {
      if (await activateModel(tx, workspaceId, model)) await onLabelLearned(tx, workspaceId, labelId);
    });
  }

  /** Null when nothing can be learned or the label has moved on. */
  async function learnModel(
    workspaceId: string,
    labelId: string,
    version: number,
    tokenizerId: string,
    centroids: AcousticCentroids,
    signal: AbortSignal,
  ): Promise<StoredSoundModel | null> {
    const wanted = { kind: null, afterId: null, limit: MAX_EXAMPLES };
    const examples = await listExamples(db, workspaceId, [labelId], wanted);
    const inIndex = await findToScore(db, workspaceId, tokenizerId, [
      ...new Set(examples.map(({ recordingId }) => recordingId)),
    ]);
    const frameCounts = new Map(inIndex.map(({ id, frameCount }) => [id, frameCount]));
    const usable = examples.filter(({ recordingId }) => frameCounts.has(recordingId));
    const positives = usable.filter(({ kind }) => kind === 'POSITIVE');
    const negatives = usable.filter(({ kind }) => kind === 'NEGATIVE');
    if (positives.length === 0) {
      const hasNone = !examples.some(({ kind }) => kind === 'POSITIVE');
      const problem = hasNone
        ? 'It has no positive example.'
        : 'None of its positive examples lies in a recording that the present search index holds.';
      await db.transaction((tx) => markUnlearnable(tx, workspaceId, labelId, version, problem, !hasNone));
      return null;
    }
    const sampled = await sampleToScore(db, workspaceId, tokenizerId, BACKGROUND_RECORDINGS);
    const load = (windows: readonly WindowsOfStretch[]) => loadWindows(db, workspaceId, tokenizerId, windows);
    const lesson = {
      positives: await load(windowsOfExamples(positives, frameCounts, MAX_EXAMPLE_WINDOWS)),
      negatives: await load(windowsOfExamples(negatives, frameCounts, MAX_EXAMPLE_WINDOWS)),
      background: await load(backgroundWindows(sampled, usable, BACKGROUND_WINDOWS)),
    };
    const { model, heldOutAuc } = await analysis.learnSound({ centroids, ...lesson }, signal);
    const learned = { labelId, version, tokenizerId, weights: model };
    const stored = await db.transaction((tx) =>
      insertModel(tx, workspaceId, {
        ...learned,
        positiveExamples: positives.length,
        negativeExamples: negatives.length,
        heldOutAuc,
      }),
    );
    return stored ? learned : null;
  }

  /** Finds some models, all of one tokenizer, in some recordings. */
  async function scoreRecordings(
    workspaceId: string,
    tokenizerId: string,
    centroids: AcousticCentroids,
    recordings: readonly RecordingToScore[],
    models: readonly StoredSoundModel[],
    signal: AbortSignal,
  ): Promise<void> {
    const examples = await listExamplesIn(
      db,
      workspaceId,
      models.map(({ labelId }) => labelId),
      recordings.map(({ id }) => id),
    );
    const collected = new Map(recordings.map(({ id }) => [id, models.map((): Uint8Array[] => [])]));
    for (const parts of planParts(recordings)) {
      signal.throwIfAborted();
      await scoreParts(workspaceId, tokenizerId, centroids, parts, models, collected, signal);
    }
    for (const [index, model] of models.entries()) {
      const ofLabel = examples.filter(({ labelId }) => labelId === model.labelId);
      const scored = recordings.map(({ id, durationS }) => ({
        recordingId: id,
        runs: toRuns(Buffer.concat(collected.get(id)![index]!), ofLabel, id, durationS),
      }));
      await db.transaction((tx) => replaceHits(tx, workspaceId, model, scored));
    }
  }

  async function scoreParts(
    workspaceId: string,
    tokenizerId: string,
    centroids: AcousticCentroids,
    parts: readonly Part[],
    models: readonly StoredSoundModel[],
    collected: ReadonlyMap<string, Uint8Array[][]>,
    signal: AbortSignal,
  ): Promise<void> {
    const stretches = await loadWindows(db, workspaceId, tokenizerId, parts);
    const task = { centroids, stretches, models: models.map(({ weights }) => weights) };
    const scores = await analysis.scoreSounds(task, signal);
    for (const [model, ofParts] of scores.entries()) {
      for (const [part, { recordingId }] of parts.entries()) {
        collected.get(recordingId)![model]!.push(ofParts[part]!);
      }
    }
  }

  /** Finds every label in a recording that became READY. */
  async function scoreRecording(
    workspaceId: string,
    recordingId: string,
    signal: AbortSignal,
  ): Promise<void> {
    if (!(await hasModels(db, workspaceId))) return;
    const tokenizer = await getTokenizer(workspaceId);
    const [recording] = await findToScore(db, workspaceId, tokenizer.id, [recordingId]);
    const models = recording ? await listModels(db, workspaceId, tokenizer.id) : [];
    if (!recording || models.length === 0) return;
    const centroids = await centroidsOf(tokenizer);
    await scoreRecordings(workspaceId, tokenizer.id, centroids, [recording], models, signal);
    await onRecordingScored(workspaceId, recordingId);
  }

  /** Called when no further attempt at a revision follows: what is there stays, and the label says why. */
  async function giveUp(
    workspaceId: string,
    labelId: string,
    revision: number,
    error: unknown,
  ): Promise<void> {
    const reason = error instanceof AppError ? error.message : 'An unexpected error; the log tells more.';
    const problem = `It could not be learned. ${reason}`;
    await db.transaction((tx) => markUnlearnable(tx, workspaceId, labelId, revision, problem, true));
  }

  return { learn, scoreRecording, giveUp };
}

function toRuns(
  scores: Uint8Array,
  examples: readonly LabelExample[],
  recordingId: string,
  durationS: number,
) {
  applyExamples(
    scores,
    examples.filter((example) => example.recordingId === recordingId),
  );
  return findRuns(scores, durationS);
}
