import { join } from 'node:path';
import type { PhonographClient } from '../../client/phonograph-client.ts';
import { seededRandom } from '../../demo/make/seeded-random.ts';
import { areaUnderCurve } from '../area-under-curve.ts';
import type { EvalOptions } from '../eval-options.ts';
import type { EvalRow } from '../eval-row.ts';
import { type Inserted, insertPieces } from '../joined/insert-pieces.ts';
import { JoinedRecording } from '../joined/joined-recording.ts';
import { endlessSpeech, type SpeechPiece } from '../joined/speech-pieces.ts';
import { ingestAll, openEvalService } from '../scratch-recordings.ts';
import { describeMissing } from '../sound/tools.ts';
import { type LabelClass, loadLabelClasses, loadLabelSpeech } from './label-material.ts';
import * as operations from './label-operations.ts';
import { labelColumns, labelRow, meanRow } from './label-rows.ts';

/** Length of each joined recording. */
const RECORDING_S = 60;
/** Recordings that hold a class, and recordings of speech alone. */
const RECORDINGS_PER_CLASS = 3;
const CLIPS_PER_RECORDING = 3;
const EXAMPLES_PER_CLASS = 4;
const LEARNING_MS = 10 * 60_000;
const POLL_MS = 200;

interface JoinedFile {
  readonly path: string;
  readonly placed: readonly Inserted<string>[];
}

/** What was found of one class: by range, by recording, by anchor. */
export interface LabelFindings {
  readonly name: string;
  readonly isOtherFile: boolean;
  readonly examples: number;
  readonly ranges: {
    readonly wanted: number;
    readonly found: number;
    readonly given: number;
    readonly right: number;
  };
  readonly recordings: { readonly wanted: number; readonly found: number; readonly given: number };
  readonly anchorAuc: number;
  readonly heldOutAuc: number | null;
  readonly problem: string | null;
}

/** Labels taught by marked ranges, then looked for in other recordings. */
export async function labelsEval(options: EvalOptions): Promise<void> {
  const { tools, report, progress, seed } = options;
  const random = seededRandom(`${seed} labels`);
  const title = 'Sound labels: taught by marked ranges, found in other recordings';
  const missing = describeMissing(tools, ['ffmpeg']);
  const classes = missing === null ? await loadLabelClasses(options, random) : [];
  const speech = missing === null ? await loadLabelSpeech(options, random) : { teaching: [], testing: [] };
  if (classes.length === 0 || speech.testing.length === 0) {
    const reason = missing ?? 'the folder has no speech or no file with a sound_class';
    const row = {
      eval: 'labels',
      table: 'labels',
      row: 'all classes',
      n: 0,
      facts: {},
      aims: [],
      notRun: reason,
    };
    return report(title, labelColumns, [row]);
  }
  progress(`joining recordings with ${classes.length} classes of sound`);
  const teaching: JoinedFile[] = [];
  const testing: JoinedFile[] = [];
  for (const { name, teaching: taught, testing: tested } of classes) {
    teaching.push(
      await joinRecording(
        options,
        `taught-${name}`,
        name,
        taught,
        EXAMPLES_PER_CLASS,
        speech.teaching,
        random,
      ),
    );
    for (let number = 0; number < RECORDINGS_PER_CLASS; number++) {
      const file = `tested-${name}-${number}`;
      testing.push(
        await joinRecording(options, file, name, tested, CLIPS_PER_RECORDING, speech.testing, random),
      );
    }
  }
  for (let number = 0; number < 2 * RECORDINGS_PER_CLASS; number++) {
    testing.push(await joinRecording(options, `speech-${number}`, '', [], 0, speech.testing, random));
  }
  const service = await openEvalService(options);
  try {
    progress(`indexing ${teaching.length + testing.length} recordings`);
    const paths = [...teaching, ...testing].map(({ path }) => path);
    const ids = await ingestAll(service, paths);
    const searched = testing.map((file, index) => ({ ...file, id: ids[teaching.length + index]! }));
    const findings: LabelFindings[] = [];
    for (const [index, labelClass] of classes.entries()) {
      progress(`teaching ${labelClass.name}`);
      const taughtIn = { id: ids[index]!, placed: teaching[index]!.placed };
      findings.push(await measureClass(service.client, labelClass, taughtIn, searched));
    }
    report(title, labelColumns, [...findings.map(labelRow), meanRow(findings)] satisfies EvalRow[]);
  } finally {
    await service.close();
  }
}

