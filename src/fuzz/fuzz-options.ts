import { parseArgs } from 'node:util';
import { numberOption } from '../lib/number-option.ts';

export const usage = `npm run fuzz [-- --short] [--cases N] [--seed N] [--target NAME]… [--json] [--jobs N]
npm run fuzz -- --replay FILE

Feeds every decoder and parser with inputs made to break it: files and requests that are sane but for a few changes,
made where the format is weak, and inputs made by hand to cost most. Fails when a process dies, when a case takes over
5 s or over 512 MiB of memory, when a refusal has no code of ours, and when sane input is read otherwise afterwards.

  --short        the run of CI: over 20,000 cases
  --cases N      so many cases, shared among the targets as in a short run (default 200,000)
  --seed N       the same cases for the same number; default 1
  --target NAME  only this; may be given again
  --jobs N       processes at a time; default as many as there are processors, at most 4
  --json         one JSON object a target
  --replay FILE  one case that failed before, from the folder that the run named`;

export interface FuzzOptions {
  /** Null runs what --short runs. */
  readonly cases: number | null;
  readonly seed: number;
  readonly targets: readonly string[];
  readonly jobs: number;
  readonly json: boolean;
  readonly replay: string | null;
}

const LONG_CASES = 200_000;
const fromOne = { min: 1, whole: true };

/** Throws TypeError that says what is wrong with the arguments. */
export function parseFuzzOptions(
  args: readonly string[],
  known: readonly string[],
  processors: number,
): FuzzOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      short: { type: 'boolean', default: false },
      cases: { type: 'string' },
      seed: { type: 'string', default: '1' },
      target: { type: 'string', multiple: true, default: [] },
      jobs: { type: 'string', default: String(Math.min(4, processors)) },
      json: { type: 'boolean', default: false },
      replay: { type: 'string' },
    },
  });
  const unknown = values.target.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new TypeError(`There is no target ${unknown}; there are ${known.join(', ')}.`);
  const cases = values.cases === undefined ? null : numberOption(values.cases, '--cases', fromOne);
  return {
    cases: cases ?? (values.short ? null : LONG_CASES),
    seed: numberOption(values.seed, '--seed', fromOne),
    targets: values.target.length > 0 ? values.target : known,
    jobs: numberOption(values.jobs, '--jobs', fromOne),
    json: values.json,
    replay: values.replay ?? null,
  };
}
