"""What happens to sound on its way to a query: the nuisances that layer 0 learns to ignore."""

import subprocess

import numpy as np

SAMPLE_RATE = 24_000


def add_at_snr(pcm, noise, snr_db):
    power, noise_power = np.mean(pcm**2) + 1e-12, np.mean(noise**2) + 1e-12
    return pcm + noise * np.sqrt(power / noise_power / 10 ** (snr_db / 10))


def coloured_noise(random, length, slope):
    spectrum = np.fft.rfft(random.standard_normal(length))
    spectrum *= np.maximum(1, np.arange(len(spectrum))) ** (-slope / 2)
    return np.fft.irfft(spectrum, length)


def band_limited(pcm, low_hz, high_hz):
    spectrum = np.fft.rfft(pcm)
    hz = np.fft.rfftfreq(len(pcm), 1 / SAMPLE_RATE)
    gain = 1 / np.sqrt(1 + (hz / high_hz) ** 16) / np.sqrt(1 + (low_hz / np.maximum(hz, 1)) ** 6)
    return np.fft.irfft(spectrum * gain, len(pcm))


def mu_law(pcm):
    peak = np.abs(pcm).max() + 1e-9
    squeezed = np.sign(pcm) * np.log1p(255 * np.abs(pcm) / peak) / np.log(256)
    squeezed = np.round(squeezed * 127) / 127
    return peak * np.sign(squeezed) * np.expm1(np.abs(squeezed) * np.log(256)) / 255


def reverberant(random, pcm):
    length = int(SAMPLE_RATE * random.uniform(0.2, 0.7))
    t = np.arange(length) / SAMPLE_RATE
    tail = random.standard_normal(length) * np.exp(-6.9 * t / (length / SAMPLE_RATE)) * (t > 0.003)
    response = random.uniform(0.2, 0.9) * tail / np.sqrt(np.sum(tail**2))
    response[0] += 1
    size = 1 << int(np.ceil(np.log2(len(pcm) + length)))
    return np.fft.irfft(np.fft.rfft(pcm, size) * np.fft.rfft(response, size), size)[: len(pcm)]


def equalised(random, pcm):
    """A microphone or loudspeaker of another colour: +-6 dB over the spectrum."""
    spectrum = np.fft.rfft(pcm)
    octaves = np.log2(np.maximum(np.fft.rfftfreq(len(pcm), 1 / SAMPLE_RATE), 50) / 50)
    knots = random.uniform(-6, 6, 10)
    return np.fft.irfft(spectrum * 10 ** (np.interp(octaves, np.arange(10), knots) / 20), len(pcm))


def resampled(pcm, speed):
    """Faster and higher by `speed`; linear interpolation after a threefold oversampling by Fourier."""
    size = len(pcm)
    fine = np.fft.irfft(np.pad(np.fft.rfft(pcm), (0, size)), 3 * size) * 3 if size % 2 == 0 else np.repeat(pcm, 3)
    positions = np.arange(int(size / speed)) * speed * 3
    return np.interp(positions, np.arange(len(fine)), fine)


def through_ffmpeg(pcm, arguments, container):
    command = ["ffmpeg", "-v", "error", "-f", "f32le", "-ar", str(SAMPLE_RATE), "-ac", "1", "-i", "pipe:0"]
    coded = subprocess.run([*command, *arguments, "-f", container, "pipe:1"], check=True, capture_output=True,
                           input=pcm.astype(np.float32).tobytes()).stdout
    decoded = subprocess.run(["ffmpeg", "-v", "error", "-i", "pipe:0", "-f", "f32le", "-ar", str(SAMPLE_RATE), "-ac", "1", "pipe:1"],
                             check=True, capture_output=True, input=coded).stdout
    return np.frombuffer(decoded, dtype=np.float32)


def distorted(random, pcm, babble, kind):
    """(pcm, speed): the clip after one family of changes; position t of the clip is at t / speed in the result."""
    speed = 1.0
    if kind == 1 or (kind == 3 and random.random() < 0.5):
        speed = float(random.uniform(0.96, 1.04))
        pcm = resampled(pcm, speed) if random.random() < 0.5 else through_ffmpeg(pcm, ["-af", f"atempo={speed}"], "wav")
    if kind == 2 or (kind == 3 and random.random() < 0.4):
        pcm = reverberant(random, pcm)
    if kind in (1, 2, 3) and random.random() < 0.5:
        pcm = equalised(random, pcm)
    if kind in (0, 3) or random.random() < 0.3:
        snr_db = random.uniform(4, 24)
        noise = babble if random.random() < 0.4 else coloured_noise(random, len(pcm), random.choice([0, 0, 1, 2]))
        pcm = add_at_snr(pcm, np.resize(noise, len(pcm)), snr_db)
    if kind == 4:
        low, high = random.uniform(150, 320), random.uniform(3200, 3700)
        pcm = mu_law(band_limited(pcm, low, high))
        if random.random() < 0.5:
            pcm = add_at_snr(pcm, random.standard_normal(len(pcm)), random.uniform(12, 25))
    if kind == 5:
        if random.random() < 0.5:
            pcm = through_ffmpeg(pcm, ["-c:a", "libmp3lame", "-b:a", f"{random.choice([32, 48, 64])}k"], "mp3")
        else:
            pcm = through_ffmpeg(pcm, ["-c:a", "libopus", "-b:a", f"{random.choice([12, 16, 24])}k"], "ogg")
    return pcm.astype(np.float32) * np.float32(10 ** (random.uniform(-12, 6) / 20)), speed
