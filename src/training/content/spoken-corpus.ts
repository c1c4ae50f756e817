import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { openAudio } from '../../audio/open-audio.ts';
import { seededRandom } from '../../demo/make/seeded-random.ts';
import { type SpokenPhoneme, toPhonemes } from './phoneme-pairs.ts';

/** A sentence as one voice says it: 24 kHz mono. */
export interface SpokenSentence {
  readonly pcm: Float32Array;
  readonly phonemes: readonly SpokenPhoneme[];
}

interface SpeakingTask {
  readonly file: string;
  readonly text: string;
  readonly voice: string;
  readonly variant: string;
  readonly rate: number;
  readonly pitch: number;
}

const script = fileURLToPath(new URL('./speak.py', import.meta.url));
const limits = { maxDurationS: 120, ffmpegPath: null };

/** Different sentences of 4 to 20 words from the assistant requests of CLINC150, in a random but fixed order. */
export async function readSentences(dataFolder: string, count: number): Promise<string[]> {
  const lines = (await readFile(join(dataFolder, 'text/clinc150/train.jsonl'), 'utf8')).trim().split('\n');
  const texts = new Set(lines.map((line) => (JSON.parse(line) as { text: string }).text.trim()));
  const random = seededRandom('content sentences');
  return [...texts]
    .filter((text) => text.split(/\s+/).length >= 4 && text.split(/\s+/).length <= 20)
    .map((text) => ({ text, order: random() }))
    .sort((first, second) => first.order - second.order)
    .slice(0, count)
    .map(({ text }) => text);
}

/** Every sentence by every voice, `file/variant` as espeak-ng names them; yields one array of voices a sentence. */
export async function* speakAll(
  folder: string,
  sentences: readonly { readonly text: string; readonly voices: readonly string[] }[],
): AsyncGenerator<SpokenSentence[]> {
  mkdirSync(folder, { recursive: true });
  for (const [index, { text, voices }] of sentences.entries()) {
    const random = seededRandom(`content voice ${index}`);
    const tasks = voices.map((name, position): SpeakingTask => {
      const [voice = '', variant = ''] = name.split('+');
      const file = join(folder, `${position}.wav`);
      const rate = 135 + Math.floor(50 * random());
      return { file, text, voice, variant, rate, pitch: 30 + Math.floor(40 * random()) };
    });
    const spoken: SpokenSentence[] = [];
    for (const task of tasks) {
      const phonemes = toPhonemes(await speak(task));
      const clean = await readPcm(task.file);
      spoken.push({ pcm: asRecorded(clean, random), phonemes });
    }
    yield spoken;
  }
  speaker?.child.stdin.end();
  speaker = null;
}

interface Speaker {
  readonly child: ReturnType<typeof startPython>;
  readonly answers: AsyncIterator<string>;
}

const startPython = () => spawn('python3', [script], { stdio: ['pipe', 'pipe', 'inherit'] });
let speaker: Speaker | null = null;

async function speak(task: SpeakingTask): Promise<[number, string][]> {
  if (!speaker) {
    const child = startPython();
    speaker = { child, answers: createInterface({ input: child.stdout })[Symbol.asyncIterator]() };
  }
  speaker.child.stdin.write(`${JSON.stringify(task)}\n`);
  const answer = await speaker.answers.next();
  if (answer.done) throw new Error('The speaking program ended.');
  return (JSON.parse(answer.value) as { phonemes: [number, string][] }).phonemes;
}

async function readPcm(file: string): Promise<Float32Array> {
  const source = await openAudio(file, limits);
  const blocks: number[] = [];
  for await (const block of source.pcm) for (const sample of block) blocks.push(sample);
  return Float32Array.from(blocks);
}

/** At a level of its own, with noise 25 to 40 dB below: a voice without any noise is heard nowhere. */
function asRecorded(clean: Float32Array, random: () => number): Float32Array {
  let peak = 1e-6;
  let square = 0;
  for (const sample of clean) {
    peak = Math.max(peak, Math.abs(sample));
    square += sample * sample;
  }
  const gain = (0.1 + 0.8 * random()) / peak;
  const noise = gain * Math.sqrt(square / clean.length) * 10 ** (-(25 + 15 * random()) / 20);
  // Three evenly spread numbers are near enough to a normal deviate.
  return clean.map((sample) => gain * sample + noise * 2 * (random() + random() + random() - 1.5));
}
