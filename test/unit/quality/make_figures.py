"""Writes figures.json: STOI and log-spectral distance of made signals, by pystoi and by numpy.

    pip install -r requirements.txt && python make_figures.py

The signals are made of integers and exact fractions, so test-signals.ts makes the same samples.
"""

import json
from pathlib import Path

import numpy as np
from pystoi import stoi

MASK = 0xFFFFFFFF


def noise(seed, count):
    """Values in [-1, 1) of a 32-bit linear congruential generator, its upper 16 bits."""
    state, values = seed & MASK, np.empty(count)
    for i in range(count):
        state = (state * 1664525 + 1013904223) & MASK
        values[i] = (state >> 16) / 32768 - 1
    return values


def triangle(count, period):
    return np.abs((4 * (np.arange(count) % period)) / period - 2) - 1


def signal(seed, count, rate):
    """Notes of 50 ms with an edge of noise, one in eight of them silent."""
    step = rate // 20
    hiss, choice = noise(seed, count), noise(seed + 1, -(-count // step))
    samples = np.zeros(count)
    for note, pick in enumerate(choice):
        start, end = note * step, min(count, (note + 1) * step)
        loudness = 0 if pick < -0.75 else (1 + pick) / 4
        period = 20 + int((pick + 1) * 60)
        tone = triangle(end - start, period) + triangle(end - start, max(3, period // 5)) / 2
        samples[start:end] = loudness * (tone * 0.75 + hiss[start:end] * 0.25)
    return samples


def degrade(kind, clean):
    if kind == "same":
        return clean
    if kind == "half as loud":
        return clean * 0.5
    if kind == "noise":
        return clean + 0.25 * noise(99, len(clean))
    if kind == "loud noise":
        return clean + 1.5 * noise(7, len(clean))
    if kind == "coarse":
        return np.floor(clean * 16) / 16
    if kind == "late":
        return np.concatenate([np.zeros(40), clean[:-40]])
    return noise(5, len(clean))


def log_spectral_distance(x, y):
    size, hop = 1024, 256
    window = np.hanning(size + 2)[1:-1]
    frames = lambda s: np.array([window * s[i : i + size] for i in range(0, len(s) - size + 1, hop)])
    px, py = (np.abs(np.fft.rfft(frames(s))) ** 2 for s in (x, y))
    floor = px.max() * 1e-8
    ratio = 10 * np.log10(np.maximum(px, floor) / np.maximum(py, floor))
    return float(np.mean(np.sqrt(np.mean(ratio**2, axis=1))))


rows = []
for rate in (10_000, 24_000):
    for kind in ("same", "half as loud", "noise", "loud noise", "coarse", "late", "something else"):
        # What the product hears are 32-bit samples.
        clean = signal(11, rate * 4, rate).astype(np.float32)
        other = degrade(kind, clean.astype(np.float64)).astype(np.float32)
        clean, other = clean.astype(np.float64), other.astype(np.float64)
        row = {"rateHz": rate, "kind": kind, "stoi": round(float(stoi(clean, other, rate)), 9)}
        if rate == 24_000:
            row["logSpectralDistanceDb"] = round(log_spectral_distance(clean, other), 6)
        rows.append(row)
text = ",\n".join("  " + json.dumps(row) for row in rows)
Path(__file__).with_name("figures.json").write_text(f"[\n{text}\n]\n")
