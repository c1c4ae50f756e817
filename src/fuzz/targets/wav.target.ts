import { wavHeader } from '../../audio/wav-writer.ts';
import { joined } from '../mutate/mutate-bytes.ts';
import { lyingTag } from '../mutate/mutate-mpeg.ts';
import { letters, mutateWav } from '../mutate/mutate-wav.ts';
import { sampleSound } from '../sample-files.ts';
import { audioTarget } from './audio-target.ts';

const formats = [
  { tag: 1, bits: 8 },
  { tag: 1, bits: 16 },
  { tag: 1, bits: 24 },
  { tag: 1, bits: 32 },
  { tag: 3, bits: 32 },
  { tag: 3, bits: 64 },
  { tag: 6, bits: 8 },
  { tag: 7, bits: 8 },
];
const FRAMES = 6_000;

/** A file of every kind of sample: the bytes of one sound, whatever they then say. */
function wavSeeds(): Uint8Array[] {
  const sound = new Uint8Array(sampleSound(FRAMES * 4).buffer);
  const plain = joined(wavHeader(FRAMES, 24_000, 1, 's16'), sound.subarray(0, FRAMES * 2));
  const others = formats.flatMap(({ tag, bits }, index) => {
    const channelCount = 1 + (index % 2);
    const frameBytes = (bits / 8) * channelCount;
    const body = sound.subarray(0, Math.floor((FRAMES * 8) / frameBytes) * frameBytes);
    return [
      joined(
        letters('RIFF'),
        u32(36 + body.length),
        letters('WAVEfmt '),
        format(tag, bits, channelCount),
        letters('data'),
        u32(body.length),
        body,
      ),
    ];
  });
  const long = joined(
    letters('RF64'),
    u32(0xffffffff),
    letters('WAVEds64'),
    u32(28),
    new Uint8Array(28),
    plain.subarray(12),
  );
  return [plain, ...others, long];
}

function format(tag: number, bits: number, channelCount: number): Uint8Array {
  const bytes = new Uint8Array(20);
  const view = new DataView(bytes.buffer);
  const frameBytes = (bits / 8) * channelCount;
  view.setUint32(0, 16, true);
  view.setUint16(4, tag, true);
  view.setUint16(6, channelCount, true);
  view.setUint32(8, 16_000, true);
  view.setUint32(12, 16_000 * frameBytes, true);
  view.setUint16(16, frameBytes, true);
  view.setUint16(18, bits, true);
  return bytes;
}

function u32(value: number): Uint8Array {
  return new Uint8Array(Uint32Array.of(value).buffer);
}

/** `fmt ` of 65,535 channels, and a chunk of samples. */
function manyChannels(): Uint8Array {
  const fmt = format(1, 8, 1);
  new DataView(fmt.buffer).setUint16(6, 65_535, true);
  return joined(
    letters('RIFF'),
    u32(0),
    letters('WAVEfmt '),
    fmt,
    letters('data'),
    u32(0xffffffff),
    new Uint8Array(262_144),
  );
}

export const wavTarget = audioTarget({
  name: 'wav',
  what: 'WAV, RF64: chunks, formats, samples',
  shortCases: 900,
  seeds: wavSeeds,
  mutate: (seed, random, others) => {
    const mutated = mutateWav(seed, random, others);
    return random.chance(0.1) ? joined(lyingTag(random), mutated) : mutated;
  },
  bombs: [
    { name: '65,535 channels', bytes: manyChannels },
    {
      name: '5,000 empty chunks',
      bytes: () =>
        joined(
          letters('RIFF'),
          u32(0),
          letters('WAVE'),
          ...Array.from({ length: 5_000 }, () => joined(letters('JUNK'), u32(0))),
        ),
    },
    {
      name: 'chunks that say 4 GiB',
      bytes: () =>
        joined(
          letters('RIFF'),
          u32(0xffffffff),
          letters('WAVE'),
          ...Array.from({ length: 50 }, () => joined(letters('LIST'), u32(0xffffffff))),
        ),
    },
    {
      name: '64 tags of ID3, each longer than the file',
      bytes: () =>
        joined(
          ...Array.from({ length: 64 }, () =>
            Uint8Array.of(0x49, 0x44, 0x33, 4, 0, 0, 0x7f, 0x7f, 0x7f, 0x7f),
          ),
        ),
    },
    {
      name: 'days of 1 kHz',
      bytes: () =>
        joined(wavHeader(0, 1_000, 1, 's16').subarray(0, 40), u32(0xfffffff0), new Uint8Array(400_000)),
    },
  ],
});
