import { parseArgs } from 'node:util';
import { numberOption } from '../lib/number-option.ts';

export const usage = `npm run bench -- [NAME…] [--quick] [--json] [--hours H] [--anchors N,N…] [--keep] [--compare]

  start     cold start of npm start to its first answer
  ingest    audio seconds per CPU second, by stage and format; delay of the main thread's event loop
  storage   bytes per audio hour, by table
  queries   latency of each query at 1,000, 10,000 and 100,000 anchors; request against bare SQL
  search    words and meaning over 100,000 segments (10,000 with --quick): database time, request against bare SQL,
            the same statements with and without row-level security
  api       ten operations at 1, 8 and 32 clients: requests a second, latency, share outside SQL and inference;
            what hostile documents cost to refuse
  copies    an index of 100 h of sound (10 h with --quick): lookups, whole searches for copies, bytes an hour
  locate    looking for a spoken example in 8 hours: CPU time, without database and threads
  analytics counts over the recordings that 1,000,000 anchors make (100,000 with --quick)
  growth    the index of anchors at 250,000 and 1,000,000 (11,000 with --short): recall and time, filters, small
            workspaces, inserts while searching; fails where a promise breaks; only when named
  memory    peak memory of the service while it ingests one long file
  tokenizer encoder of qwen3-tts-tokenizer-12hz with random weights: speed, share of a MatMul's, peak memory

  --quick       less sound, and no database of 100,000 anchors
  --short       the same as --quick
  --json        one JSON object a line
  --hours H     length of the sound of memory and tokenizer, default 1
  --anchors N   sizes of the database of queries and growth, in anchors, separated by commas
  --keep        growth keeps its databases, and uses those of an earlier run
  --compare     growth compares kinds of index instead
  DATABASE_URL  measure on this server, in scratch databases, instead of on the embedded database`;

export interface BenchArguments {
  readonly names: readonly string[];
  readonly json: boolean;
  readonly quick: boolean;
  readonly hours: number;
  readonly anchors: readonly number[];
  readonly growthAnchors: readonly number[];
  readonly compare: boolean;
  readonly keep: boolean;
}

/** Throws TypeError that says what is wrong with the arguments. */
export function parseArguments(args: readonly string[], known: readonly string[]): BenchArguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      hours: { type: 'string', default: '1' },
      anchors: { type: 'string' },
      short: { type: 'boolean', default: false },
      compare: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
    },
  });
  const unknown = positionals.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new TypeError(`There is no bench ${unknown}; there are ${known.join(', ')}.`);
  }
  const quick = values.quick || values.short;
  const sizes = (fallback: string) =>
    (values.anchors ?? fallback)
      .split(',')
      .map((size) => numberOption(size, '--anchors', { min: 100 }))
      .sort((a, b) => a - b);
  return {
    names: positionals.length > 0 ? positionals : known.filter((name) => name !== 'growth'),
    json: values.json,
    quick,
    compare: values.compare,
    keep: values.keep,
    hours: numberOption(values.hours, '--hours', { min: 0.01 }),
    anchors: sizes(quick ? '1000,10000' : '1000,10000,100000'),
    growthAnchors: sizes(quick ? '11000' : '250000,1000000'),
  };
}
