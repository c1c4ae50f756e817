import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { AppError } from '../../errors.ts';
import { isSilent } from '../is-silent.ts';
import {
  RECOGNITION_RATE_HZ,
  type RecognisedPiece,
  type RecognisedWord,
  type Recogniser,
} from '../recogniser.types.ts';
import { ACOUSTIC_MODEL_FOLDER, GENERAL_MODEL_FILE, type PocketsphinxPlace } from './find-pocketsphinx.ts';
import { DICTIONARY_FILE } from './language-model.ts';

export interface PocketsphinxOptions {
  readonly place: PocketsphinxPlace;
  /** Files of a language model of one's own; null: the general one that is installed. */
  readonly languageModel: { readonly grams: string; readonly dictionary: string } | null;
}

/** Loading the general model on a busy machine; and beyond it a slow piece: it takes half of its time at worst. */
const MAX_START_MS = 60_000;
const MAX_TIMES_REAL_TIME = 10;
/** Less than this makes the program read past the end of its window. */
const MIN_SAMPLES = RECOGNITION_RATE_HZ / 4;
/** Printed after it: the shell itself goes on waiting for input. */
const ENDED = 'phonograph: the recogniser ended';
/** Kept of what it says, for the message when it ends. */
const KEPT_LINES = 20;

/**
 * Starts pocketsphinx and hands it one piece of sound after another, as raw files in a folder of its own. The names of
 * the files go in through a pipe, words and the end of each piece come out through another. `sh` and `cat` make these
 * real pipes: what Node gives a child are sockets, which the program cannot open by name.
 */
export async function openPocketsphinx({ place, languageModel }: PocketsphinxOptions): Promise<Recogniser> {
  const folder = await mkdtemp(join(tmpdir(), 'phonograph-recogniser-'));
  const { program, modelFolder } = place;
  const child = spawn(
    'sh',
    [
      ...['-c', `cat | { "$0" "$@" 2>&1; echo "${ENDED}"; } | cat`, program],
      ...['-hmm', join(modelFolder, ACOUSTIC_MODEL_FOLDER)],
      ...['-lm', languageModel?.grams ?? join(modelFolder, GENERAL_MODEL_FILE)],
      ...['-dict', languageModel?.dictionary ?? join(modelFolder, DICTIONARY_FILE)],
      ...['-adcin', 'yes', '-cepdir', folder, '-cepext', '.raw'],
      ...['-ctl', '/dev/stdin', '-ctm', '/dev/stdout'],
      ...(place.removesSilence ? ['-remove_silence', 'no'] : []),
    ],
    { stdio: ['pipe', 'pipe', 'ignore'], detached: true },
  );
  const output = followOutput(child);
  let count = 0;

  return {
    id: `${place.id}+${languageModel === null ? 'general' : 'articles'}`,
    async recognise(samples) {
      if (isSilent(samples)) return { words: [], language: 'en' };
      const name = `piece-${count++}`;
      const file = join(folder, `${name}.raw`);
      await writeFile(file, toPcm16(samples));
      const done = output.wordsOf(name);
      child.stdin!.write(`${name}\n`);
      const patienceMs = MAX_START_MS + (samples.length / RECOGNITION_RATE_HZ) * 1_000 * MAX_TIMES_REAL_TIME;
      const patience = setTimeout(() => output.fail('it gave no answer in time'), patienceMs);
      try {
        return { words: await done, language: 'en' } satisfies RecognisedPiece;
      } finally {
        clearTimeout(patience);
        await rm(file, { force: true });
      }
    },
    async close() {
      end(child);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Words of the piece asked for, read off the lines that come. */
function followOutput(child: ChildProcess) {
  const last: string[] = [];
  let words: RecognisedWord[] = [];
  let wanted: { readonly name: string; readonly answer: PromiseWithResolvers<RecognisedWord[]> } | null =
    null;
  let failure: AppError | null = null;
  const fail = (reason: string) => {
    failure ??= new AppError('UNAVAILABLE', `pocketsphinx stopped: ${reason}.`);
    wanted?.answer.reject(failure);
    end(child);
  };
  child.once('error', (error) => fail(error.message));
  child.stdin!.on('error', () => undefined);
  child.once('close', () => fail('it ended'));
  createInterface({ input: child.stdout! }).on('line', (line) => {
    if (line === ENDED) fail(last.findLast((one) => /ERROR|FATAL/.test(one)) ?? 'it ended');
    const word = wordOf(line);
    if (wanted !== null && word?.piece === wanted.name) words.push(word.word);
    else if (word === null) {
      last.push(line);
      if (last.length > KEPT_LINES) last.shift();
      // What it prints last about a piece: how long that took.
      if (wanted !== null && new RegExp(`\\b${wanted.name}: .* xRT \\(elapsed\\)`).test(line)) {
        wanted.answer.resolve(words);
        wanted = null;
      }
    }
  });
  return {
    fail,
    wordsOf(name: string): Promise<RecognisedWord[]> {
      if (failure !== null) return Promise.reject(failure);
      const answer = Promise.withResolvers<RecognisedWord[]>();
      words = [];
      wanted = { name, answer };
      return answer.promise;
    },
  };
}

/** `NAME 1 START DURATION WORD CONFIDENCE`, the words of one piece in order; null for any other line. */
export function wordOf(line: string): { readonly piece: string; readonly word: RecognisedWord } | null {
  const match = /^(\S+) 1 (\d+\.\d+) (\d+\.\d+) (\S+) (\d+\.\d+)\s*$/.exec(line);
  if (!match) return null;
  const [, piece, start, duration, text, confidence] = match;
  const startS = Number(start);
  return {
    piece: piece!,
    word: {
      text: ` ${text!.replace(/\(\d+\)$/, '')}`,
      startS,
      endS: startS + Number(duration),
      confidence: Math.min(1, Number(confidence)),
    },
  };
}

function toPcm16(samples: Float32Array): Int16Array {
  const pcm = new Int16Array(Math.max(samples.length, MIN_SAMPLES));
  for (const [index, value] of samples.entries()) {
    pcm[index] = Math.max(-32_768, Math.min(32_767, Math.round(value * 32_767)));
  }
  return pcm;
}

/** The whole pipeline. */
function end(child: ChildProcess): void {
  child.stdin?.destroy();
  if (child.pid === undefined || child.exitCode !== null) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}
