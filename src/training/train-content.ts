import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { countWords, wordPoints } from '../content/acoustic-words.ts';
import { bandPowers } from '../content/band-powers.ts';
import { toContentFrames } from '../content/content-frames.ts';
import { WORD_WIDTH, type WordView } from '../content/content-model.ts';
import { CONTENT_WIDTH, HOP_SAMPLES, RAW_WIDTH, SAMPLE_RATE_HZ } from '../content/content-shape.ts';
import { createCovariance, mainAxes } from '../content/covariance.ts';
import { rawFrameAt, rawFrames } from '../content/raw-frames.ts';
import { speechCepstra } from '../content/speech-cepstra.ts';
import { seededRandom } from '../demo/make/seeded-random.ts';
import { discriminants } from './content/discriminants.ts';
import { kMeans } from './content/k-means.ts';
import { pairPhonemes } from './content/phoneme-pairs.ts';
import { readSentences, speakAll } from './content/spoken-corpus.ts';
import { type NamedTensor, writeWeights } from './content/write-weights.ts';

/**
 * `npm run train:content [-- --data FOLDER --output FOLDER --quick]`: makes the content features anew,
 * from synthetic speech alone. Needs python3 and espeak-ng with its library, and the sentences of the shared data;
 * nothing of it is needed to use the features. About 12 minutes of one core.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const { values: options } = parseArgs({
  options: {
    data: { type: 'string', default: join(root, '../shared/data') },
    output: { type: 'string', default: join(root, 'models/phonograph-content') },
    quick: { type: 'boolean', default: false },
  },
});
const scale = options.quick ? 0.1 : 1;

/** Each sentence of the first part is said by all of these: what differs between them is the voice. */
const PARALLEL_VOICES = ['gmw/en-US', 'gmw/en+f4', 'gmw/en-US+m7', 'gmw/en-GB-scotland+m1', 'gmw/en-US+f2'];
const PARALLEL_SENTENCES = 300 * scale;
/** Voices that say the sentences of the second part, one each: what may be said. */
const OTHER_VOICES = [
  ...PARALLEL_VOICES,
  ...['gmw/en+m3', 'gmw/en-US+f5', 'gmw/en-GB-x-rp+f1', 'gmw/en-US+m5', 'gmw/en-GB-scotland+f3'],
];
const OTHER_SENTENCES = 2_000 * scale;
const VIEW_FRAMES = [4, 6, 9];
const WORDS = Math.round(3_000 * (options.quick ? 0.2 : 1));
const K_MEANS_ROUNDS = 8;
/** Points that the words are learned from. */
const MOST_POINTS = 60_000;
/** Stored bytes reach this many deviations to either side. */
const STORED_DEVIATIONS = 4.5;

