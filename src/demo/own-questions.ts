import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openAudio } from '../audio/open-audio.ts';
import { wavHeader } from '../audio/wav-writer.ts';
import type { IngestOutcome } from '../cli/commands/ingest.ts';
import { SAMPLE_RATE_HZ } from '../inference/tokenizer.ts';
import type { DemoQuestion } from './demo-question.ts';
import { encodeMp3 } from './encode-mp3.ts';
import { anchorsQuestion, rebuildQuestion } from './questions/anchors-question.ts';
import { absentQuestion, cutQuestion } from './questions/cut-question.ts';
import { libraryQuestion } from './questions/library-question.ts';
import { brokenQuestion, twiceQuestion } from './questions/twice-question.ts';

const CUT_S = 5;
/** Recordings of which a cut is asked for. */
const CUTS = 5;

/** The headline questions about somebody's own recordings: cuts of them at known places, and what is not there. */
export async function ownQuestions(
  outcomes: readonly IngestOutcome[],
  unrelatedClip: string,
  workFolder: string,
  ffmpegPath: string | null,
): Promise<DemoQuestion[]> {
  const long = outcomes
    .filter(({ status, durationS }) => status === 'ready' && (durationS ?? 0) > CUT_S + 1)
    .sort((a, b) => (b.durationS ?? 0) - (a.durationS ?? 0) || (a.file < b.file ? -1 : 1));
  const step = Math.max(1, Math.floor(long.length / CUTS));
  const chosen = long.filter((_, index) => index % step === 0).slice(0, CUTS);
  const cuts = await Promise.all(
    chosen.map((outcome, index) => makeCut(outcome, index, workFolder, ffmpegPath)),
  );
  const [first] = outcomes.filter(({ status }) => status === 'ready');
  return [
    libraryQuestion,
    ...cuts,
    absentQuestion('Is a recipe, read by a synthetic voice, among these recordings?', unrelatedClip),
    ...(chosen[0] ? [anchorsQuestion(chosen[0].file, CUT_S / 2)] : []),
    ...(first ? [rebuildQuestion(first.file), twiceQuestion(first.file)] : []),
    brokenQuestion,
  ];
}

async function makeCut(
  { file, durationS }: IngestOutcome,
  index: number,
  workFolder: string,
  ffmpegPath: string | null,
): Promise<DemoQuestion> {
  // A third of the way in, and never on the frame grid.
  const startS = Math.round(((durationS ?? 0) - CUT_S) * 333 + 17 * index) / 1000 + 0.0123;
  const from = Math.round(startS * SAMPLE_RATE_HZ);
  const wav = join(workFolder, `cut-${index}.wav`);
  await writeFile(wav, await readPart(file, from, CUT_S * SAMPLE_RATE_HZ, ffmpegPath));
  const mp3 = ffmpegPath && (await encodeMp3(ffmpegPath, wav));
  return cutQuestion({
    question: `${CUT_S} seconds out of the library, ${mp3 ? 'as a 64 kbit/s MP3' : 'as a WAV'}: which recording, and where in it?`,
    clipPath: mp3 || wav,
    file,
    startS: from / SAMPLE_RATE_HZ,
  });
}

async function readPart(
  path: string,
  from: number,
  count: number,
  ffmpegPath: string | null,
): Promise<Buffer> {
  const source = await openAudio(path, { maxDurationS: 86_400, ffmpegPath });
  const samples = Buffer.alloc(count * 2);
  let position = 0;
  for await (const block of source.pcm) {
    for (let i = Math.max(0, from - position); i < block.length && position + i < from + count; i++) {
      const value = Math.round(Math.max(-1, Math.min(1, block[i]!)) * 32_767);
      samples.writeInt16LE(value, (position + i - from) * 2);
    }
    position += block.length;
    if (position >= from + count) break;
  }
  return Buffer.concat([wavHeader(count, SAMPLE_RATE_HZ, 1, 's16'), samples]);
}
