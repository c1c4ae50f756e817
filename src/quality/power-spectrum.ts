import FFT from 'fft.js';

/** Squared magnitudes of the bins 0..fftSize / 2 of a frame, padded with zeros to the size (a power of two). */
export function createPowerSpectrum(fftSize: number): (frame: Float64Array) => Float64Array {
  const fft = new FFT(fftSize);
  const spectrum = fft.createComplexArray() as number[];
  const input = new Float64Array(fftSize);
  return (frame) => {
    input.fill(0);
    input.set(frame);
    fft.realTransform(spectrum, input as unknown as number[]);
    return Float64Array.from(
      { length: fftSize / 2 + 1 },
      (_, bin) => spectrum[2 * bin]! ** 2 + spectrum[2 * bin + 1]! ** 2,
    );
  };
}
