import type { Db } from '../../db/db.ts';
import { acrossWorkspaces } from '../../db/workspace-reach.ts';
import { AppError } from '../../errors.ts';
import { requestScope } from '../../lib/request-scope.ts';
import { newId } from '../../lib/uuid.ts';
import {
  chooseModel,
  getKnownModel,
  isFolderName,
  listModels,
  type ModelSettings,
  modelInSettings,
  pullModel,
} from '../../models/index.ts';
import { textUpTo } from '../arguments.ts';
import { hearProcesses, tellProcesses } from './model-notes.store.ts';
import type { Model, ModelPull } from './models.types.ts';
import { PullBoard } from './pull-board.ts';
import { PullProgress } from './pull-progress.ts';

/** Steps of a pull are told that often, and again as a sign of life. */
const TOLD_EVERY_MS = 250;
const ALIVE_EVERY_MS = 5_000;
/** A notification takes 8,000 bytes. */
const MAX_MESSAGE_UNITS = 1_500;
const MAX_NAME_UNITS = 200;

export interface ModelsDependencies {
  readonly db: Db;
  readonly settings: ModelSettings;
  /** Names of what this process has loaded. */
  readonly running: { readonly tokenizer: string; readonly embedder: string };
  readonly onError: (error: Error) => void;
}

export type ModelsService = Awaited<ReturnType<typeof createModelsService>>;

type Note =
  | { readonly from: string; readonly pull: ModelPull }
  | { readonly from: string; readonly cancel: string };

