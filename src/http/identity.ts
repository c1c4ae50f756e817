import type { Identity } from '../graphql/request-context.ts';

declare global {
  namespace Express {
    interface Request {
      /** Who asks. Set before any route runs, except for those that are open to all: `/`, `/healthz`, `/readyz`. */
      identity: Identity;
    }
  }
}
