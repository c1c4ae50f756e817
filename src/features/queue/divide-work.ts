import type { Capability } from '../../jobs/capabilities.types.ts';
import type { Offers } from './queue.types.ts';

const CAPABILITIES: readonly Capability[] = ['INFERENCE', 'CODES', 'SOUND', 'TEXT', 'RECOGNITION'];

/** What is known of a worker when work is divided. */
export interface Offering {
  readonly offers: Offers;
  /** It was told what to take, and leaves nothing of it to others. */
  readonly isTold: boolean;
}

export const offeredBy = ({ offers }: Offering): Capability[] =>
  CAPABILITIES.filter((each) => offers[each] !== undefined);

/**
 * What a worker takes: what it was told to, or else what no living worker is better at. So a GPU takes inference from the
 * processors beside it, which take it again when the GPU's worker is gone.
 */
export function takenBy(worker: Offering, living: readonly Offering[]): Capability[] {
  const best = (each: Capability) => Math.max(...living.map(({ offers }) => offers[each] ?? 0));
  return offeredBy(worker).filter((each) => worker.isTold || worker.offers[each]! >= best(each));
}
