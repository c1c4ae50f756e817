import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { quantile } from '../../bench/measurement.ts';
import type { PhonographClient } from '../../client/phonograph-client.ts';
import { seededRandom } from '../../demo/make/seeded-random.ts';
import { writeWav } from '../../demo/make/wav.ts';
import { isSpeech } from '../data/manifest.ts';
import type { EvalOptions } from '../eval-options.ts';
import { checkAim, type EvalRow } from '../eval-row.ts';
import { insertPieces } from '../joined/insert-pieces.ts';
import { JoinedRecording, joinedRateHz } from '../joined/joined-recording.ts';
import { chooseFiller, loadRecordings } from '../joined/load-recordings.ts';
import { endlessSpeech } from '../joined/speech-pieces.ts';
import { ingestAll, openEvalService } from '../scratch-recordings.ts';
import { onsetS } from '../sound/onset.ts';
import { describeMissing } from '../sound/tools.ts';
import { wilsonInterval } from '../wilson-interval.ts';
import { alterations } from './alter-phrase.ts';
import { falsePlaces, judgePlaces, type LocateCase, type Occurrence } from './judge-places.ts';
import { chooseLocateCases, type LocateCases, type LocateExample } from './locate-cases.ts';
import { locateColumns } from './locate-columns.ts';
import { type LocatedPlace, locate } from './locate-operations.ts';

const aims = { recall: 0.95, startErrorP95S: 0.1, requestP95Ms: 300, answeredShare: 0.01 };

interface Asked {
  readonly example: LocateExample;
  readonly places: readonly LocatedPlace[];
  readonly requestMs: number;
}

/** Phrases and words in one long recording: are all occurrences found, where, and how fast. */
export async function locateEval(options: EvalOptions): Promise<void> {
  const { tools, report, progress, seed, hours, folder } = options;
  const missing = describeMissing(tools, ['ffmpeg']);
  if (missing !== null) return report('Occurrences of an example', locateColumns, notRun(missing));
  const random = seededRandom(`${seed} locate`);
  const cases = await chooseLocateCases(options, random);
  progress(`joining ${hours} hours with ${cases.insertions.length} known places`);
  const path = join(folder, 'joined.wav');
  const occurrences = await writeLongRecording(options, cases, path, random);
  const service = await openEvalService(options);
  try {
    progress('indexing it');
    await ingestAll(service, [path]);
    await rm(path);
    const ask = async (examples: readonly LocateExample[]): Promise<Asked[]> => {
      const asked: Asked[] = [];
      for (const example of examples) asked.push(await askExample(service.client, folder, example));
      return asked;
    };
    progress(`asking for ${cases.examples.length} examples and ${cases.foreign.length} foreign ones`);
    const asked = await ask(cases.examples);
    const foreign = await ask(cases.foreign);
    const rows = [
      ...(['same recording', 'same speaker, another take', 'another speaker'] as const).map((which) =>
        caseRow(which, asked, occurrences, hours),
      ),
      ...alterations.map(({ name }) => alterationRow(name, asked, occurrences)),
      await thirdRow(options, service.client, cases.examples, occurrences),
      foreignRow(foreign, hours),
    ];
    const title = `Occurrences of an example in ${hours} hours (${cases.insertions.length} known places, ${service.app.db.version})`;
    report(title, locateColumns, rows);
  } finally {
    await service.close();
  }
}

async function writeLongRecording(
  options: EvalOptions,
  { insertions, excluded }: LocateCases,
  path: string,
  random: () => number,
): Promise<Occurrence[]> {
  const filler = await loadRecordings(options, chooseFiller(options.entries.filter(isSpeech), excluded));
  const recording = await JoinedRecording.create(path);
  const speech = endlessSpeech(filler, random);
  const placed = await insertPieces(recording, 3_600 * options.hours, insertions, speech, random);
  await recording.close();
  return placed.map((piece, index) => ({
    ...piece,
    soundStartS: piece.startS + onsetS(insertions[index]!.samples, joinedRateHz),
  }));
}

async function askExample(client: PhonographClient, folder: string, example: LocateExample): Promise<Asked> {
  const uploadId = await uploadExample(client, folder, example);
  const startedAt = performance.now();
  let { locate: page } = await client.request(locate, { uploadId, occurrence: null, after: null });
  const requestMs = performance.now() - startedAt;
  const places = [...page.nodes];
  while (page.pageInfo.hasNextPage) {
    const after = page.pageInfo.endCursor;
    page = (await client.request(locate, { uploadId, occurrence: null, after })).locate;
    places.push(...page.nodes);
  }
  await client.discard(uploadId);
  return { example, places, requestMs };
}

async function uploadExample(
  client: PhonographClient,
  folder: string,
  { samples }: LocateExample,
): Promise<string> {
  const path = join(folder, 'example.wav');
  writeWav(path, [samples], joinedRateHz);
  return (await client.upload(path)).uploadId;
}

