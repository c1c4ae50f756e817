import { Piscina } from 'piscina';
import { AppError, type ErrorCode } from '../errors.ts';
import { waitingForSound } from '../lib/request-scope.ts';
import { LEXICAL_WIDTH, lexicalEmbedderId } from '../text/index.ts';
import type { EmbedderDescription, EmbeddingPool } from './embedding-tasks.ts';

type Answer =
  | { readonly result: unknown }
  | { readonly refusal: { code: ErrorCode; message: string; field?: string; limit?: number } };

export interface EmbeddingPoolOptions {
  /** Threads of one run of a model. */
  readonly intraOpThreads: number;
  /** A task that takes longer is given up with its thread. Default 120 s. */
  readonly maxTaskMs?: number;
  /** Tests hand in one that misbehaves. */
  readonly workerFile?: URL;
}

/** Few, so that a question waits for little: 16 sentences take a small model some 0.2 s. */
const TEXTS_AT_ONCE = 16;

/**
 * One thread with the text models, because each model takes hundreds of megabytes. Texts for the index go in small
 * batches, one batch at a time, so that a question waits for one batch at most.
 */
export function createEmbeddingPool(options: EmbeddingPoolOptions): EmbeddingPool {
  const { intraOpThreads, maxTaskMs = 120_000, workerFile = embeddingWorker } = options;
  const pool = new Piscina({
    filename: workerFile.href,
    minThreads: 0,
    maxThreads: 1,
    // Loading a model again takes seconds; the thread without one costs next to nothing.
    idleTimeout: 3_600_000,
    concurrentTasksPerWorker: 1,
  });
  let bulkTurn: Promise<unknown> = Promise.resolve();

  async function run<Result>(name: string, task: object): Promise<Result> {
    const attempt = (): Promise<Answer> =>
      pool.run({ ...task, intraOpThreads }, { name, signal: AbortSignal.timeout(maxTaskMs) });
    const answer = await attempt().catch((error: Error) => {
      if (!hasLostItsThread(error)) throw explain(error);
      // A thread that died may have died of something else; what dies twice is at fault itself.
      return attempt().catch((again: Error) => {
        throw explain(again);
      });
    });
    if ('result' in answer) return answer.result as Result;
    const { code, message, ...details } = answer.refusal;
    throw new AppError(code, message, details);
  }

  /** The caller goes at once when it gives up; the batch under way ends by itself. */
  async function until<Result>(
    signal: AbortSignal | undefined,
    work: () => Promise<Result>,
  ): Promise<Result> {
    if (!signal) return work();
    const given = Promise.withResolvers<never>();
    const giveUp = () => given.reject(new AppError('CANCELLED', 'The work was cancelled.'));
    if (signal.aborted) giveUp();
    signal.addEventListener('abort', giveUp, { once: true });
    try {
      return await Promise.race([given.promise, signal.aborted ? given.promise : work()]);
    } finally {
      signal.removeEventListener('abort', giveUp);
    }
  }

  /** Waits until no other batch for the index is in the pool. */
  function inTurn<Result>(signal: AbortSignal | undefined, work: () => Promise<Result>): Promise<Result> {
    const mine = bulkTurn.then(() => {
      if (signal?.aborted) throw new AppError('CANCELLED', 'The work was cancelled.');
      return work();
    });
    bulkTurn = mine.catch(() => undefined);
    return mine;
  }

  return {
    describe: async (embedder) =>
      embedder.kind === 'LEXICAL' ? lexical : run('describeSentenceModel', { embedder }),

    embedQuery: (embedder, text, signal) =>
      until(signal, async () => {
        const task = { embedder, texts: [text], kind: 'query' };
        const [vector] = await waitingForSound(() => run<Float32Array[]>('embed', task));
        return vector!;
      }),

    async embedTexts(embedder, texts, signal) {
      // Texts of like length beside each other: a batch is padded to its longest.
      const order = Array.from(texts.keys()).sort((a, b) => texts[a]!.length - texts[b]!.length);
      const vectors = new Array<Float32Array>(texts.length);
      for (let from = 0; from < order.length; from += TEXTS_AT_ONCE) {
        const some = order.slice(from, from + TEXTS_AT_ONCE);
        const task = { embedder, texts: some.map((index) => texts[index]!), kind: 'passage' };
        const made = await until(signal, () => inTurn(signal, () => run<Float32Array[]>('embed', task)));
        some.forEach((index, place) => {
          vectors[index] = made[place]!;
        });
      }
      return vectors;
    },

    close: () => pool.destroy(),
  };
}

/** Needs no thread to tell. */
const lexical: EmbedderDescription = {
  id: lexicalEmbedderId,
  settings: { kind: 'LEXICAL' },
  dimensions: LEXICAL_WIDTH,
  rules: 'hashed words, pairs and pieces of words, characters of scripts without spaces; length 1',
};

const embeddingWorker = new URL('./embedding.worker.ts', import.meta.url);

/** Ended by a crash or by memory, not by our own deadline. */
const hasLostItsThread = (error: Error): boolean =>
  error.name !== 'AbortError' && /exited|terminated|ERR_WORKER/i.test(`${error.name} ${error.message}`);

function explain(error: Error): Error {
  if (error.name === 'AbortError') {
    return new AppError('UNAVAILABLE', 'The text model did not answer in time.', { cause: error });
  }
  if (!hasLostItsThread(error)) return error;
  return new AppError('UNAVAILABLE', `The thread of the text model ended: ${error.message}`, {
    cause: error,
  });
}
