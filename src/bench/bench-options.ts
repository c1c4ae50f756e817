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
  /** A server to make scratch databases on; null measures the embedded database. */
  readonly databaseUrl: string | null;
  readonly ffmpegPath: string | null;
  /** Variables for processes that a bench starts. */
  readonly environment: NodeJS.ProcessEnv;
  /** An empty folder of the bench's own, removed when it is done. */
  readonly folder: string;
}

export type Bench = (options: BenchOptions) => Promise<void>;