/** The models of this process and the pulls of all of them. */
export async function createModelsService({ db, settings, running, onError }: ModelsDependencies) {
  const self = newId();
  const board = new PullBoard();
  const own = new Map<string, { readonly abort: AbortController; readonly done: Promise<void> }>();

  // A pull outlives the request that began it.
  const tell = (note: Note) =>
    requestScope
      .outside(() => acrossWorkspaces(() => tellProcesses(db, JSON.stringify(note))))
      .catch(onError);
  const stopHearing = await hearProcesses(db, (text) => {
    const note = JSON.parse(text) as Note;
    if ('cancel' in note) own.get(note.cancel)?.abort.abort();
    else if (note.from !== self) board.post(revive(note.pull), false);
  });

  async function list(kind?: Model['kind'] | null): Promise<Model[]> {
    const listed = await listModels(
      settings,
      board.list().map(({ name }) => name),
    );
    return listed
      .map((model) => ({
        ...model,
        kind: model.kind.toUpperCase() as Model['kind'],
        state: model.state.toUpperCase() as Model['state'],
        chosen: model.isInUse,
        inUse: model.kind === 'recogniser' ? model.isInUse : running[model.kind] === model.name,
        pull: board.get(model.name),
      }))
      .filter((model) => kind == null || model.kind === kind);
  }

  /** Begins a pull, or answers the one that is under way, here or in another process. */
  function pull(name: string): ModelPull {
    const model = getKnownModel(textUpTo(name, 'input.name', MAX_NAME_UNITS));
    if (model.hub === null) {
      throw new AppError('BAD_USER_INPUT', `${name} comes with Phonograph.`, { field: 'input.name' });
    }
    const underWay = board.get(name);
    if (underWay?.status === 'RUNNING') return underWay;
    const abort = new AbortController();
    const progress = new PullProgress(model.hub.files);
    const startedAt = new Date();
    const standing = (rest: Partial<ModelPull>): ModelPull => ({
      name,
      status: 'RUNNING',
      file: progress.file,
      receivedBytes: progress.receivedBytes,
      totalBytes: progress.totalBytes,
      note: shortened(progress.note),
      failure: null,
      startedAt,
      endedAt: null,
      ...rest,
    });
    let toldAtMs = performance.now();
    const post = (state: ModelPull) => {
      toldAtMs = performance.now();
      board.post(state, true);
      return tell({ from: self, pull: state });
    };
    const alive = setInterval(() => {
      if (performance.now() - toldAtMs >= ALIVE_EVERY_MS) void post(standing({}));
    }, ALIVE_EVERY_MS).unref();
    const bring = async (): Promise<ModelPull> => {
      const endedAt = () => new Date();
      try {
        await pullModel(
          settings,
          name,
          {},
          (event) => {
            if (progress.add(event) || performance.now() - toldAtMs >= TOLD_EVERY_MS) void post(standing({}));
          },
          abort.signal,
        );
        return standing({ status: 'DONE', file: null, note: null, endedAt: endedAt() });
      } catch (error) {
        if (abort.signal.aborted) return standing({ status: 'CANCELLED', note: null, endedAt: endedAt() });
        if (!(error instanceof AppError)) onError(error as Error);
        return standing({ status: 'FAILED', note: null, failure: toFailure(error), endedAt: endedAt() });
      }
    };
    const first = standing({});
    void post(first);
    const done = bring().then(async (end) => {
      clearInterval(alive);
      own.delete(name);
      await post(end);
    });
    own.set(name, { abort, done });
    return first;
  }

  async function cancel(name: string): Promise<ModelPull> {
    const underWay = board.get(textUpTo(name, 'input.name', MAX_NAME_UNITS));
    if (underWay?.status !== 'RUNNING') {
      throw new AppError('CONFLICT', `No pull of ${name} is under way.`, { field: 'input.name' });
    }
    own.get(name)?.abort.abort();
    await tell({ from: self, cancel: name });
    return underWay;
  }

  async function choose(name: string, signal: AbortSignal) {
    if (isFolderName(textUpTo(name, 'input.name', MAX_NAME_UNITS))) {
      // A caller may name a model, never a folder of the server.
      throw new AppError(
        'BAD_USER_INPUT',
        'A folder is chosen on the server: `phonograph models use FOLDER`.',
        {
          field: 'input.name',
        },
      );
    }
    const kind = await chooseModel(settings, name, signal);
    const named = modelInSettings(settings, kind);
    const model = (await list()).find((known) => known.name === name)!;
    return { model, overruledBy: named === name ? null : named };
  }

  /** Where each pull stands, then every step; of one name until its end. */
  async function* follow(name: string | null, signal: AbortSignal): AsyncGenerator<ModelPull, void, void> {
    if (name !== null) textUpTo(name, 'name', MAX_NAME_UNITS);
    const told = new Map<string, ModelPull>();
    while (!signal.aborted) {
      const { version } = board.changes;
      const standing = name === null ? board.list() : [board.get(name)].filter((pull) => pull !== null);
      for (const pull of standing) {
        if (told.get(pull.name) === pull) continue;
        told.set(pull.name, pull);
        yield pull;
      }
      if (name !== null && standing[0]?.status !== 'RUNNING') return;
      await board.changes.after(version, signal);
    }
  }

  return {
    list,
    pull,
    cancel,
    choose,
    follow,
    /** Ends this process' pulls; what they have brought stays. */
    async close(): Promise<void> {
      const pulls = [...own.values()];
      for (const { abort } of pulls) abort.abort();
      await Promise.all(pulls.map(({ done }) => done));
      await stopHearing();
    },
  };
}

function toFailure(error: unknown): NonNullable<ModelPull['failure']> {
  if (!(error instanceof AppError)) {
    return {
      code: 'INTERNAL_SERVER_ERROR',
      message: 'Something went wrong; the log of the server tells more.',
    };
  }
  return { code: error.code, message: shortened(error.message) ?? '' };
}

const shortened = (text: string | null): string | null =>
  text !== null && text.length > MAX_MESSAGE_UNITS ? `${text.slice(0, MAX_MESSAGE_UNITS)} …` : text;

/** Instants travel as text. */
const revive = (pull: ModelPull): ModelPull => ({
  ...pull,
  startedAt: new Date(pull.startedAt),
  endedAt: pull.endedAt && new Date(pull.endedAt),
});
