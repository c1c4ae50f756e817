"""Pairs of the same moment, clean and distorted, from stored feature tracks (100 hops a second)."""

import numpy as np


def aligned_lag(clean, changed, most_hops=8):
    """Hops by which a codec delayed the track."""
    length = min(len(clean), len(changed)) - most_hops
    if length < 100:
        return 0
    errors = [np.mean((clean[:length] - changed[lag : lag + length].astype(np.float32)) ** 2) for lag in range(most_hops + 1)]
    return int(np.argmin(errors))


class Pairs:
    """`tracks`: for every clip (kind, clean track, [(speed, shift in samples, changed track)])."""

    def __init__(self, tracks, seed=11):
        self.random = np.random.default_rng(seed)
        self.items = []
        for kind, clean, variants in tracks:
            clean = clean.astype(np.float32)
            for speed, shift_samples, changed in variants:
                lag = aligned_lag(clean, changed) if speed == 1.0 else 0
                self.items.append((kind, clean, changed, speed, shift_samples / 240 - lag))
        weights = np.array([{"real": 2.5, "synthetic": 1.0, "sound": 0.8}[item[0]] for item in self.items])
        self.weights = weights / weights.sum()

    def windows(self, count, reach, per_window, spacing, most_shift):
        """Two arrays [count, hops, bands]: `per_window` frames `spacing` hops apart fit inside with `reach` hops of context."""
        span = 2 * reach + (per_window - 1) * spacing
        left, right = [], []
        while len(left) < count:
            kind, clean, changed, speed, offset = self.items[self.random.choice(len(self.items), p=self.weights)]
            usable = min(len(clean), int(len(changed) * speed)) - span - 12
            if usable < 12:
                continue
            start = int(self.random.integers(6, usable + 6))
            middle = start + span / 2
            shift = float(self.random.uniform(-most_shift, most_shift))
            other = int(round((middle - offset) / speed - span / 2 + shift))
            if other < 0 or other + span > len(changed):
                continue
            left.append(clean[start : start + span])
            right.append(changed[other : other + span])
        return np.stack(left), np.stack(right).astype(np.float32)
