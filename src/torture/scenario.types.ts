import type { TorturePostgres } from './home/torture-postgres.ts';

/** One thing that was promised, and what was seen. */
export interface Verdict {
  readonly scenario: string;
  /** `embedded`, `postgres`, or where else it was tried. */
  readonly on: string;
  readonly promise: string;
  readonly measured: string;
  /** Null: it could not be tried here, for the reason in `measured`. */
  readonly holds: boolean | null;
}

/** What a scenario is given. */
export interface TortureContext {
  /** A quarter of a minute instead of minutes. */
  readonly short: boolean;
  /** Kills asked for; null leaves it to the scenario. */
  readonly kills: number | null;
  /** The same numbers in 0..1 for the same seed. */
  readonly random: () => number;
  /** An empty folder of its own, removed afterwards. */
  readonly folder: string;
  /** A data folder with an embedded database that has its structure and nothing in it, to be copied. */
  template(): Promise<string>;
  /** A PostgreSQL server that may be stopped; throws CannotTry where there is none. */
  postgres(): Promise<TorturePostgres>;
  /** Notes one promise. */
  promise(on: string, promise: string, holds: boolean, measured: string): void;
  /** Notes what could not be tried, and why. */
  skip(on: string, reason: string): void;
  /** Tells on standard error what happens, where somebody wants to know. */
  say(text: string): void;
}

export interface Scenario {
  readonly name: string;
  /** For the help. */
  readonly summary: string;
  /** Whether it treats the PostgreSQL server badly: of those, one runs at a time. */
  readonly usesServer: boolean;
  run(context: TortureContext): Promise<void>;
}

/** The machine lacks what a fault needs. */
export class CannotTry extends Error {}
