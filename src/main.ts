import { CommanderError } from 'commander';
import { exitCodes } from './cli/exit-codes.ts';
import { createProgram } from './cli/program.ts';
import { RequestError } from './client/phonograph-client.ts';
import { readConfig } from './config.ts';
import { AppError } from './errors.ts';
import { shippedModelsFolder } from './shipped-models.ts';

/** Picks a command, runs it, and turns how it ended into an exit code. */
async function main(): Promise<void> {
  const program = createProgram(() => readConfig(process.env, shippedModelsFolder));
  try {
    await program.parseAsync();
  } catch (error) {
    process.exitCode = report(error);
  }
}

/** Refusals for which the command's own arguments and settings are to blame. */
const asked = new Set(['BAD_USER_INPUT', 'NOT_FOUND', 'UNAUTHENTICATED', 'FORBIDDEN', 'CONFLICT']);

function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
  if (error instanceof AppError || error instanceof RequestError) {
    console.error(`${error.message} (${error.code})`);
    if (asked.has(error.code)) return exitCodes.usage;
    return error.code === 'CANCELLED' ? exitCodes.stopped : exitCodes.unavailable;
  }
  console.error(error);
  return exitCodes.defect;
}

await main();
