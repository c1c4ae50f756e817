import { parseArgs } from 'node:util';
import { UsageError } from './usage-error.ts';

/** Queries of each length under each condition, where none are named: a quarter of an hour or so on two idle cores. */
const DEFAULT_QUERIES = 20;

export const usage = `npm run eval -- NAME… --data FOLDER [--json] [--queries N] [--conditions TEXT,TEXT] [--seed TEXT]
  [--embedder FOLDER] [--database-url URL]

  copies     distorted 5 s and 10 s cuts of indexed recordings, and foreign queries: recall@1, false positives,
             offsets, milliseconds, index size; beside fpcalc where it is installed
  locate     phrases and words with known places in one long recording joined from real speech: the same recording
             again, another take of the same speaker, another speaker
  labels     sounds of a class (sound_class) taught by marked ranges and found in other joined recordings
  linking    support questions spoken by synthesisers, linked to their intents: by sound learned from links, by
             histogram, by transcript, by both; voices of the links, other ones, and another synthesiser
  hybrid     search: each leg alone and each fusion on labelled questions, keywords, phrases and sounds
  recognition  words that pocketsphinx gets wrong: questions said by flite, real recordings with a transcript
  turning-points  changes of speaker and of sound at known times, and false alarms on steady speech

  --data FOLDER       a folder of recordings with a manifest.json
  --json              one JSON object a row on standard output, and nothing else there
  --queries N         queries of each length under each condition, default ${DEFAULT_QUERIES};
                      foreign queries are ten times as many; locate: phrases; turning-points: five recordings' worth;
                      recognition: questions a voice,
                      recordings a folder; hybrid: clips, and three times as many of each kind of text in each collection
  --hours H           length of the long recording of locate, default 8
  --conditions TEXTS  only conditions whose names hold one of the texts, e.g. speed,babble
  --links N,N         confirmed links that linking learns from, default 100,500,1540,4600
  --quick             linking: a quarter of the test questions, no recogniser, no more than 1540 links
  --cache FOLDER      linking: keeps what was spoken and heard there for the next run
  --embedder FOLDER   a sentence model for hybrid (folder or name), default: the embedder of words
  --seed TEXT         another seed draws other cuts, noises and foreign queries, default 1
  --database-url URL  scratch databases on this server (default: DATABASE_URL, else the embedded database)

Progress goes to standard error. Exit status: 0 when it ran, whether the aims hold or not; 1 when it could not run;
2 when the arguments are wrong;
130 when it was stopped.`;

export interface EvalArguments {
  readonly names: readonly string[];
  readonly dataFolder: string;
  readonly json: boolean;
  readonly queries: number;
  readonly conditions: readonly string[];
  readonly hours: number;
  readonly links: readonly number[];
  readonly isQuick: boolean;
  readonly cacheFolder: string | null;
  readonly seed: string;
  readonly embedder: string | null;
  readonly databaseUrl: string | null;
}

/** Throws UsageError that says what is wrong with the arguments. */
export function parseArguments(args: readonly string[], known: readonly string[]): EvalArguments {
  const { values, positionals: names } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      data: { type: 'string' },
      json: { type: 'boolean', default: false },
      queries: { type: 'string', default: String(DEFAULT_QUERIES) },
      conditions: { type: 'string', default: '' },
      hours: { type: 'string', default: '8' },
      links: { type: 'string', default: '100,500,1540,4600' },
      quick: { type: 'boolean', default: false },
      cache: { type: 'string' },
      seed: { type: 'string', default: '1' },
      embedder: { type: 'string' },
      'database-url': { type: 'string' },
    },
  });
  const unknown = names.find((name) => !known.includes(name));
  if (names.length === 0 || unknown !== undefined) {
    const said = unknown === undefined ? 'Nothing to measure is named' : `There is no measurement ${unknown}`;
    throw new UsageError(`${said}; there are ${known.join(', ')}.`);
  }
  if (values.data === undefined) throw new UsageError('--data FOLDER is missing.');
  return {
    names,
    dataFolder: values.data,
    json: values.json,
    queries: toNumber(values.queries, '--queries', true),
    conditions: values.conditions.split(',').filter((text) => text.trim() !== ''),
    hours: toNumber(values.hours, '--hours', false),
    links: values.links.split(',').map((count) => toNumber(count, '--links', true)),
    isQuick: values.quick,
    cacheFolder: values.cache ?? null,
    seed: values.seed,
    embedder: values.embedder ?? null,
    databaseUrl: values['database-url'] ?? null,
  };
}

function toNumber(text: string, option: string, isWhole: boolean): number {
  const number = Number(text);
  if (!(number > 0 && Number.isFinite(number)) || (isWhole && !Number.isInteger(number))) {
    throw new UsageError(
      `${option} takes a ${isWhole ? 'whole number from 1' : 'number above 0'}, got "${text}".`,
    );
  }
  return number;
}
