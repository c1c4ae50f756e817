import { join } from 'node:path';
import { quantile } from '../../bench/measurement.ts';
import type { PhonographClient } from '../../client/phonograph-client.ts';
import { seededRandom } from '../../demo/make/seeded-random.ts';
import type { EvalOptions } from '../eval-options.ts';
import type { EvalRow } from '../eval-row.ts';
import { type Column, factCell, formatInterval, formatShare } from '../format-table.ts';
import { JoinedRecording, joinedRateHz } from '../joined/joined-recording.ts';
import { ingestAll, openEvalService } from '../scratch-recordings.ts';
import { shuffled } from '../sound/random.ts';
import { describeMissing } from '../sound/tools.ts';
import { wilsonInterval } from '../wilson-interval.ts';
import { judgeTurningPoints } from './judge-turning-points.ts';
import { loadOtherSounds, loadSpeakers, type SpeakerSpeech } from './turning-material.ts';
import { type TurningPointsResult, turningPoints } from './turning-operations.ts';

const TOLERANCES_S = [1, 2] as const;
const SENSITIVITIES = [0.3, 0.5, 0.7] as const;
const TURN_S = { least: 10, most: 18 };
const TURNS = 8;
const WAITING_MS = 10 * 60_000;
const POLL_MS = 200;

/** A joined recording, and the seconds at which somebody or something else is heard. */
interface JoinedTurns {
  readonly kind: Kind;
  readonly path: string;
  readonly durationS: number;
  readonly changesS: readonly number[];
}

const kinds = [
  'another speaker',
  'speech to another sound',
  'steady: one file or consecutive ones',
  'steady: files of one speaker',
] as const;
type Kind = (typeof kinds)[number];

/** Are changes of speaker and of sound told, and how often is a change told where there is none. */
export async function turningPointsEval(options: EvalOptions): Promise<void> {
  const { tools, report, progress, seed } = options;
  const random = seededRandom(`${seed} turning points`);
  const missing = describeMissing(tools, ['ffmpeg']);
  const turns = missing === null ? await joinAll(options, random) : [];
  const service = turns.length === 0 ? null : await openEvalService(options);
  const rows: EvalRow[] = [];
  try {
    progress(`indexing ${turns.length} joined recordings`);
    const ids =
      service === null
        ? []
        : await ingestAll(
            service,
            turns.map(({ path }) => path),
          );
    for (const sensitivity of SENSITIVITIES) {
      for (const kind of kinds) {
        const own = turns.flatMap((turn, index) =>
          turn.kind === kind ? [{ ...turn, id: ids[index]! }] : [],
        );
        const row = `${kind}, sensitivity ${sensitivity}`;
        if (service === null || own.length === 0) {
          const reason = missing ?? 'the folder has no such recordings';
          rows.push({
            eval: 'turning-points',
            table: 'turning points',
            row,
            n: 0,
            facts: {},
            aims: [],
            notRun: reason,
          });
          continue;
        }
        const found = [];
        for (const turn of own) {
          found.push({ turn, pointsS: await listPoints(service.client, turn.id, sensitivity) });
        }
        rows.push(kindRow(row, found, sensitivity));
      }
    }
  } finally {
    await service?.close();
  }
  report('Turning points of joined recordings, all pieces at one level', columns, rows);
}

async function joinAll(options: EvalOptions, random: () => number): Promise<JoinedTurns[]> {
  const speakers = await loadSpeakers(options);
  const sounds = await loadOtherSounds(options, random);
  const joined: JoinedTurns[] = [];
  const add = async (kind: Kind, pieces: readonly Float32Array[]) => {
    const path = join(options.folder, `turns-${joined.length}.wav`);
    const recording = await JoinedRecording.create(path);
    const starts: number[] = [];
    for (const piece of pieces) starts.push((await recording.add(piece)).startS);
    const isSteady = kind.startsWith('steady');
    joined.push({ kind, path, durationS: recording.durationS, changesS: isSteady ? [] : starts.slice(1) });
    await recording.close();
  };
  const count = Math.max(1, Math.round(options.queries / 5));
  for (let number = 0; number < count && speakers.length > 1; number++) {
    await add('another speaker', drawTurns(speakers, random));
  }
  for (let number = 0; number < count && speakers.length > 0 && sounds.length > 0; number++) {
    const one = speakers[number % speakers.length]!;
    const pieces = Array.from({ length: TURNS }, (_, turn) =>
      turn % 2 === 0 ? drawTurn(one, random) : sounds[Math.floor(random() * sounds.length)]!,
    );
    await add('speech to another sound', pieces);
  }
  for (const { samples, isSteady } of speakers) {
    if (samples.length / joinedRateHz < 20) continue;
    await add(isSteady ? 'steady: one file or consecutive ones' : 'steady: files of one speaker', [samples]);
  }
  return joined;
}

