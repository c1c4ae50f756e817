import type { TurningPointKind } from '../../tokens/index.ts';
import type { Page } from '../recordings/index.ts';

/** What changes at a turning point, and how strongly, 0..1. */
export interface TurningPointChange {
  readonly kind: TurningPointKind;
  readonly strength: number;
}

/** A turning point as it is shown: strongest change first. */
export interface ShownTurningPoint {
  readonly timeS: number;
  readonly strength: number;
  readonly changes: readonly TurningPointChange[];
}

export type TurningPointPage = Page<ShownTurningPoint>;
