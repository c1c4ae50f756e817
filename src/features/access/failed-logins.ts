import { AppError } from '../../errors.ts';
import { RateLimiter } from '../../lib/rate-limiter.ts';

/** Counts those who could not say who they are, by their address. */
export interface FailedLogins {
  /** Throws RATE_LIMITED while the address has failed too often. */
  check(address: string): void;
  note(address: string): void;
}

/** Lets so many failures a minute through from one address; 0 counts none. Each process counts alone. */
export function createFailedLogins(perMinute: number): FailedLogins {
  if (perMinute === 0) return { check: () => undefined, note: () => undefined };
  const limiter = new RateLimiter(perMinute, perMinute);
  return {
    check(address) {
      const retryAfterMs = limiter.waitMs(address);
      if (retryAfterMs === 0) return;
      throw new AppError(
        'RATE_LIMITED',
        `At most ${perMinute} requests a minute without a good key are looked at.`,
        {
          limit: perMinute,
          facts: { retryAfterMs },
        },
      );
    },
    note: (address) => void limiter.take(address),
  };
}
