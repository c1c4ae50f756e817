import type { RhythmLikeness } from '../../tokens/index.ts';
import type { Recording } from '../recordings/index.ts';

export interface RhythmHit extends RhythmLikeness {
  readonly recording: Recording;
  readonly startS: number;
  readonly endS: number;
}

export interface RhythmSearch {
  readonly startS: number;
  readonly endS: number;
  readonly hits: readonly RhythmHit[];
  readonly total: { readonly count: number; readonly exact: boolean };
}
