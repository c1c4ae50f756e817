import type { Db } from '../../db/db.ts';
import { acrossWorkspaces } from '../../db/workspace-reach.ts';
import type { Capability } from '../../jobs/capabilities.types.ts';
import { requestScope } from '../../lib/request-scope.ts';
import { newId } from '../../lib/uuid.ts';
import { offeredBy, takenBy } from './divide-work.ts';
import type { Offers, Worker } from './queue.types.ts';
import { forgetWorker, listWorkers, saveWorker } from './workers.store.ts';

const SEEN_EVERY_MS = 5_000;
/** What a process offers seldom changes, and finding it out may look at models. */
const OFFERED_EVERY_MS = 60_000;
/** A worker is listed for so long, and work is left to it for less. */
const LISTED_S = 60;
const TRUSTED_S = 20;

export interface WorkersDependencies {
  readonly db: Db;
  readonly process: Pick<Worker, 'host' | 'processId' | 'version'>;
  readonly onError: (error: Error) => void;
}

/** A process that takes jobs, as it tells of itself. */
export interface NewcomerFacts extends Pick<Worker, 'places' | 'device'> {
  readonly running: () => number;
  /** It was told what to take. */
  readonly isTold: boolean;
  readonly readOffers: () => Promise<Offers>;
}

/** This process among the workers. */
export interface Registration {
  /** Whether it takes jobs that need this, as things stand. */
  takes(needs: Capability): boolean;
  leave(): Promise<void>;
}

export type WorkersService = ReturnType<typeof createWorkersService>;

/** Which processes take jobs, and which jobs. */
export function createWorkersService({ db, process, onError }: WorkersDependencies) {
  const listSeen = (seenWithinS: number) => acrossWorkspaces(() => listWorkers(db, seenWithinS));

  return {
    async list(): Promise<Worker[]> {
      const living = await listSeen(LISTED_S);
      return living.map(({ offers, isTold, ...worker }) => ({
        ...worker,
        offers: offeredBy({ offers, isTold }),
        takes: takenBy({ offers, isTold }, living),
      }));
    },

    /** Tells of this process until it leaves. */
    async register({ running, readOffers, ...facts }: NewcomerFacts): Promise<Registration> {
      const id = newId();
      let offers = await readOffers();
      let readAtMs = performance.now();
      let taken: ReadonlySet<Capability> = new Set();

      const tell = () =>
        requestScope.outside(async () => {
          if (performance.now() - readAtMs > OFFERED_EVERY_MS) {
            readAtMs = performance.now();
            offers = await readOffers();
          }
          const told = { id, ...process, ...facts, offers, running: running() };
          await acrossWorkspaces(() => saveWorker(db, told));
          taken = new Set(takenBy(told, [told, ...(await listSeen(TRUSTED_S))]));
        });
      await tell();
      let last: Promise<void> = Promise.resolve();
      const timer = setInterval(() => {
        last = last.then(tell).catch(onError);
      }, SEEN_EVERY_MS).unref();
      return {
        takes: (needs) => taken.has(needs),
        async leave() {
          clearInterval(timer);
          await last;
          await acrossWorkspaces(() => forgetWorker(db, id)).catch(onError);
        },
      };
    },
  };
}
