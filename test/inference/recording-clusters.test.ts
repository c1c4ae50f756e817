import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openAudio } from '../../src/audio/open-audio.ts';
import { type Codes, concatCodes } from '../../src/inference/codes.ts';
import { loadPhonographBase } from '../../src/inference/phonograph-base/load-phonograph-base.ts';
import { reduceCentroids } from '../../src/learning/acoustic-centroids.ts';
import { clusterRows, cutTree } from '../../src/learning/cluster-rows.ts';
import { partOfProfile, profileOf } from '../../src/learning/recording-profile.ts';
import { FrameLevelMeter } from '../../src/tokens/index.ts';
import { modelFolder } from './phonograph-fixture.ts';

const data = join(import.meta.dirname, '../../../shared/data');
const skip = existsSync(data) ? false : 'the folder of shared recordings is not there';

interface Entry {
  readonly file: string;
  readonly duration_s: number;
  readonly speaker: string | readonly string[] | null;
}

test('clusters by speaker keep labelled speakers apart and together', { skip }, async (context) => {
  const tokenizer = await loadPhonographBase(modelFolder);
  const layers = Array.from({ length: 15 }, (_, layer) => tokenizer.centroids(layer + 1).values);
  const centroids = reduceCentroids({ width: tokenizer.centroids(1).width, layers });
  const manifest: Entry[] = JSON.parse(readFileSync(join(data, 'manifest.json'), 'utf8'));
  const chosen = manifest.filter(
    ({ file, duration_s, speaker }) =>
      typeof speaker === 'string' && duration_s >= 1 && duration_s < 60 && !/formats|digits/.test(file),
  );
  const parts: Float32Array[] = [];
  for (const { file } of chosen) {
    const meter = new FrameLevelMeter();
    const { pcm } = await openAudio(join(data, file), { maxDurationS: 3_600, ffmpegPath: null });
    const metered = async function* () {
      for await (const block of pcm) {
        meter.push(block);
        yield block;
      }
      meter.finish();
    };
    const codes: Codes[] = [];
    for await (const block of tokenizer.encode(metered())) codes.push(block);
    const sound = { codes: concatCodes(codes), levels: meter.take() };
    parts.push(partOfProfile(profileOf(sound, centroids), 'SPEAKER'));
  }
  await tokenizer.close();
  const width = parts[0]!.length;
  const rows = { width, values: Float32Array.from(parts.flatMap((part) => [...part])) };
  const groups = cutTree(clusterRows(rows), 0.5);
  let [together, right, same] = [0, 0, 0];
  for (let a = 0; a < chosen.length; a++) {
    for (let b = 0; b < a; b++) {
      const isSame = chosen[a]!.speaker === chosen[b]!.speaker;
      if (isSame) same++;
      if (groups[a] === groups[b]) together++;
      if (isSame && groups[a] === groups[b]) right++;
    }
  }
  const precision = right / together;
  const recall = right / same;
  const speakers = new Set(chosen.map(({ speaker }) => speaker)).size;
  context.diagnostic(
    `${chosen.length} recordings of ${speakers} speakers in ${new Set(groups).size} groups: of pairs put together ` +
      `${precision.toFixed(3)} are of one speaker, of pairs of one speaker ${recall.toFixed(3)} are together`,
  );
  assert.ok(precision > 0.9);
  assert.ok(recall > 0.8);
});
