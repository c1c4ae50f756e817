/** The signals of make_figures.py, sample for sample. */
export function noise(seed: number, count: number): Float64Array {
  let state = seed >>> 0;
  return Float64Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 16) / 32_768 - 1;
  });
}

export function signal(seed: number, count: number, rateHz: number): Float64Array {
  const step = Math.floor(rateHz / 20);
  const hiss = noise(seed, count);
  const choice = noise(seed + 1, Math.ceil(count / step));
  const samples = new Float64Array(count);
  for (const [note, pick] of choice.entries()) {
    const loudness = pick < -0.75 ? 0 : (1 + pick) / 4;
    const period = 20 + Math.trunc((pick + 1) * 60);
    const overtone = Math.max(3, Math.floor(period / 5));
    for (let i = 0; i < step && note * step + i < count; i++) {
      const tone = triangle(i, period) + triangle(i, overtone) / 2;
      samples[note * step + i] = loudness * (tone * 0.75 + hiss[note * step + i]! * 0.25);
    }
  }
  return samples;
}

export function degrade(kind: string, clean: Float32Array): Float32Array {
  const added = (loudness: number, seed: number) => {
    const hiss = noise(seed, clean.length);
    return clean.map((sample, i) => sample + loudness * hiss[i]!);
  };
  switch (kind) {
    case 'same':
      return clean;
    case 'half as loud':
      return clean.map((sample) => sample * 0.5);
    case 'noise':
      return added(0.25, 99);
    case 'loud noise':
      return added(1.5, 7);
    case 'coarse':
      return clean.map((sample) => Math.floor(sample * 16) / 16);
    case 'late':
      return clean.map((_, i) => clean[i - 40] ?? 0);
    default:
      return Float32Array.from(noise(5, clean.length));
  }
}

const triangle = (i: number, period: number): number => Math.abs((4 * (i % period)) / period - 2) - 1;
