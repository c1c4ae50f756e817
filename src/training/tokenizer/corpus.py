"""The sound that the tokenizer learns from: synthesised speech of every espeak-ng language, flite voices, sox sounds and,
where the development data is present, real speech of speakers that the evaluation never hears."""

import json
import subprocess
import zlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np

from .spoken_text import invented_sentence, shared_sentences

SAMPLE_RATE = 24_000
VARIANTS = ["m1", "m2", "m3", "m4", "m5", "m6", "m7", "f1", "f2", "f3", "f4", "f5", "belinda", "linda", "steph", "paul",
            "edward", "john", "robert", "victor", "max", "anika", "grandma", "grandpa", "klatt2", "klatt4", "whisper"]
FLITE_VOICES = ["awb", "kal16", "rms", "slt"]
# Espeak data for these says nothing that resembles speech, or reads only codes.
SKIPPED_LANGUAGES = {"qdb", "piqd", "qya", "py", "jbo"}


def decode(command_or_path, max_seconds=None):
    """Any file, through ffmpeg, as 24 kHz mono float32."""
    command = ["ffmpeg", "-v", "error", "-i", str(command_or_path), "-ac", "1", "-ar", str(SAMPLE_RATE)]
    if max_seconds is not None:
        command += ["-t", str(max_seconds)]
    raw = subprocess.run([*command, "-f", "f32le", "pipe:1"], check=True, capture_output=True).stdout
    return np.frombuffer(raw, dtype=np.float32).copy()


def decode_bytes(wav):
    command = ["ffmpeg", "-v", "error", "-i", "pipe:0", "-ac", "1", "-ar", str(SAMPLE_RATE), "-f", "f32le", "pipe:1"]
    return np.frombuffer(subprocess.run(command, check=True, input=wav, capture_output=True).stdout, dtype=np.float32).copy()


def seeded(*parts):
    return np.random.default_rng(zlib.crc32("/".join(map(str, parts)).encode()))


def espeak_languages():
    listing = subprocess.run(["espeak-ng", "--voices"], check=True, capture_output=True, text=True).stdout
    languages = [line.split()[1] for line in listing.splitlines()[1:] if line.strip()]
    return sorted(set(languages) - SKIPPED_LANGUAGES)


def sentences_for(language, random, shared, count):
    pool = shared.get(language.split("-")[0], [])
    if pool:
        return [pool[random.integers(len(pool))] for _ in range(count)]
    return [invented_sentence(random, language) for _ in range(count)]


def espeak_clip(language, index, shared):
    random = seeded("espeak", language, index)
    variant = VARIANTS[random.integers(len(VARIANTS))]
    text = " ".join(sentences_for(language, random, shared, 12))
    wav = subprocess.run(
        ["espeak-ng", "-v", f"{language}+{variant}", "-p", str(random.integers(25, 75)), "-s", str(random.integers(125, 190)),
         "-a", "100", "--stdin", "--stdout"], input=text.encode(), capture_output=True).stdout
    # A few listed languages have no data in some builds of espeak-ng: they say nothing.
    return decode_bytes(wav)[: 40 * SAMPLE_RATE] if len(wav) > 1000 else np.zeros(0, dtype=np.float32)


def flite_clip(voice, index, shared):
    random = seeded("flite", voice, index)
    text = " ".join(sentences_for("en-us", random, shared, 8))
    stretch = random.uniform(0.85, 1.2)
    wav = subprocess.run(
        ["flite", "-voice", voice, "--setf", f"duration_stretch={stretch:.3f}", "-t", text, "-o", "/dev/stdout"],
        capture_output=True, check=True).stdout
    return decode_bytes(wav)[: 40 * SAMPLE_RATE]


def sox_clip(arguments, seed):
    command = ["sox", "-R", "-n", "-t", "f32", "-r", str(SAMPLE_RATE), "-c", "1", "-", "synth", *arguments]
    raw = subprocess.run(command, check=True, capture_output=True).stdout
    return np.frombuffer(raw, dtype=np.float32).copy()


