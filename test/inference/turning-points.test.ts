import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { openAudio } from '../../src/audio/open-audio.ts';
import { type Codes, concatCodes } from '../../src/inference/codes.ts';
import { loadPhonographBase } from '../../src/inference/phonograph-base/load-phonograph-base.ts';
import { createSoundSpace, findTurningPoints, type TurningPointInput } from '../../src/tokens/index.ts';
import { createSoundMeter } from '../../src/workers/sound-meter.ts';
import { modelFolder } from './phonograph-fixture.ts';

const data = join(import.meta.dirname, '../../../shared/data');
const skip = existsSync(data) ? false : 'the folder of shared recordings is not there';

interface Entry {
  readonly file: string;
  readonly speaker: string | readonly string[] | null;
  readonly segments?: readonly { readonly start_s: number }[];
}

describe('shared recordings', { skip }, async () => {
  const tokenizer = await loadPhonographBase(modelFolder);
  after(() => tokenizer.close());
  const space = createSoundSpace(tokenizer.centroids);
  const manifest: Entry[] = skip ? [] : JSON.parse(readFileSync(join(data, 'manifest.json'), 'utf8'));

  async function listen(files: readonly Entry[]): Promise<TurningPointInput> {
    const codes: Codes[] = [];
    const levels: Uint8Array[] = [];
    const speech: Uint8Array[] = [];
    for (const { file } of files) {
      const meter = await createSoundMeter();
      const { pcm } = await openAudio(join(data, file), { maxDurationS: 3_600, ffmpegPath: null });
      const metered = async function* () {
        for await (const block of pcm) {
          meter.push(block);
          yield block;
        }
      };
      for await (const block of tokenizer.encode(metered())) codes.push(block);
      speech.push(meter.finish().speech);
      levels.push(meter.take());
      meter.free();
    }
    return { codes: concatCodes(codes), levels: Buffer.concat(levels), speech: Buffer.concat(speech) };
  }
  const found = (input: TurningPointInput) =>
    findTurningPoints(input, space).filter(({ strengths }) => Math.max(...Object.values(strengths)) >= 0.5);

  test('at most one false alarm a minute on one voice reading', async (context) => {
    const bySpeaker = Map.groupBy(
      manifest.filter(
        ({ file, speaker }) => /speech\/(read|same-sentence)\//.test(file) && typeof speaker === 'string',
      ),
      ({ speaker }) => speaker as string,
    );
    let points = 0;
    let minutes = 0;
    for (const files of bySpeaker.values()) {
      if (files.length < 5) continue;
      const input = await listen(files);
      points += found(input).length;
      minutes += input.levels.length / 750;
    }
    context.diagnostic(`${points} turning points in ${minutes.toFixed(1)} minutes of single voices`);
    assert.ok(minutes > 4);
    assert.ok(points / minutes <= 1);
  });

  test('three of four turns between speakers of a joined recording, within 1.5 s', async (context) => {
    const joined = manifest.find(({ segments }) => segments)!;
    const points = found(await listen([joined]));
    const turns = joined.segments!.slice(1);
    const hits = turns.filter(({ start_s }) =>
      points.some(({ frame }) => Math.abs(frame / 12.5 - start_s) <= 1.5),
    );
    context.diagnostic(`${hits.length} of ${turns.length} turns found, ${points.length} turning points`);
    assert.ok(hits.length >= 0.75 * turns.length);
    assert.ok(points.length <= 1.5 * turns.length);
  });
});
