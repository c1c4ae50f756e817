import type { Db } from '../../db/db.ts';
import { acrossWorkspaces } from '../../db/workspace-reach.ts';
import { requestScope } from '../../lib/request-scope.ts';
import { newId } from '../../lib/uuid.ts';
import type { Worker } from './queue.types.ts';
import { forgetWorker, listWorkers, saveWorker } from './workers.store.ts';

const SEEN_EVERY_MS = 5_000;

export interface WorkersDependencies {
  readonly db: Db;
  readonly process: Pick<Worker, 'host' | 'processId' | 'version'>;
  readonly onError: (error: Error) => void;
}

export type WorkersService = ReturnType<typeof createWorkersService>;

/** Which processes take jobs. */
export function createWorkersService({ db, process, onError }: WorkersDependencies) {
  return {
    list: (): Promise<Worker[]> => acrossWorkspaces(() => listWorkers(db)),

    /** Tells of this process until the function that it gives is called. */
    async register(places: number, running: () => number): Promise<() => Promise<void>> {
      const id = newId();
      const save = () =>
        requestScope.outside(() =>
          acrossWorkspaces(() => saveWorker(db, { id, ...process, places, running: running() })),
        );
      await save();
      let last: Promise<void> = Promise.resolve();
      const timer = setInterval(() => {
        last = last.then(save).catch(onError);
      }, SEEN_EVERY_MS).unref();
      return async () => {
        clearInterval(timer);
        await last;
        await acrossWorkspaces(() => forgetWorker(db, id)).catch(onError);
      };
    },
  };
}