function caseRow(
  which: LocateCase,
  all: readonly Asked[],
  occurrences: readonly Occurrence[],
  hours: number,
): EvalRow {
  const judged = all
    .map((asked) => ({
      asked,
      judgement: judgePlaces(asked.example, asked.places, occurrences, which),
      wrong: falsePlaces(asked.example, asked.places, occurrences).length,
    }))
    .filter(({ judgement }) => judgement.wanted > 0);
  const row = { eval: 'locate', table: 'occurrences', row: which, n: judged.length };
  if (judged.length === 0)
    return { ...row, facts: {}, aims: [], notRun: 'the folder has no such recordings' };
  const sum = (of: (one: (typeof judged)[number]) => number) =>
    judged.reduce((total, one) => total + of(one), 0);
  const [wanted, found] = [sum(({ judgement }) => judgement.wanted), sum(({ judgement }) => judgement.found)];
  const wrong = sum((one) => one.wrong);
  const errors = judged.flatMap(({ judgement }) => judgement.startErrorsS);
  const timesMs = judged.map(({ asked }) => asked.requestMs);
  const facts = {
    ...{ hours, wanted, found, recall: found / wanted, interval: wilsonInterval(found, wanted) },
    ...{ falsePlaces: wrong, precision: found + wrong === 0 ? null : found / (found + wrong) },
    startErrorP50S: quantile(errors, 0.5),
    startErrorP95S: quantile(errors, 0.95),
    requestP50Ms: quantile(timesMs, 0.5),
    requestP95Ms: quantile(timesMs, 0.95),
  };
  const isAimed = which !== 'another speaker';
  return {
    ...row,
    facts,
    aims: [
      ...(isAimed
        ? [
            checkAim('recall', facts.recall, { atLeast: aims.recall }),
            checkAim('startErrorP95S', facts.startErrorP95S, { atMost: aims.startErrorP95S }),
          ]
        : []),
      checkAim('requestP95Ms', facts.requestP95Ms, { atMost: aims.requestP95Ms }),
    ],
  };
}

/** The very recording again, of one alteration. */
function alterationRow(how: string, all: readonly Asked[], occurrences: readonly Occurrence[]): EvalRow {
  const judged = all.map(({ example, places }) =>
    judgePlaces(example, places, occurrences, 'same recording', how),
  );
  const wanted = judged.reduce((sum, one) => sum + one.wanted, 0);
  const found = judged.reduce((sum, one) => sum + one.found, 0);
  const row = { eval: 'locate', table: 'occurrences', row: `same recording: ${how}`, n: wanted };
  if (wanted === 0) return { ...row, facts: {}, aims: [], notRun: 'none was inserted' };
  const errors = judged.flatMap(({ startErrorsS }) => startErrorsS);
  const facts = { wanted, found, recall: found / wanted, interval: wilsonInterval(found, wanted) };
  const startErrors = { startErrorP50S: quantile(errors, 0.5), startErrorP95S: quantile(errors, 0.95) };
  return { ...row, facts: { ...facts, ...startErrors }, aims: [] };
}

/** "The third time that this is said", of the phrases that were inserted again. */
async function thirdRow(
  { folder, progress }: EvalOptions,
  client: PhonographClient,
  examples: readonly LocateExample[],
  occurrences: readonly Occurrence[],
): Promise<EvalRow> {
  let [asked, right] = [0, 0];
  for (const example of examples.filter(({ phrase }) => phrase !== null)) {
    const third = occurrences.filter(({ kind }) => kind.phrase === example.phrase)[2];
    if (third === undefined) continue;
    const uploadId = await uploadExample(client, folder, example);
    const { locate: page } = await client.request(locate, { uploadId, occurrence: 3, after: null });
    await client.discard(uploadId);
    asked++;
    const foundS = page.nodes[0]?.startS ?? Number.NaN;
    const isRight = Math.abs(foundS - third.startS) <= aims.startErrorP95S;
    if (isRight) right++;
    progress(
      `third occurrence ${isRight ? 'right' : 'WRONG'}: ${foundS.toFixed(2)} s, true ${third.startS.toFixed(2)} s`,
    );
  }
  const row = { eval: 'locate', table: 'occurrences', row: 'occurrence: 3, right to 0.1 s', n: asked };
  if (asked === 0) return { ...row, facts: {}, aims: [], notRun: 'no phrase occurs three times' };
  const facts = {
    wanted: asked,
    found: right,
    recall: right / asked,
    interval: wilsonInterval(right, asked),
  };
  return { ...row, facts, aims: [checkAim('recall', right / asked, { atLeast: aims.recall })] };
}

/** What is found of phrases that occur nowhere. */
function foreignRow(all: readonly Asked[], hours: number): EvalRow {
  const row = { eval: 'locate', table: 'occurrences', row: 'phrases that do not occur', n: all.length };
  if (all.length === 0) return { ...row, facts: {}, aims: [], notRun: 'too few phrases' };
  const answered = all.filter(({ places }) => places.length > 0).length;
  const places = all.reduce((sum, asked) => sum + asked.places.length, 0);
  const facts = {
    ...{ answered, interval: wilsonInterval(answered, all.length), falsePlaces: places },
    falsePlacesPerQueryHour: places / all.length / hours,
  };
  const answeredShare = answered / all.length;
  return { ...row, facts, aims: [checkAim('answered', answeredShare, { atMost: aims.answeredShare })] };
}

function notRun(reason: string): EvalRow[] {
  return ['same recording', 'same speaker, another take', 'another speaker'].map((row) => ({
    ...{ eval: 'locate', table: 'occurrences', row, n: 0, facts: {}, aims: [], notRun: reason },
  }));
}
