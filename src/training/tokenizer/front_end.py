"""From PCM to mel power and to the level-normalised bands of layer 0. The ONNX graph does exactly this arithmetic."""

import numpy as np

SAMPLE_RATE = 24_000
HOP = 240
WINDOW = 720
FFT_SIZE = 1024
MEL_COUNT = 80
SUB_FRAMES = 8
MEL_LOW_HZ, MEL_HIGH_HZ = 20.0, 11_500.0
# Below this bin every bin of the 1024-point grid is computed, above it every second: mel bands are wide there.
DENSE_BINS = 128

BAND_COUNT = 24
BAND_LOW_HZ, BAND_HIGH_HZ = 200.0, 4_500.0
# Loudest moment within this many hops on either side sets the level (1 s).
LEVEL_REACH = 100
LEVEL_SMOOTHING = 5
LEVEL_TINY = 1e-13
# Band energies 25 dB below the local level and quieter look alike.
FLOOR = 10**-2.5
# Floor of the reconstruction layers, about -75 dB under full-scale noise.
MEL_FLOOR = 1e-5


def spectrum_bins():
    top = int(MEL_HIGH_HZ * FFT_SIZE / SAMPLE_RATE) + 1
    return np.concatenate([np.arange(0, DENSE_BINS), np.arange(DENSE_BINS, top + 1, 2)])


def fourier_matrices():
    """Hann window and DFT of the folded frame: cosines [360, bins] for the even part, sines for the odd one."""
    half = WINDOW // 2
    n = np.arange(half) + 0.5
    window = 0.5 - 0.5 * np.cos(2 * np.pi * (np.arange(half) + 0.5) / WINDOW)
    # The first half of the frame holds the samples left of the centre, n = -359.5 .. -0.5.
    time = n - half
    phase = 2 * np.pi * np.outer(time, spectrum_bins()) / FFT_SIZE
    return (window[:, None] * np.cos(phase)).astype(np.float32), (window[:, None] * np.sin(phase)).astype(np.float32)


def hz_to_mel(hz):
    return 2595 * np.log10(1 + np.asarray(hz) / 700)


def mel_to_hz(mel):
    return 700 * (10 ** (np.asarray(mel) / 2595) - 1)


def mel_edges():
    return mel_to_hz(np.linspace(hz_to_mel(MEL_LOW_HZ), hz_to_mel(MEL_HIGH_HZ), MEL_COUNT + 2))


def mel_matrix():
    """[bins, 80] triangles; a bin above DENSE_BINS stands for two."""
    bins = spectrum_bins()
    hz = bins * SAMPLE_RATE / FFT_SIZE
    edges = mel_edges()
    matrix = np.zeros((len(bins), MEL_COUNT))
    for band in range(MEL_COUNT):
        low, centre, high = edges[band : band + 3]
        matrix[:, band] = np.maximum(0, np.minimum((hz - low) / (centre - low), (high - hz) / (high - centre)))
        if matrix[:, band].sum() < 0.5:
            matrix[np.abs(hz - centre).argmin(), band] = 1
    matrix[bins >= DENSE_BINS] *= 2
    return matrix.astype(np.float32)


def band_matrix():
    """[80, 24]: groups of whole mel bands between 200 Hz and 4.5 kHz."""
    centres = mel_edges()[1:-1]
    inside = np.flatnonzero((centres >= BAND_LOW_HZ) & (centres <= BAND_HIGH_HZ))
    matrix = np.zeros((MEL_COUNT, BAND_COUNT), dtype=np.float32)
    for position, mel in enumerate(inside):
        matrix[mel, position * BAND_COUNT // len(inside)] = 1
    return matrix


COSINES, SINES = fourier_matrices()
MEL = mel_matrix()
BANDS = band_matrix()


def mel_power(pcm):
    """[8 N, 80] for N = ceil(samples / 1920) frames; hop t is centred on sample 240 t + 120."""
    hops = SUB_FRAMES * -(-len(pcm) // (HOP * SUB_FRAMES))
    padded = np.zeros((hops + 2) * HOP, dtype=np.float32)
    padded[HOP : HOP + len(pcm)] = pcm
    rows = padded.reshape(-1, HOP)
    frames = np.concatenate([rows[:-2], rows[1:-1], rows[2:]], axis=1)
    left, right = frames[:, : WINDOW // 2], frames[:, : WINDOW // 2 - 1 : -1]
    real, imaginary = (left + right) @ COSINES, (left - right) @ SINES
    return (real * real + imaginary * imaginary) @ MEL


def running_max(values, reach):
    padded = np.pad(values, reach, constant_values=0)
    return np.lib.stride_tricks.sliding_window_view(padded, 2 * reach + 1).max(axis=1)


def level_normalised(mel):
    """[T, 24] natural log of band energy over the local level, floored: about -5.8 .. 3."""
    energy = mel @ BANDS
    total = energy.sum(axis=1)
    smooth = np.convolve(total, np.full(LEVEL_SMOOTHING, 1 / LEVEL_SMOOTHING), mode="same")
    level = running_max(smooth, LEVEL_REACH) / BAND_COUNT + LEVEL_TINY
    return np.log(energy / level[:, None] + FLOOR).astype(np.float32)


def log_mel_frames(mel):
    """[N, 640] log10 mel power of the eight hops of every frame: absolute level is kept."""
    return np.log10(mel + MEL_FLOOR).reshape(-1, SUB_FRAMES * MEL_COUNT)
