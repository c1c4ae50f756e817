import type { WireParam } from '../encode-param.ts';
import type { ServerErrorFields } from '../postgres-errors.ts';
import type { WasmModules } from './wasm-modules.ts';

/** What to open. */
export interface PgliteSource {
  /** Folder of the database files; null keeps everything in memory. */
  readonly folder: string | null;
  /** An uncompressed tar of a data folder to start from (in-memory tests). */
  readonly templateDump: Uint8Array | null;
}

/** Handed to the worker when it starts. */
export interface PgliteWorkerData extends PgliteSource {
  readonly modules: WasmModules;
}

export type PgliteRequest =
  | {
      readonly kind: 'query';
      readonly sql: string;
      readonly params: readonly WireParam[];
      /** A script to run first. */
      readonly before?: string | undefined;
    }
  | { readonly kind: 'exec'; readonly sql: string }
  | { readonly kind: 'listen'; readonly channel: string }
  | { readonly kind: 'dump' }
  | { readonly kind: 'close' };

/** Rows as the server sent them: text, or null. The main side parses, with the parsers of the `pg` driver. */
export interface WireResult {
  readonly command: string;
  readonly fields: readonly { readonly name: string; readonly dataTypeID: number }[];
  readonly rows: readonly (readonly (string | null)[])[];
}

export type PgliteReply =
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'done';
      readonly id: number;
      readonly results: readonly WireResult[];
      readonly dump?: Uint8Array;
    }
  | { readonly kind: 'failed'; readonly id: number; readonly error: ServerErrorFields }
  | { readonly kind: 'notification'; readonly channel: string; readonly payload: string };
