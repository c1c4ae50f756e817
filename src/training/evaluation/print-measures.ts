import { layerOf } from '../../inference/codes.ts';
import { SAMPLE_RATE_HZ, type Tokenizer } from '../../inference/tokenizer.ts';
import { decodeWhole, encodeWhole, joinPcm } from '../../inference/whole-clips.ts';
import { openContentEncoder } from './content-encoder.ts';
import { cpuMsSince } from './cpu-ms-since.ts';
import { withWhiteNoise } from './distortions.ts';
import { speak } from './ffmpeg-pcm.ts';
import { type Clip, heldOutRecordings } from './held-out-speech.ts';
import { logSpectralDistanceDb, loudnessDifferenceDb, shareOfEqualTokens } from './measure-reconstruction.ts';
import { measureRetrieval } from './measure-retrieval.ts';
import { measureSameSentence, type Utterance } from './measure-same-sentence.ts';
import { measureSimilarity } from './measure-similarity.ts';
import { measureStability } from './measure-stability.ts';

export interface Subject {
  readonly tokenizer: Tokenizer;
  readonly modelFolder: string;
  readonly clips: readonly Clip[];
  readonly queries: number;
  /** Held-out recordings taken: every n-th. */
  readonly every: number;
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const secondsOf = (clips: readonly Clip[]) =>
  clips.reduce((sum, { pcm }) => sum + pcm.length, 0) / SAMPLE_RATE_HZ;

function chosen({ clips, every }: Subject): Clip[] {
  return heldOutRecordings(clips).filter((_, index) => index % every === 0);
}

export async function speed({ tokenizer, clips }: Subject): Promise<void> {
  const pcm = joinPcm(heldOutRecordings(clips).map((clip) => clip.pcm));
  await encodeWhole(tokenizer, pcm.subarray(0, SAMPLE_RATE_HZ));
  const before = process.cpuUsage();
  await encodeWhole(tokenizer, pcm);
  const perSecond = cpuMsSince(before) / (pcm.length / SAMPLE_RATE_HZ);
  console.log(`\nEncode, one thread: ${perSecond.toFixed(2)} ms CPU per audio second`);
}

export async function stability(subject: Subject): Promise<void> {
  const clips = chosen(subject);
  console.log(
    `\nLayer 0, active frames of ${clips.length} held-out recordings (${(secondsOf(clips) / 60).toFixed(1)} minutes)`,
  );
  const encodeContent = await openContentEncoder(subject.modelFolder);
  const rows = await measureStability(clips, encodeContent, subject.tokenizer.centroids(0).values);
  const table = rows.map(({ distortion, equal, top4, pairEqual }) => [
    distortion,
    { equal: percent(equal), 'top-4': percent(top4), 'pair equal': percent(pairEqual) },
  ]);
  console.table(Object.fromEntries(table));
}

export async function retrieval({ tokenizer, clips, queries }: Subject): Promise<void> {
  const minutes = (secondsOf(clips) / 60).toFixed(1);
  console.log(
    `\nRetrieval: ${queries} cuts of 5 s among ${clips.length} files, ${minutes} minutes; pairs, four phases`,
  );
  const rows = await measureRetrieval(clips, (pcm) => encodeWhole(tokenizer, pcm), queries);
  const table = rows.map(({ distortion, recallAt1, placedAt1, trueVotes, bestFalseVotes }) => [
    distortion,
    {
      'recall@1': percent(recallAt1),
      'placed within 0.2 s': percent(placedAt1),
      'true votes': trueVotes.toFixed(1),
      'best false': bestFalseVotes.toFixed(1),
    },
  ]);
  console.table(Object.fromEntries(table));
}

export async function similarity({ tokenizer, clips }: Subject): Promise<void> {
  const heldOut = heldOutRecordings(clips);
  const codes = [];
  for (const { pcm } of heldOut) {
    codes.push({
      plain: await encodeWhole(tokenizer, pcm),
      softer: await encodeWhole(
        tokenizer,
        pcm.map((value) => value * 0.4),
      ),
      noisier: await encodeWhole(tokenizer, withWhiteNoise(pcm, 20)),
    });
  }
  const counts = new Map<number, number>();
  const frameCount = codes.reduce((sum, { plain }) => sum + plain.frameCount, 0);
  for (const { plain } of codes) {
    for (const token of layerOf(plain, 0)) counts.set(token, (counts.get(token) ?? 0) + 1);
  }
  const shares = [...counts.values()].map((count) => count / frameCount);
  const entropy = shares.reduce((sum, share) => sum - share * Math.log2(share), 0);
  console.log(
    `\nLayer 0: ${counts.size} different tokens in ${frameCount} frames, entropy ${entropy.toFixed(2)} bits, ` +
      `commonest ${percent(Math.max(...shares))}`,
  );
  console.log(`Token histograms of ${heldOut.length} held-out recordings, area under the curve`);
  const table = measureSimilarity(heldOut, codes).map((row) => [
    `layers ${row.layers}`,
    {
      'same recording': row.sameRecording.toFixed(3),
      '8 dB softer': row.softer.toFixed(3),
      'noise 20 dB': row.noisier.toFixed(3),
      'same speaker': row.sameSpeaker.toFixed(3),
    },
  ]);
  console.table(Object.fromEntries(table));
}

const sentencesSpoken = [
  'The harvest was late this year because the rain did not stop until the middle of September.',
  'Please bring the blue folder to the meeting on Thursday, and ask Martin about the contract.',
  'A small group of engineers spent the winter rebuilding the old lighthouse on the rocks.',
  'When the train finally arrived at the station, nobody could remember why they were waiting.',
  'She opened the window, listened to the birds, and decided that the garden needed flowers.',
  'The price of coffee rose by twelve percent in March, which surprised most of the shops.',
  'If you turn left after the bridge you will see a yellow house with a bright green door.',
  'Our doctor recommends drinking enough water and walking for at least thirty minutes a day.',
];

export async function sentences({ tokenizer, clips }: Subject): Promise<void> {
  const real: Utterance[] = [];
  for (const { file, speaker, sentence, pcm } of clips) {
    if (!file.includes('same-sentence') || speaker === null || sentence === null) continue;
    real.push({ voice: speaker, sentence, codes: await encodeWhole(tokenizer, pcm) });
  }
  const synthetic: Utterance[] = [];
  for (const voice of ['en-us+m5', 'en-gb+f5', 'en-us+anika', 'en-gb-scotland+m6']) {
    for (const sentence of sentencesSpoken) {
      synthetic.push({ voice, sentence, codes: await encodeWhole(tokenizer, speak(voice, sentence)) });
    }
  }
  const { width, values } = tokenizer.centroids(0);
  const row = (utterances: readonly Utterance[]) => {
    const { histogram, alignment } = measureSameSentence(utterances, values, width);
    return { histogram: histogram.toFixed(3), alignment: alignment.toFixed(3) };
  };
  console.log('\nSame sentence in another voice, layer 0, area under the curve');
  console.table({ 'two real voices': row(real), 'four espeak-ng voices': row(synthetic) });
}

export async function reconstruction(subject: Subject): Promise<void> {
  const { tokenizer } = subject;
  const clips = chosen(subject);
  const sums = { distance: 0, loudness: 0, layer0: 0, layer1: 0, decodeMs: 0 };
  for (const { pcm } of clips) {
    const codes = await encodeWhole(tokenizer, pcm);
    const before = process.cpuUsage();
    const decoded = await decodeWhole(tokenizer, codes);
    sums.decodeMs += cpuMsSince(before);
    const again = await encodeWhole(tokenizer, decoded);
    sums.distance += logSpectralDistanceDb(pcm, decoded) / clips.length;
    sums.loudness += loudnessDifferenceDb(pcm, decoded) / clips.length;
    sums.layer0 += shareOfEqualTokens(codes, again, 0) / clips.length;
    sums.layer1 += shareOfEqualTokens(codes, again, 1) / clips.length;
  }
  console.log(`\nReconstruction of ${clips.length} held-out recordings`);
  console.log(
    `  log-spectral distance ${sums.distance.toFixed(2)} dB, loudness ${sums.loudness.toFixed(2)} dB`,
  );
  console.log(
    `  tokens of the decoded sound as in the original: layer 0 ${percent(sums.layer0)}, layer 1 ${percent(sums.layer1)}`,
  );
  console.log(
    `  decode: ${((secondsOf(clips) * 1000) / sums.decodeMs).toFixed(1)} audio seconds per CPU second`,
  );
}