/** Turns of different speakers, no two of one after each other. */
function drawTurns(speakers: readonly SpeakerSpeech[], random: () => number): Float32Array[] {
  const turns: Float32Array[] = [];
  let last: SpeakerSpeech | null = null;
  while (turns.length < TURNS) {
    const next: SpeakerSpeech = shuffled(
      speakers.filter((speaker) => speaker !== last),
      random,
    )[0]!;
    turns.push(drawTurn(next, random));
    last = next;
  }
  return turns;
}

function drawTurn({ samples }: SpeakerSpeech, random: () => number): Float32Array {
  const lengthS = TURN_S.least + (TURN_S.most - TURN_S.least) * random();
  const length = Math.min(samples.length, Math.round(lengthS * joinedRateHz));
  const start = Math.floor(random() * (samples.length - length + 1));
  return samples.slice(start, start + length);
}

/** All turning points, once they are there. Throws after ten minutes. */
async function listPoints(client: PhonographClient, id: string, sensitivity: number): Promise<number[]> {
  const deadline = performance.now() + WAITING_MS;
  const points: number[] = [];
  let after: string | null = null;
  for (;;) {
    const answer: TurningPointsResult = await client.request(turningPoints, { id, sensitivity, after });
    const page = answer.audioRecord.turningPoints;
    if (page === null) {
      if (performance.now() > deadline) throw new Error('No turning points were found within ten minutes.');
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      continue;
    }
    points.push(...page.nodes.map(({ timeS }) => timeS));
    if (!page.pageInfo.hasNextPage) return points;
    after = page.pageInfo.endCursor;
  }
}

function kindRow(
  row: string,
  found: readonly { readonly turn: JoinedTurns; readonly pointsS: readonly number[] }[],
  sensitivity: number,
): EvalRow {
  const minutes = found.reduce((sum, { turn }) => sum + turn.durationS, 0) / 60;
  const [strict, loose] = TOLERANCES_S.map((toleranceS) => {
    const judged = found.map(({ turn, pointsS }) => judgeTurningPoints(turn.changesS, pointsS, toleranceS));
    const sum = (of: 'wanted' | 'found' | 'falseAlarms') => judged.reduce((total, one) => total + one[of], 0);
    const errorsS = judged.flatMap((one) => one.errorsS);
    return { wanted: sum('wanted'), found: sum('found'), falseAlarms: sum('falseAlarms'), errorsS };
  });
  const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);
  const { wanted, found: hits, falseAlarms, errorsS } = loose!;
  return {
    ...{ eval: 'turning-points', table: 'turning points', row, n: wanted },
    facts: {
      ...{ sensitivity, recordings: found.length, minutes },
      recallWithin1S: share(strict!.found, wanted),
      recallWithin2S: share(hits, wanted),
      interval: wanted === 0 ? null : wilsonInterval(hits, wanted),
      precision: share(hits, hits + falseAlarms),
      errorMedianS: errorsS.length === 0 ? null : quantile(errorsS, 0.5),
      falseAlarmsPerMinute: falseAlarms / minutes,
    },
    aims: [],
  };
}

const columns: readonly Column[] = [
  { heading: 'minutes', cell: factCell('minutes') },
  { heading: 'changes', cell: ({ n }) => String(n) },
  { heading: 'recall 1 s', cell: factCell('recallWithin1S', formatShare) },
  { heading: '2 s', cell: factCell('recallWithin2S', formatShare) },
  { heading: '95 %', cell: factCell('interval', formatInterval) },
  { heading: 'precision', cell: factCell('precision', formatShare) },
  { heading: 'error p50 s', cell: factCell('errorMedianS') },
  { heading: 'false a minute', cell: factCell('falseAlarmsPerMinute') },
];