def chord_music(index):
    """Hold-music-like: a melody over chords with plucked envelopes, and sometimes a soft beat."""
    random = seeded("music", index)
    beat = float(random.uniform(0.18, 0.5))
    length = int(28 * SAMPLE_RATE)
    out = np.zeros(length, dtype=np.float64)
    scale = np.array([0, 2, 4, 5, 7, 9, 11, 12])
    root = random.uniform(90, 220)
    for step in range(int(28 / beat) - 1):
        degree = random.integers(0, 6)
        chord = [scale[degree % 7], scale[(degree + 2) % 7] + 12 * ((degree + 2) // 7), scale[(degree + 4) % 7] + 12 * ((degree + 4) // 7)]
        notes = [*chord, scale[random.integers(8)] + 12] if step % 4 == 0 else [scale[random.integers(8)] + 12]
        seconds = beat * (4 if step % 4 == 0 else 1) * random.uniform(0.9, 1.6)
        t = np.arange(int(seconds * SAMPLE_RATE)) / SAMPLE_RATE
        envelope = np.minimum(1, t / 0.01) * np.exp(-t * random.uniform(0.8, 5))
        tone = sum(np.sin(2 * np.pi * root * 2 ** (note / 12) * harmonic * t) / harmonic ** random.uniform(1, 2)
                   for note in notes for harmonic in range(1, 6))
        start = int(step * beat * SAMPLE_RATE)
        piece = (tone * envelope)[: length - start]
        out[start : start + len(piece)] += piece
        if index % 2 and step % 2:
            burst = random.standard_normal(1200) * np.exp(-np.arange(1200) / 250)
            out[start : start + 1200] += 2 * burst[: len(out[start : start + 1200])]
    return (0.3 * out / np.abs(out).max()).astype(np.float32)


def other_sound(index):
    """Noise bursts, ringing, sweeps and hums."""
    random = seeded("sound", index)
    kind = index % 6
    if kind == 0:
        return sox_clip(["20", ["whitenoise", "pinknoise", "brownnoise"][index // 6 % 3], "vol", "0.2"], index)
    if kind == 1:
        return sox_clip(["20", "sine", f"{random.integers(200, 600)}:{random.integers(1500, 4000)}", "vol", "0.3"], index)
    if kind == 2:
        return sox_clip(["20", "square", str(random.integers(60, 400)), "tremolo", f"{random.uniform(0.3, 6):.2f}", "vol", "0.2"], index)
    t = np.arange(20 * SAMPLE_RATE) / SAMPLE_RATE
    if kind == 3:  # a telephone rings, or dials
        tone = np.sin(2 * np.pi * random.uniform(350, 480) * t) + np.sin(2 * np.pi * random.uniform(440, 620) * t)
        return (0.15 * tone * ((t % random.uniform(0.5, 3)) < random.uniform(0.1, 1.5))).astype(np.float32)
    out = np.zeros(len(t))
    for _ in range(60):  # claps, knocks, clatter
        start, length = random.integers(0, len(t) - 6000), random.integers(200, 6000)
        spectrum = np.fft.rfft(random.standard_normal(length))
        bins = np.arange(len(spectrum)) / len(spectrum)
        spectrum *= np.exp(-0.5 * ((bins - random.uniform(0.02, 0.5)) / random.uniform(0.02, 0.4)) ** 2)
        burst = np.fft.irfft(spectrum, length) * np.exp(-np.arange(length) / (length / random.uniform(1, 6)))
        out[start : start + length] += random.uniform(0.1, 1) * burst / (np.abs(burst).max() + 1e-9)
    return (0.4 * out / np.abs(out).max()).astype(np.float32)


def is_training_recording(entry):
    """The split of the real speech: speakers of the training part are never evaluated."""
    file = entry["file"]
    if file.startswith("speech/commands/"):
        return len(Path(file).stem) == 36
    if file.startswith("speech/digits/"):
        return entry["speaker"] in ("theo", "nicolas")
    return file.startswith("speech/long/")


def real_clips(data_folder):
    manifest = json.loads(Path(data_folder, "manifest.json").read_text(encoding="utf-8"))
    clips, digits = [], {}
    for entry in filter(is_training_recording, manifest):
        pcm = decode(Path(data_folder, entry["file"]))
        if "digits" in entry["file"]:
            digits.setdefault(entry["speaker"], []).append(pcm)
        elif "segments" in entry:
            for segment in entry["segments"]:
                if segment["speaker"] != "vctk-p225":
                    start, end = (int(segment[key] * SAMPLE_RATE) for key in ("start_s", "end_s"))
                    clips.append(pcm[start:end])
        else:
            clips += [pcm[start : start + 30 * SAMPLE_RATE] for start in range(0, len(pcm), 30 * SAMPLE_RATE)]
    clips += [np.concatenate(parts)[: 40 * SAMPLE_RATE] for parts in digits.values()]
    return [clip for clip in clips if len(clip) > SAMPLE_RATE]


def build_corpus(data_folder, clips_per_language=1, english_clips=14, flite_clips=8, music=14, sounds=18):
    """List of (kind, pcm) in a fixed order."""
    shared = shared_sentences(data_folder)
    jobs = []
    for language in espeak_languages():
        count = english_clips if language in ("en-us", "en-gb") else 3 if language in ("cmn", "de", "es", "fr-fr", "pt-br", "it", "ru", "ja") else clips_per_language
        jobs += [("synthetic", espeak_clip, language, index) for index in range(count)]
    jobs += [("synthetic", flite_clip, voice, index) for voice in FLITE_VOICES for index in range(flite_clips)]

    def run(job):
        kind, make, voice, index = job
        return kind, make(voice, index, shared)

    with ThreadPoolExecutor(2) as pool:
        clips = [clip for clip in pool.map(run, jobs) if len(clip[1]) > 2 * SAMPLE_RATE]
    clips += [("sound", chord_music(index)) for index in range(music)] + [("sound", other_sound(index)) for index in range(sounds)]
    if data_folder is not None:
        clips += [("real", clip) for clip in real_clips(data_folder)]
    return clips
