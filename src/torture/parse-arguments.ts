import { parseArgs } from 'node:util';
import { numberOption } from '../lib/number-option.ts';
import type { Scenario } from './scenario.types.ts';

export interface TortureArguments {
  readonly names: readonly string[];
  readonly short: boolean;
  readonly seed: string;
  readonly kills: number | null;
  readonly json: boolean;
  readonly verbose: boolean;
}

export const usage = (
  scenarios: readonly Scenario[],
): string => `npm run torture -- NAME…|all [--short] [--seed N] [--kills N] [--json]

${scenarios.map(({ name, summary }) => `  ${name.padEnd(19)}${summary}`).join('\n')}

  --short      seconds instead of minutes: fewer kills, fewer files
  --seed N     other moments and other files; the default is always the same
  --kills N    kills of the scenario kills, both databases together
  --json       one JSON object a promise
  --verbose    tell what happens, on standard error
  PHONOGRAPH_TORTURE_POSTGRES  where the system has no PostgreSQL with pgvector: a script, called as SCRIPT FOLDER up
               with PGPORT, that starts one; PHONOGRAPH_TORTURE_POSTGRES_FOLDER is a FOLDER to keep`;

/** Throws TypeError that says what is wrong with the arguments. */
export function parseArguments(args: readonly string[], known: readonly string[]): TortureArguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      short: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      verbose: { type: 'boolean', default: false },
      seed: { type: 'string', default: '1' },
      kills: { type: 'string' },
    },
  });
  const unknown = positionals.find((name) => name !== 'all' && !known.includes(name));
  if (unknown !== undefined) throw new TypeError(`There is no scenario ${unknown}.`);
  if (positionals.length === 0) throw new TypeError('Name a scenario, or all.');
  return {
    names: positionals.includes('all') ? known : positionals,
    short: values.short,
    seed: values.seed,
    kills: values.kills === undefined ? null : numberOption(values.kills, '--kills', { min: 1, whole: true }),
    json: values.json,
    verbose: values.verbose,
  };
}
