import type { ManifestEntry } from './data/manifest.ts';
import type { EvalRow } from './eval-row.ts';
import type { Column } from './format-table.ts';
import type { Tools } from './sound/tools.ts';

/** Takes the rows of a table once all are there. */
export type ReportTable = (title: string, columns: readonly Column[], rows: readonly EvalRow[]) => void;

/** What every measurement is given. */
export interface EvalOptions {
  readonly report: ReportTable;
  /** Says on standard error how far it is. */
  readonly progress: (text: string) => void;
  readonly dataFolder: string;
  readonly entries: readonly ManifestEntry[];
  /** Queries of each length under each condition, or what is counted instead. */
  readonly queries: number;
  /** Parts of the names of the conditions wanted; all when empty. */
  readonly conditions: readonly string[];
  /** Hours of the long recording. */
  readonly hours: number;
  /** Numbers of confirmed links that linking learns from. */
  readonly links: readonly number[];
  /** A quarter of the test questions, and what takes longest left out. */
  readonly isQuick: boolean;
  /** Holds what is slow to make and may be used again; null: nothing is kept. */
  readonly cacheFolder: string | null;
  readonly seed: string;
  /** Name or folder of the embedder that `hybrid` searches with; null: words alone. */
  readonly embedder: string | null;
  /** A server to make scratch databases on; null measures the embedded database. */
  readonly databaseUrl: string | null;
  readonly tools: Tools;
  readonly environment: NodeJS.ProcessEnv;
  /** An empty folder, removed when all is done. */
  readonly folder: string;
}

export type Eval = (options: EvalOptions) => Promise<void>;