const folder = mkdtempSync(join(tmpdir(), 'phonograph-content-'));
try {
  await train();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function train(): Promise<void> {
  const sentences = await readSentences(options.data, PARALLEL_SENTENCES + OTHER_SENTENCES);
  const random = seededRandom('content words');
  const nuisance = createCovariance(RAW_WIDTH);
  const total = createCovariance(RAW_WIDTH);
  const documents: Float32Array[] = [];
  const addDocument = (frames: Float32Array) => {
    documents.push(frames);
    for (let at = 0; at < frames.length; at += RAW_WIDTH) total.add(frames.subarray(at, at + RAW_WIDTH));
  };

  const parallel = sentences.slice(0, PARALLEL_SENTENCES).map((text) => ({ text, voices: PARALLEL_VOICES }));
  let pairCount = 0;
  for await (const versions of speakAll(folder, parallel)) {
    const heard = versions.map(({ pcm, phonemes }) => ({
      cepstra: speechCepstra(bandPowers(pcm)),
      phonemes,
    }));
    for (const [index, first] of heard.entries()) {
      const second = heard[(index + 1) % heard.length]!;
      for (const [one, other] of pairPhonemes(first.phonemes, second.phonemes)) {
        const hop = ({ startS, endS }: { startS: number; endS: number }) =>
          Math.round((((startS + endS) / 2) * SAMPLE_RATE_HZ) / HOP_SAMPLES);
        const here = rawFrameAt(first.cepstra, hop(one));
        const there = rawFrameAt(second.cepstra, hop(other));
        nuisance.add(here.map((value, at) => value - there[at]!));
        pairCount++;
      }
    }
    addDocument(rawFrames(heard[Math.floor(heard.length * random())]!.cepstra));
  }
  console.log(
    `${pairCount} pairs of phonemes from ${parallel.length} sentences by ${PARALLEL_VOICES.length} voices`,
  );

  const others = sentences.slice(PARALLEL_SENTENCES).map((text) => ({
    text,
    voices: [OTHER_VOICES[Math.floor(OTHER_VOICES.length * random())]!],
  }));
  for await (const [spoken] of speakAll(folder, others)) {
    addDocument(rawFrames(speechCepstra(bandPowers(spoken!.pcm))));
  }
  const mean = Float32Array.from(total.mean());
  const { axes, values } = discriminants(total.matrix('mean'), nuisance.matrix('zero'), CONTENT_WIDTH);
  console.log(
    `words against voices, along the directions: ${values.map((value) => value.toFixed(1)).join(' ')}`,
  );
  const directions = Float32Array.from(axes.to1DArray());
  const content = documents.map((raw) => toContentFrames(raw, { mean, directions }));
  const steps = Float32Array.from(values, (value) => (STORED_DEVIATIONS * Math.sqrt(value)) / 127);

  const tensors: NamedTensor[] = [
    { name: 'mean', values: mean, type: 'float32' },
    { name: 'directions', values: directions, type: 'float32' },
    { name: 'steps', values: steps, type: 'float32' },
  ];
  for (const [index, frames] of VIEW_FRAMES.entries()) {
    const view = learnWords(content, frames, random);
    console.log(`${WORDS} words of ${frames} frames`);
    tensors.push(
      { name: `view${index}.mean`, values: view.mean, type: 'float32' },
      { name: `view${index}.axes`, values: view.axes, type: 'float32' },
      { name: `view${index}.centroids`, values: view.centroids, type: 'int8' },
      { name: `view${index}.rarity`, values: view.rarity, type: 'float32' },
    );
  }
  mkdirSync(options.output, { recursive: true });
  const { manifest, weights } = writeWeights(
    VIEW_FRAMES.map((frames) => ({ frames, words: WORDS })),
    tensors,
  );
  writeFileSync(join(options.output, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  writeFileSync(join(options.output, 'weights.bin'), weights);
  console.log(`${weights.length} bytes in ${options.output}`);
}

function learnWords(content: readonly Float32Array[], frames: number, random: () => number): WordView {
  const width = frames * CONTENT_WIDTH;
  const covariance = createCovariance(width);
  for (const document of content) {
    for (let at = 0; at + width <= document.length; at += 2 * CONTENT_WIDTH) {
      covariance.add(document.subarray(at, at + width));
    }
  }
  const mean = Float32Array.from(covariance.mean());
  const axes = Float32Array.from(mainAxes(covariance.matrix('mean'), WORD_WIDTH).axes.to1DArray());
  const points: Float32Array[] = [];
  for (const document of content) {
    for (const point of wordPoints(document, { frames, mean, axes })) points.push(point.slice());
  }
  const kept = Math.min(points.length, MOST_POINTS);
  const rows = new Float32Array(kept * WORD_WIDTH);
  for (let row = 0; row < kept; row++) {
    rows.set(points[Math.floor((row * points.length) / kept)]!, row * WORD_WIDTH);
  }
  const centroids = kMeans(rows, WORD_WIDTH, WORDS, K_MEANS_ROUNDS, random);
  const view = {
    frames,
    mean,
    axes,
    centroids,
    rarity: new Float32Array(WORDS),
  };
  const heardIn = new Float64Array(WORDS);
  for (const document of content) for (const word of countWords(document, view, [1]).keys()) heardIn[word]!++;
  const rarity = Float32Array.from(heardIn, (count) => Math.max(0, Math.log(content.length / (1 + count))));
  return { ...view, rarity };
}
