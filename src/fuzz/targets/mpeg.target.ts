import { joined, repeated } from '../mutate/mutate-bytes.ts';
import { mpegFramesOf, mutateMpeg } from '../mutate/mutate-mpeg.ts';
import { readSamples } from '../sample-files.ts';
import { audioTarget } from './audio-target.ts';

const FRAMES = 40;

export const mpegTarget = audioTarget({
  name: 'mpeg',
  what: 'MP3: frames, side information, ID3 tags',
  shortCases: 400,
  seeds: () => readSamples('.mp3', 5).map((bytes) => joined(...mpegFramesOf(bytes).slice(0, FRAMES))),
  mutate: mutateMpeg,
  bombs: [
    {
      name: 'a megabyte of frame marks',
      bytes: () => repeated(Uint8Array.of(0xff, 0xfb, 0x10, 0xc0), 262_144),
    },
    {
      name: 'a megabyte of free format',
      bytes: () => repeated(Uint8Array.of(0xff, 0xfb, 0x00, 0xc4, 0, 0, 0, 0), 131_072),
    },
    { name: 'a megabyte of 0xFF', bytes: () => new Uint8Array(1_048_576).fill(0xff) },
    {
      name: 'frames of 24 bytes',
      bytes: () => repeated(joined(Uint8Array.of(0xff, 0xf3, 0x14, 0xc4), new Uint8Array(20)), 20_000),
    },
    {
      name: 'rates that change with each frame',
      bytes: () =>
        repeated(
          joined(
            Uint8Array.of(0xff, 0xfb, 0x90, 0xc4),
            new Uint8Array(413),
            Uint8Array.of(0xff, 0xfb, 0x94, 0xc4),
            new Uint8Array(380),
            Uint8Array.of(0xff, 0xf3, 0x40, 0xc4),
            new Uint8Array(204),
          ),
          200,
        ),
    },
  ],
});
