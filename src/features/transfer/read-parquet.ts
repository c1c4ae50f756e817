import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { AppError, type AppErrorDetails, type ErrorCode } from '../../errors.ts';
import { limitedProgram } from '../../lib/limited-program.ts';
import type { NdjsonLine } from '../read-ndjson.ts';
import type { TransferTable } from './transfer-columns.ts';

/** What the process is told: first the file, then each time that more rows are wanted. */
export type ParquetAsk = { readonly table: TransferTable; readonly path: string } | 'more';

/** What the process answers. Refusals as data: a class does not travel between processes. */
export type ParquetAnswer =
  | { readonly kind: 'rows'; readonly rows: readonly NdjsonLine[] }
  | { readonly kind: 'end' }
  | {
      readonly kind: 'refused';
      readonly code: ErrorCode;
      readonly message: string;
      readonly details: AppErrorDetails;
    };

export interface ReadParquetOptions {
  /** Silent for so long it hangs. Default 30 s: a row group of 256 MB takes a few. */
  readonly maxSilenceMs?: number;
  /** The program; tests give another. */
  readonly program?: string;
}

/** A row group of 256 MB, its columns unpacked and its rows made of them. */
const limits = { memoryBytes: 1_536 * 1024 * 1024, cpuS: 1_800 };
const program = fileURLToPath(new URL('./read-parquet.main.ts', import.meta.url));

/** Reads one Parquet file after another in a process of its own. */
export interface ParquetProcess {
  /** Rows numbered from 1. Throws BAD_USER_INPUT as readParquet does; the process may be over then. */
  read(table: TransferTable, path: string): AsyncGenerator<NdjsonLine>;
  readonly isOver: () => boolean;
  end(): void;
}

export function startParquetProcess({
  maxSilenceMs = 30_000,
  program: file = program,
}: ReadParquetOptions = {}): ParquetProcess {
  const call = limitedProgram(process.execPath, ['--max-old-space-size=1024', file], limits);
  const child = spawn(call.program, call.args, {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });
  return {
    async *read(table, path) {
      let asked: ParquetAsk = { table, path };
      for (;;) {
        const answer = await ask(child, asked, maxSilenceMs);
        if (answer.kind === 'end') return;
        if (answer.kind === 'refused') throw new AppError(answer.code, answer.message, answer.details);
        yield* answer.rows;
        asked = 'more';
      }
    },
    isOver: () => child.killed || !child.connected,
    end: () => void child.kill('SIGKILL'),
  };
}

/**
 * Rows of an Apache Parquet file, numbered from 1, read in a process that lives as long as the reading: a file made to
 * take time or memory without end costs that process. Throws BAD_USER_INPUT where the file is none, lacks a column,
 * was made too large or could not be read within the limits.
 */
export async function* readParquet(
  table: TransferTable,
  path: string,
  options: ReadParquetOptions = {},
): AsyncGenerator<NdjsonLine> {
  const reader = startParquetProcess(options);
  try {
    yield* reader.read(table, path);
  } finally {
    reader.end();
  }
}

function ask(child: ChildProcess, asked: ParquetAsk, maxSilenceMs: number): Promise<ParquetAnswer> {
  const answered = Promise.withResolvers<ParquetAnswer>();
  const onEnd = () => answered.reject(tooDemanding('memory or time'));
  const silence = setTimeout(() => {
    child.kill('SIGKILL');
    answered.reject(tooDemanding('time'));
  }, maxSilenceMs);
  child.once('message', answered.resolve).once('error', answered.reject).once('exit', onEnd);
  if (child.connected) child.send(asked, (error) => error && onEnd());
  else onEnd();
  return answered.promise.finally(() => {
    clearTimeout(silence);
    child.off('message', answered.resolve).off('error', answered.reject).off('exit', onEnd);
  });
}

const tooDemanding = (what: string) =>
  new AppError('BAD_USER_INPUT', `Reading the Parquet file took too much ${what}; it was given up.`, {
    field: 'body',
  });
