import type { Report } from './measurement.ts';

/** What every bench is given. */
export interface BenchOptions {
  readonly report: Report;
  /** Less sound and smaller databases: minutes instead of a quarter of an hour. */
  readonly quick: boolean;
  /** Hours of sound that `memory` ingests and `tokenizer` encodes. */
  readonly hours: number;
  /** Sizes of the database, in anchors, at which `queries` measures. */
  readonly anchors: readonly number[];
  /** Sizes at which `growth` measures, rising. */
  readonly growthAnchors: readonly number[];
  /** `growth` compares kinds of index. */
  readonly compare: boolean;
  /** `growth` keeps its databases for the next run. */
  readonly keep: boolean;
  /** A server to make scratch databases on; null measures the embedded database. */
  readonly databaseUrl: string | null;
  readonly ffmpegPath: string | null;
  /** Variables for processes that a bench starts. */
  readonly environment: NodeJS.ProcessEnv;
  /** An empty folder of the bench's own, removed when it is done. */
  readonly folder: string;
}

/** Promises that were kept, and that were not. */
export interface BenchOutcome {
  readonly passed: number;
  readonly failed: number;
}

/** With an outcome where a broken promise is to fail the run. */
export type Bench = (options: BenchOptions) => Promise<BenchOutcome> | Promise<void>;
