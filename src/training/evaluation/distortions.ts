import { filterPcm, throughCodec } from './ffmpeg-pcm.ts';

export interface Distortion {
  readonly name: string;
  /** Position t of the clip is at t / speed in the result. */
  readonly speed: number;
  /** `other` is speech of somebody else, for babble. */
  readonly apply: (pcm: Float32Array, other: Float32Array) => Float32Array;
}

/** Normal deviates from a seed (Box-Muller over a linear congruence). */
export function createGaussian(seed: number): () => number {
  let state = seed >>> 0;
  const uniform = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state + 1) / (2 ** 32 + 1);
  };
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}

const gaussian = createGaussian(2024);

function meanPower(pcm: Float32Array): number {
  return pcm.reduce((sum, value) => sum + value * value, 0) / pcm.length;
}

function mixAt(
  pcm: Float32Array,
  noise: (index: number) => number,
  noisePower: number,
  snrDb: number,
): Float32Array {
  const scale = Math.sqrt(meanPower(pcm) / (noisePower + 1e-12) / 10 ** (snrDb / 10));
  return pcm.map((value, index) => value + scale * noise(index));
}

export function withWhiteNoise(pcm: Float32Array, snrDb: number): Float32Array {
  return mixAt(pcm, gaussian, 1, snrDb);
}

const narrowband = 'highpass=f=300,lowpass=f=3400,aresample=8000';
const throughPhone = (pcm: Float32Array) =>
  throughCodec(filterPcm(pcm, narrowband), ['-ar', '8000', '-c:a', 'pcm_mulaw'], 'wav');
const reverb = 'aecho=0.8:0.7:13|29|47|71|97|131|173|227:0.55|0.5|0.42|0.36|0.3|0.24|0.18|0.12';

function still(name: string, apply: Distortion['apply']): Distortion {
  return { name, speed: 1, apply };
}

export const distortions: readonly Distortion[] = [
  still('white noise 20 dB', (pcm) => withWhiteNoise(pcm, 20)),
  still('white noise 10 dB', (pcm) => withWhiteNoise(pcm, 10)),
  still('white noise 5 dB', (pcm) => withWhiteNoise(pcm, 5)),
  still('babble 10 dB', (pcm, other) => {
    return mixAt(pcm, (index) => other[index % other.length]!, meanPower(other), 10);
  }),
  still('MP3 64 kbit/s', (pcm) => throughCodec(pcm, ['-c:a', 'libmp3lame', '-b:a', '64k'], 'mp3')),
  still('Opus 16 kbit/s', (pcm) => throughCodec(pcm, ['-c:a', 'libopus', '-b:a', '16k'], 'opus')),
  still('telephone 8 kHz mu-law', throughPhone),
  still('telephone + white noise 15 dB', (pcm) => withWhiteNoise(throughPhone(pcm), 15)),
  still('gain -12 dB', (pcm) => pcm.map((value) => value * 0.251)),
  still('reverberation', (pcm) => filterPcm(pcm, reverb).subarray(0, pcm.length)),
  still('shift 10 ms', (pcm) => pcm.subarray(240)),
  still('shift 20 ms', (pcm) => pcm.subarray(480)),
  still('shift 40 ms', (pcm) => pcm.subarray(960)),
  { name: 'tempo +3 %', speed: 1.03, apply: (pcm) => filterPcm(pcm, 'atempo=1.03') },
  { name: 'tempo -3 %', speed: 0.97, apply: (pcm) => filterPcm(pcm, 'atempo=0.97') },
  still('pitch +3 %', (pcm) => filterPcm(pcm, 'asetrate=24720,aresample=24000,atempo=0.970874')),
  { name: 'speed +3 %', speed: 1.03, apply: (pcm) => filterPcm(pcm, 'asetrate=24720,aresample=24000') },
  { name: 'speed +6 %', speed: 1.06, apply: (pcm) => filterPcm(pcm, 'asetrate=25440,aresample=24000') },
  { name: 'speed +10 %', speed: 1.1, apply: (pcm) => filterPcm(pcm, 'asetrate=26400,aresample=24000') },
];
