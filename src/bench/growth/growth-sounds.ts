import { join } from 'node:path';
import { seededRandom } from '../../demo/make/seeded-random.ts';
import { type Codes, concatCodes } from '../../inference/codes.ts';
import { loadPhonographBase } from '../../inference/phonograph-base/load-phonograph-base.ts';
import type { Tokenizer } from '../../inference/tokenizer.ts';
import { encodeWhole } from '../../inference/whole-clips.ts';
import { shippedModelsFolder } from '../../shipped-models.ts';
import { ANCHOR_FRAMES, type AnchorSlice, cutAnchors } from '../../tokens/index.ts';
import { listSamples, readSound } from '../sample-sound.ts';
import { createVoicedSpeech } from './voiced-speech.ts';

/**
 * With these shares anchors have neighbours as near as those of real speech: of 1,200, the nearest of another recording
 * at .24 .30 .35 (quartiles; real .22 .27 .38, shipped calls .20 .28 .35), the tenth at .15 .19 .24 (real .14 .17 .21).
 */
const variation = { voiceShare: 0.4, hearingShare: 0.15 } as const;

/** What the database is filled with, and what is searched with. */
export interface GrowthSounds {
  readonly tokenizer: { readonly id: string; readonly histogramLayers: readonly number[] };
  /** The same for the same seed. */
  speech(seed: string): { recording(frameCount: number): Codes };
  /** Anchors of further recordings like the stored ones. */
  heardAgain(count: number): AnchorSlice[];
  /** Histograms of the anchors of a stretch of a further recording. */
  clip(anchorCount: number): AnchorSlice['histogram'][];
  /** Anchors of real recordings no piece of which is in the database. */
  neverHeard(count: number): AnchorSlice[];
}

/** Made of the shipped recordings: what is asked is apart from what is stored. */
export async function makeGrowthSounds(): Promise<GrowthSounds> {
  const paths = await listSamples();
  const tokenizer = await loadPhonographBase(join(shippedModelsFolder, 'phonograph-base'));
  try {
    const { id, histogramLayers } = tokenizer;
    const speechPaths = paths.filter((path) => !/copies|sounds|queries|questions/.test(path));
    const stored = concatCodes(await encodeAll(tokenizer, speechPaths));
    const asked = await encodeAll(
      tokenizer,
      paths.filter((path) => /queries|questions/.test(path)),
    );
    const centroids = tokenizer.centroids(0);
    const speech = (seed: string) => createVoicedSpeech(stored, centroids, variation, seededRandom(seed));
    const whole = ({ frameCount }: AnchorSlice) => frameCount === ANCHOR_FRAMES;
    const foreign = asked.flatMap((codes) => cutAnchors(codes, histogramLayers)).filter(whole);
    return {
      tokenizer: { id, histogramLayers },
      speech,
      heardAgain(count) {
        const said = speech('query');
        return Array.from(
          { length: count },
          () => cutAnchors(said.recording(ANCHOR_FRAMES), histogramLayers)[0]!,
        );
      },
      clip: (anchorCount) =>
        cutAnchors(speech('clip').recording(anchorCount * ANCHOR_FRAMES), histogramLayers).map(
          ({ histogram }) => histogram,
        ),
      neverHeard(count) {
        const random = seededRandom('never heard');
        return Array.from({ length: count }, () => foreign[Math.floor(random() * foreign.length)]!);
      },
    };
  } finally {
    await tokenizer.close();
  }
}

async function encodeAll(tokenizer: Tokenizer, paths: readonly string[]): Promise<Codes[]> {
  const all: Codes[] = [];
  for (const path of paths) all.push(await encodeWhole(tokenizer, await readSound(path)));
  return all;
}