async function joinRecording(
  { folder }: EvalOptions,
  file: string,
  name: string,
  clips: readonly Float32Array[],
  count: number,
  speech: readonly SpeechPiece[],
  random: () => number,
): Promise<JoinedFile> {
  const path = join(folder, `${file.replaceAll(/[^\w-]+/g, '-')}.wav`);
  const recording = await JoinedRecording.create(path);
  const insertions = Array.from({ length: clips.length === 0 ? 0 : count }, (_, index) => ({
    kind: name,
    samples: clips[index % clips.length]!,
  }));
  const placed = await insertPieces(
    recording,
    RECORDING_S,
    insertions,
    endlessSpeech(speech, random),
    random,
  );
  await recording.close();
  return { path, placed };
}

async function measureClass(
  client: PhonographClient,
  { name, isOtherFile }: LabelClass,
  taughtIn: { readonly id: string; readonly placed: readonly Inserted<string>[] },
  searched: readonly (JoinedFile & { readonly id: string })[],
): Promise<LabelFindings> {
  const { createSoundLabel } = await client.request(operations.createLabel, { name });
  const labelId = createSoundLabel.soundLabel.id;
  for (const { startS, endS } of taughtIn.placed) {
    await client.request(operations.addExample, {
      input: { labelId, recordingId: taughtIn.id, startS, endS },
    });
  }
  const state = await waitUntilLearned(client, labelId);
  const ranges = { wanted: 0, found: 0, given: 0, right: 0 };
  const [inside, outside]: [number[], number[]] = [[], []];
  for (const { id, placed } of searched) {
    const truths = placed.filter(({ kind }) => kind === name);
    const { audioRecord } = await client.request(operations.soundsOf, { id, labelId });
    ranges.wanted += truths.length;
    ranges.given += audioRecord.sounds.length;
    ranges.found += truths.filter((truth) =>
      audioRecord.sounds.some((hit) => overlapS(hit, truth) > 0.4),
    ).length;
    ranges.right += audioRecord.sounds.filter((hit) =>
      truths.some((truth) => overlapS(hit, truth) > 0.4),
    ).length;
    for (const { startS, endS, score } of await listAnchorScores(client, id, labelId)) {
      const covered = truths.reduce((sum, truth) => sum + overlapS({ startS, endS }, truth), 0);
      if (covered > 0.5 * (endS - startS)) inside.push(score);
      else if (covered === 0) outside.push(score);
    }
  }
  const ids = searched.map(({ id }) => id);
  const { audioRecords } = await client.request(operations.recordingsWith, { ids, labelId });
  const given = new Set(audioRecords.nodes.map(({ id }) => id));
  const holding = searched.filter(({ placed }) => placed.some(({ kind }) => kind === name));
  return {
    ...{ name, isOtherFile, examples: taughtIn.placed.length, ranges },
    recordings: {
      wanted: holding.length,
      found: holding.filter(({ id }) => given.has(id)).length,
      given: given.size,
    },
    anchorAuc: areaUnderCurve(inside, outside),
    ...state,
  };
}

/** Polls until the label's hits come from its examples. Throws after ten minutes. */
async function waitUntilLearned(
  client: PhonographClient,
  id: string,
): Promise<Pick<LabelFindings, 'heldOutAuc' | 'problem'>> {
  const deadline = performance.now() + LEARNING_MS;
  for (;;) {
    const { soundLabel } = await client.request(operations.labelState, { id });
    const { upToDate, problem, model } = soundLabel;
    if (upToDate || problem !== null) return { heldOutAuc: model?.heldOutAuc ?? null, problem };
    if (performance.now() > deadline) throw new Error('The label was not learned within ten minutes.');
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

async function listAnchorScores(client: PhonographClient, id: string, labelId: string) {
  const scores: { startS: number; endS: number; score: number }[] = [];
  let after: string | null = null;
  for (;;) {
    const answer: operations.AnchorScores = await client.request(operations.anchorScores, { id, after });
    const { nodes, pageInfo } = answer.audioRecord.anchors;
    for (const { startS, endS, sounds } of nodes) {
      const score = sounds.find(({ label }) => label.id === labelId)?.score ?? 0;
      scores.push({ startS, endS, score });
    }
    if (!pageInfo.hasNextPage) return scores;
    after = pageInfo.endCursor;
  }
}

function overlapS(
  a: { readonly startS: number; readonly endS: number },
  b: { readonly startS: number; readonly endS: number },
): number {
  return Math.max(0, Math.min(a.endS, b.endS) - Math.max(a.startS, b.startS));
}
