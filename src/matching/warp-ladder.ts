import type { Warp } from '../inference/fingerprint.types.ts';

export const NO_WARP: Warp = { speed: 1, pitch: 1 };

export const isPlain = ({ speed, pitch }: Warp): boolean => speed === 1 && pitch === 1;

/**
 * Steps of the search for a changed copy. A fingerprint still agrees when it is 2 % off in pitch or 3 % in speed. Played
 * faster (a tape), squeezed (tempo alone) and shifted (pitch alone) are three lines; what lies between them is
 * reached by refining.
 */
const TAPE = [0.89, 0.92, 0.945, 0.97, 1.03, 1.055, 1.08, 1.11];
const TEMPO = [0.88, 0.92, 0.96, 1.04, 1.08, 1.12];
const PITCH = [0.885, 0.91, 0.94, 0.97, 1.03, 1.06, 1.09, 1.125];

export const WARP_LADDER: readonly Warp[] = [
  ...TAPE.map((factor) => ({ speed: factor, pitch: factor })),
  ...TEMPO.map((speed) => ({ speed, pitch: 1 })),
  ...PITCH.map((pitch) => ({ speed: 1, pitch })),
];

/** The warps one step to either side, in speed, in pitch and in both at once. */
export function neighboursOf({ speed, pitch }: Warp, step: number): Warp[] {
  const up = 1 + step;
  return [
    { speed: speed * up, pitch },
    { speed: speed / up, pitch },
    { speed, pitch: pitch * up },
    { speed, pitch: pitch / up },
    { speed: speed * up, pitch: pitch * up },
    { speed: speed / up, pitch: pitch / up },
  ];
}
