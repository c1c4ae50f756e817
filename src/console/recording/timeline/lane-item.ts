import type { Colours } from './colours.ts';

/** Something that happens from one moment to another, as a lane shows it. */
export interface LaneItem {
  readonly key: string;
  readonly startS: number;
  readonly endS: number;
  /** Written into it where there is room. */
  readonly text: string;
  /** What the hand over it is told beside its time. */
  readonly detail: string;
  /** 0..1: how much of it there is; drawn as strength of colour. */
  readonly weight: number;
}

/** How the items of a lane look. */
export interface LaneLook {
  readonly shape: 'box' | 'diamond' | 'tick';
  readonly fill: (colours: Colours) => string;
  readonly ink: (colours: Colours) => string;
}

export const looks = {
  transcript: { shape: 'box', fill: ({ accentSoft }) => accentSoft, ink: ({ text }) => text },
  pauses: { shape: 'box', fill: ({ line }) => line, ink: ({ soft }) => soft },
  turning: { shape: 'diamond', fill: ({ warning }) => warning, ink: ({ warning }) => warning },
  sounds: { shape: 'box', fill: ({ sentence }) => sentence, ink: ({ surface }) => surface },
  copies: { shape: 'box', fill: ({ fingerprint }) => fingerprint, ink: ({ surface }) => surface },
  anchors: { shape: 'tick', fill: ({ keyword }) => keyword, ink: ({ keyword }) => keyword },
} satisfies Record<string, LaneLook>;
