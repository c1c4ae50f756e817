import { parseArgs } from 'node:util';
import { numberOption } from '../lib/number-option.ts';

export const usage = `npm run soak -- [--minutes N] [--short] [--database embedded|URL] [--out report.html] [--json]

  Mixed load on a real server for a set time: memory, event loop, pool, queue, handles and latencies, second by second.

  --minutes N      how long, warm-up included (a quarter of it); default 20
  --short          30 s of load, about a minute in all: slopes are not judged
  --rate R         times the usual load, default 1
  --database URL   a PostgreSQL server, in a scratch database; default: embedded
  --out FILE       the report; default soak-report.html
  --json           one JSON object a promise, and the report's figures`;

export interface SoakArguments {
  readonly seconds: number;
  readonly short: boolean;
  readonly rate: number;
  /** Null: the embedded database. */
  readonly databaseUrl: string | null;
  readonly out: string;
  readonly json: boolean;
}

const SHORT_S = 30;

/** Throws TypeError that says what is wrong with the arguments. */
export function parseArguments(args: readonly string[]): SoakArguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      minutes: { type: 'string', default: '20' },
      short: { type: 'boolean', default: false },
      rate: { type: 'string', default: '1' },
      database: { type: 'string', default: 'embedded' },
      out: { type: 'string', default: 'soak-report.html' },
      json: { type: 'boolean', default: false },
    },
  });
  if (values.database !== 'embedded' && !/^postgres(ql)?:\/\//.test(values.database)) {
    throw new TypeError(`--database takes embedded or a postgres:// address, got "${values.database}".`);
  }
  return {
    seconds: values.short ? SHORT_S : 60 * numberOption(values.minutes, '--minutes', { min: 1, max: 10_080 }),
    short: values.short,
    rate: numberOption(values.rate, '--rate', { min: 0.05, max: 100 }),
    databaseUrl: values.database === 'embedded' ? null : values.database,
    out: values.out,
    json: values.json,
  };
}
