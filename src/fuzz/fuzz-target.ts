import type { Random } from './seeded-random.ts';

/** What a target is opened with. */
export interface TargetSetting {
  /** An empty folder of its own. */
  readonly folder: string;
  /** Path of ffmpeg, or null. */
  readonly ffmpegPath: string | null;
}

/** A decoder or parser under fire. */
export interface OpenedTarget {
  /** Inputs made by hand to cost most; they are the first cases of every run. */
  readonly bombs: readonly Bomb[];
  /** The bytes of any other case: the same for the same random numbers. */
  mutate(random: Random): Uint8Array;
  /** Takes it, or throws what a caller would be told; anything but a refusal with a code of ours is a failure. */
  run(bytes: Uint8Array): Promise<void> | void;
  /** Throws when what is sane does not come out as at the beginning. */
  check?(): Promise<void> | void;
  close?(): Promise<void> | void;
}

export interface Bomb {
  readonly name: string;
  readonly bytes: Uint8Array | (() => Uint8Array);
}

export interface FuzzTarget {
  readonly name: string;
  /** What it feeds, in a few words, for the table. */
  readonly what: string;
  /** Cases of a run with `--short`. */
  readonly shortCases: number;
  /** Why it cannot run here, or null. */
  readonly missing?: (setting: Pick<TargetSetting, 'ffmpegPath'>) => string | null;
  readonly open: (setting: TargetSetting) => Promise<OpenedTarget>;
}
