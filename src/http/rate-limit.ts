import type { Request, RequestHandler } from 'express';
import { AppError } from '../errors.ts';
import type { RateLimiter } from '../lib/rate-limiter.ts';

/** May refuse a request before it is read. */
export type Doorkeeper = RequestHandler;

/** Whose limits a request counts for: a key or, without one, an address. */
export type CallerKeyOf = (request: Request) => string;

/** Refuses who asks too often, before anything of the request is read. */
export function limitRate(
  limiter: RateLimiter,
  requestsPerMinute: number,
  callerKeyOf: CallerKeyOf,
): Doorkeeper {
  return (request, _, next) => {
    const { retryAfterMs } = limiter.take(callerKeyOf(request));
    if (retryAfterMs > 0) {
      throw new AppError('RATE_LIMITED', `At most ${requestsPerMinute} requests a minute are answered.`, {
        limit: requestsPerMinute,
        facts: { retryAfterMs },
      });
    }
    next();
  };
}
