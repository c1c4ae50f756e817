/**
 * The mean of all channels. A sample that is no number (NaN or infinite, from a floating-point file) becomes 0;
 * loud ones are not clipped.
 */
export function mixToMono(channels: readonly Float32Array[]): Float32Array {
  const [first, second] = channels;
  if (first === undefined) return new Float32Array(0);
  const mono = new Float32Array(first.length);
  if (second === undefined) mono.set(first);
  else if (channels.length === 2)
    for (let i = 0; i < mono.length; i++) mono[i] = (first[i]! + second[i]!) / 2;
  else mixMany(channels, mono);
  silenceNonFinite(mono);
  return mono;
}

function mixMany(channels: readonly Float32Array[], mono: Float32Array): void {
  for (let i = 0; i < mono.length; i++) {
    let sum = 0;
    for (const channel of channels) sum += channel[i]!;
    mono[i] = sum / channels.length;
  }
}

/** Sets NaN and infinities to 0, in place. */
export function silenceNonFinite(samples: Float32Array): void {
  // x - x is 0 for every finite x and NaN for all others: one subtraction a sample instead of a call.
  for (let i = 0; i < samples.length; i++) if (samples[i]! - samples[i]! !== 0) samples[i] = 0;
}
