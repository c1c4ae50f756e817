import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import { AppError } from '../errors.ts';
import { requestScope } from '../lib/request-scope.ts';
import type { CallerKeyOf } from './rate-limit.ts';
import type { BeginReads } from './read-position.ts';
import { requestIdOf } from './request-id.ts';

/** How long a route may take. */
export interface RouteTimes {
  /** From beginning to end, however large it is. */
  readonly totalMs: number;
  /** While the caller sends nothing of what was announced, or takes nothing of what is sent to him. */
  readonly idleMs: number;
  /** Until the answer to a request for reading begins. */
  readonly answerMs: number;
}

export interface TimeLimitDependencies {
  readonly times: RouteTimes;
  readonly callerKeyOf: CallerKeyOf;
  readonly beginReads: BeginReads;
  /** Answers a refusal; where an answer has begun, breaks it off. */
  readonly refuse: ErrorRequestHandler;
  /** Paths of streams that go on until somebody leaves. */
  readonly endless: ReadonlySet<string>;
}

/** A stalled transfer is noticed so many times finer than its limit. */
const LOOKS = 5;

/**
 * Ends routes other than GraphQL that take too long, with TIMEOUT and the limit in seconds. What a reading request
 * started in the database ends with it, and when its caller leaves; one that writes tidies up after itself.
 */
export function limitTime(dependencies: TimeLimitDependencies): RequestHandler {
  const { times, callerKeyOf, beginReads, refuse, endless } = dependencies;
  return (request, response, next) => {
    if (endless.has(request.path)) return next();
    const isReading = request.method === 'GET' || request.method === 'HEAD';
    const ending = new AbortController();
    const end = (status: number, error: AppError): void => {
      stop();
      response.locals['refusalStatus'] = status;
      ending.abort(error);
      // Node lets go of a request once it is answered: whoever still reads it would wait for ever.
      request.socket.once('close', () => request.destroy(error));
      void refuse(error, request, response, next);
    };

    const timers = [setTimeout(() => end(504, tookTooLong(times.totalMs)), times.totalMs)];
    if (isReading) {
      const answer = setTimeout(() => {
        if (!response.headersSent) end(504, tookTooLong(times.answerMs));
      }, times.answerMs);
      timers.push(answer);
    }
    const progress = watchProgress(request, response);
    const looking = setInterval(() => {
      if (progress.stalledMs() >= times.idleMs) end(408, stoodStill(times.idleMs));
    }, times.idleMs / LOOKS);
    const stop = (): void => {
      for (const timer of timers) clearTimeout(timer);
      clearInterval(looking);
    };

    response.once('close', () => {
      stop();
      if (isReading) ending.abort(callerLeft());
    });
    const scope = {
      requestId: requestIdOf(response),
      callerKey: callerKeyOf(request),
      signal: ending.signal,
      ...beginReads(request),
    };
    requestScope.run(scope, next);
  };
}

/**
 * For how long it was the caller's turn and nothing came or went. What was received and nobody has read yet, or an
 * answer that is still being worked on, is our turn.
 */
function watchProgress(request: Request, response: Response): { stalledMs(): number } {
  const { socket } = request;
  let seen = '';
  let sinceMs = performance.now();
  return {
    stalledMs() {
      const isTheirs = (!request.complete && request.readableLength === 0) || response.writableLength > 0;
      const now = `${socket.bytesRead} ${socket.bytesWritten} ${socket.writableLength} ${isTheirs}`;
      if (now !== seen) {
        seen = now;
        sinceMs = performance.now();
      }
      return isTheirs ? performance.now() - sinceMs : 0;
    },
  };
}

export const tookTooLong = (limitMs: number): AppError => {
  const limit = limitMs / 1_000;
  return new AppError('TIMEOUT', `The request took longer than ${limit} s and was ended.`, { limit });
};

const stoodStill = (limitMs: number): AppError => {
  const limit = limitMs / 1_000;
  return new AppError('TIMEOUT', `Nothing was sent or taken for ${limit} s, and the request was ended.`, {
    limit,
  });
};

export const callerLeft = (): AppError => new AppError('CANCELLED', 'The caller left.');
