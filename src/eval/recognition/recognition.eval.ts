import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readPieces } from '../../audio/read-pieces.ts';
import { seededRandom } from '../../demo/make/seeded-random.ts';
import { findProgram } from '../../lib/find-program.ts';
import { findPocketsphinx, recogniseWithTexts } from '../../recognition/index.ts';
import { RECOGNITION_RATE_HZ } from '../../recognition/recogniser.types.ts';
import type { EvalOptions } from '../eval-options.ts';
import type { EvalRow } from '../eval-row.ts';
import { type Column, factCell, formatShare } from '../format-table.ts';
import { readQuestions } from '../linking/spoken-questions.ts';
import { shuffled } from '../sound/random.ts';
import { countWordErrors } from './count-word-errors.ts';

/** Something said, and its sound. */
interface Utterance {
  readonly said: string;
  readonly hear: () => Promise<Float32Array[]>;
}

/** flite's voices, made from recordings of people. */
const VOICES = ['slt', 'awb', 'rms', 'kal16'];
const NOISE_DB = 15;
/** Typed questions of the language model: 20 of each of 77 intents, none of those that are asked. */
const MODEL_QUESTIONS = 1_540;
const columns: readonly Column[] = [
  { heading: 'files', cell: ({ n }) => String(n) },
  { heading: 'words', cell: factCell('words', String) },
  { heading: 'wrong words', cell: factCell('wordErrorRate', formatShare) },
  { heading: 's a second', cell: factCell('secondsASecond') },
];

/** How many words pocketsphinx gets wrong: questions said by a synthesiser, and real recordings with a transcript. */
export async function recognitionEval(options: EvalOptions): Promise<void> {
  const { dataFolder, seed, queries, entries, report, progress, environment, folder, tools } = options;
  const searchPath = environment['PATH'] ?? '';
  const place = await findPocketsphinx('auto', searchPath);
  const flite = await findProgram('flite', searchPath);
  const limits = { maxDurationS: 3_600, ffmpegPath: tools.ffmpeg ?? null };
  const { tests, links } = await readQuestions(dataFolder, seed);
  const typed = links.slice(0, MODEL_QUESTIONS).map(({ text }) => text);

  async function soundOf(path: string): Promise<Float32Array[]> {
    const pieces: Float32Array[] = [];
    for await (const { samples } of readPieces(path, limits, RECOGNITION_RATE_HZ, null)) pieces.push(samples);
    return pieces;
  }
  async function speak(voice: string, text: string, index: number): Promise<Float32Array[]> {
    const path = join(folder, `${voice}-${index}.wav`);
    await promisify(execFile)(flite!, ['-voice', voice, '-t', text, '-o', path]);
    const pieces = await soundOf(path);
    await rm(path);
    return pieces;
  }

  let table = 'questions said by a synthesiser: words that pocketsphinx gets wrong';
  let rows: EvalRow[] = [];
  async function measure(
    row: string,
    model: readonly string[],
    utterances: readonly Utterance[],
    missing = '',
  ) {
    const base = { eval: 'recognition', table, row, aims: [] };
    const notRun = 'problem' in place ? place.problem : missing;
    if ('problem' in place || notRun !== '' || utterances.length === 0) {
      rows.push({ ...base, n: 0, facts: {}, notRun: notRun || 'the folder has no such recordings' });
      return;
    }
    progress(`recognition: ${row}`);
    const sounds: Float32Array[] = [];
    const pieceCounts: number[] = [];
    for (const { hear } of utterances) {
      const pieces = await hear();
      sounds.push(...pieces);
      pieceCounts.push(pieces.length);
    }
    const startedMs = performance.now();
    const texts = await recogniseWithTexts(place, model, sounds);
    const tookS = (performance.now() - startedMs) / 1_000;
    let [words, errors, from] = [0, 0, 0];
    for (const [index, { said }] of utterances.entries()) {
      const heard = texts.slice(from, from + pieceCounts[index]!).join(' ');
      from += pieceCounts[index]!;
      const counted = countWordErrors(said, heard);
      words += counted.words;
      errors += counted.errors;
    }
    const soundS = sounds.reduce((sum, { length }) => sum + length, 0) / RECOGNITION_RATE_HZ;
    const facts = { words, wordErrorRate: errors / words, secondsASecond: tookS / soundS, soundS };
    rows.push({ ...base, n: utterances.length, facts });
  }

  const asked = tests.slice(0, queries);
  const noFlite = flite === null ? 'flite is not installed' : '';
  const saidBy = (voice: string, change: (samples: Float32Array, index: number) => Float32Array = (s) => s) =>
    asked.map(({ text }, index) => ({
      said: text,
      hear: async () => (await speak(voice, text, index)).map((samples) => change(samples, index)),
    }));
  for (const voice of VOICES) {
    await measure(`flite ${voice}, words of the typed questions`, typed, saidBy(voice), noFlite);
  }
  await measure('flite slt, general English', [], saidBy('slt'), noFlite);
  const noisy = saidBy('slt', (samples, index) => withNoise(samples, `${seed} ${index}`));
  await measure(`flite slt, white noise ${NOISE_DB} dB, words of the typed questions`, typed, noisy, noFlite);

  report(table, columns, rows);

  table = 'recordings of people: words that pocketsphinx gets wrong';
  rows = [];
  const real = entries.filter(
    ({ kind, language, transcript }) => kind === 'speech' && language === 'en' && transcript,
  );
  const byFolder = Map.groupBy(real, ({ file }) => file.split('/').slice(0, -1).join('/'));
  for (const [name, own] of byFolder) {
    const some = shuffled(own, seededRandom(`${seed} ${name}`)).slice(0, queries);
    const utterances = some.map(({ file, transcript }) => ({
      said: transcript!,
      hear: () => soundOf(join(dataFolder, file)),
    }));
    await measure(`recordings of ${name}, general English`, [], utterances);
  }
  report(table, columns, rows);
}

/** White noise of so many decibels under the mean power. */
function withNoise(samples: Float32Array, seed: string): Float32Array {
  const random = seededRandom(seed);
  const power = samples.reduce((sum, value) => sum + value * value, 0) / Math.max(1, samples.length);
  // Uniform noise from -a to a has the power a²/3.
  const amplitude = Math.sqrt((3 * power) / 10 ** (NOISE_DB / 10));
  return samples.map((value) => value + amplitude * (2 * random() - 1));
}
