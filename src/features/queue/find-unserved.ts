import type { Capability } from '../../jobs/capabilities.types.ts';
import type { KindOfJob, UnservedJobs, Worker } from './queue.types.ts';

/** What waits, by what it needs, where no living worker takes that. */
export function findUnserved(
  kinds: readonly Pick<KindOfJob, 'needs' | 'waiting' | 'oldestWaitingS'>[],
  workers: readonly Pick<Worker, 'takes'>[],
): UnservedJobs[] {
  const isServed = (needs: Capability | null) =>
    needs === null ? workers.length > 0 : workers.some(({ takes }) => takes.includes(needs));
  const waiting = kinds.filter((kind) => kind.waiting > 0 && !isServed(kind.needs));
  return [...Map.groupBy(waiting, ({ needs }) => needs)].map(([needs, alike]) => ({
    needs,
    waiting: alike.reduce((sum, kind) => sum + kind.waiting, 0),
    oldestWaitingS: Math.max(...alike.map(({ oldestWaitingS }) => oldestWaitingS ?? 0)),
  }));
}

/** The same for people; null when all is served. */
export function sayUnserved(unserved: readonly UnservedJobs[]): string | null {
  if (unserved.length === 0) return null;
  return unserved
    .map(({ needs, waiting }) =>
      needs === null
        ? `${waiting} jobs wait, and no worker lives: start \`phonograph work\`.`
        : `${waiting} jobs wait for ${needs}, which no living worker offers.`,
    )
    .join(' ');
}
