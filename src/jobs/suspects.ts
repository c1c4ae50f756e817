import type { QueuedJob } from './job-data.ts';

/** From so many ends of its process on, a job is run alone where that is possible: then it is clear who was to blame. */
const SUSPECT_FROM = 2;
/** What the end of a process counts for the suspect that was alone in it. */
export const aloneWeight = 5;
/** A suspect waits so long for the jobs beside it to end, and then runs beside them. */
export const MAX_WAIT_ALONE_MS = 30_000;

/** Whether a job may be what ends the processes that run it. */
export const isSuspect = ({ data }: Pick<QueuedJob, 'data'>): boolean => data.interruptions >= SUSPECT_FROM;

/** The same in SQL, of a row of the queue's table. */
export const isSuspectSql = `(data->>'interruptions')::int >= ${SUSPECT_FROM}`;
