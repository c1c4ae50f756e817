import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openAudio } from '../../../src/audio/open-audio.ts';
import { joined, repeated } from '../../../src/fuzz/mutate/mutate-bytes.ts';
import { pagesOf, withOggChecksum, writeOggPage } from '../../../src/fuzz/mutate/mutate-ogg.ts';
import { readSamples } from '../../../src/fuzz/sample-files.ts';
import { constantFrame, flacHead, sameHeaders } from '../../../src/fuzz/targets/flac.target.ts';
import { emptyPages, opusHead, shortLinks } from '../../../src/fuzz/targets/ogg.target.ts';
import { fixtureFile, readAll, wavBytes } from '../../support/audio-fixtures.ts';

const limits = { maxDurationS: 3_600, ffmpegPath: null };

/** Processor time, as others may want the machine too. */
async function cpuMsOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

describe('a file made to take time or memory without end', () => {
  const cases = [
    {
      name: 'FLAC full of headers that may each end a frame',
      bytes: () => sameHeaders(1_000_000),
      code: 'AUDIO_CORRUPT',
    },
    {
      // Frame 0 of 65,536 samples, then ones that say they stand a minute later, each.
      name: 'FLAC that is mostly missing',
      bytes: () =>
        joined(flacHead(48_000, 1, 0n), ...[0, 40, 80, 120].map((number) => constantFrame(number, 1))),
      code: 'AUDIO_CORRUPT',
    },
    {
      name: 'Ogg of a thousand streams of one packet',
      bytes: () => shortLinks(1_000),
      code: 'AUDIO_CORRUPT',
    },
    { name: 'Ogg of pages without a packet', bytes: () => emptyPages(20_000), code: 'AUDIO_CORRUPT' },
    {
      name: 'Opus of 255 channels',
      bytes: () => writeOggPage([opusHead(255)], { serial: 1, sequence: 0, granule: 0n, flags: 2 }),
      code: 'AUDIO_UNSUPPORTED',
    },
  ];
  for (const { name, bytes, code } of cases) {
    test(`${name} is refused soon`, async (t) => {
      const path = await fixtureFile(t, 'a', bytes());
      const cpuMs = await cpuMsOf(() =>
        assert.rejects(async () => readAll(await openAudio(path, limits)), { code }),
      );
      assert.ok(cpuMs < 5_000, `${cpuMs} ms of the processor`);
    });
  }
});

test('a Vorbis header on which the decoder stumbles is a damaged file, and no defect of ours', async (t) => {
  const pages = pagesOf(readSamples('.ogg', 1)[0]!);
  // The header that comes second is left out: packets of sound come where it is looked for.
  const refused: unknown[] = [];
  for (const kept of [
    [0, 2, 3, 4],
    [0, 3, 4],
    [1, 0, 2, 3, 4],
    [0, 1, 1, 3],
  ]) {
    const damaged = kept.map((index) => {
      const page = pages[index]!.slice();
      page[27 + page[26]!]! ^= 1;
      return withOggChecksum(page);
    });
    const path = await fixtureFile(t, 'a.ogg', joined(...damaged, repeated(pages[4]!, 3)));
    await openAudio(path, limits)
      .then(readAll)
      .catch((error: unknown) => refused.push(error));
  }
  assert.ok(refused.length > 0);
  for (const error of refused)
    assert.match((error as { code: string }).code, /^AUDIO_(CORRUPT|EMPTY|UNSUPPORTED)$/);
});

test('samples at the limit of their type stay numbers to the end of the file', async (t) => {
  const loud = Float32Array.from({ length: 5_000 }, (_, index) => (index % 2 === 0 ? 3.4e38 : -3.4e38));
  const path = await fixtureFile(t, 'a.wav', wavBytes([loud], 16_000, { kind: 'f32' }));
  assert.ok((await readAll(await openAudio(path, limits))).every(Number.isFinite));
});
