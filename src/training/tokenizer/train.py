"""Makes the model: python -m tokenizer.train OUTPUT_FOLDER [--data FOLDER] [--quick]."""

import argparse
import os
import time

os.environ.setdefault("OPENBLAS_NUM_THREADS", str(os.cpu_count()))

from concurrent.futures import ProcessPoolExecutor  # noqa: E402

import numpy as np  # noqa: E402

from . import distortions, front_end  # noqa: E402
from .corpus import build_corpus  # noqa: E402

RULE_VERSION = 1
# By the evaluation: layer 1 knows the speaker best but is lost under another level or noise; with layer 0 it holds.
HISTOGRAM_LAYERS = [0, 1]
RESIDUAL_WIDTH, RESIDUAL_STAGES, CODEBOOK_SIZE = 96, 15, 2048
VARIANT_SECONDS = 20

clips = []


def track_of(number):
    """Clean and distorted bands of one clip; the clips are inherited by the forked workers."""
    kind, pcm = clips[number]
    random = np.random.default_rng([7, number])
    first, second = clips[(number * 31 + 17) % len(clips)][1], clips[(number * 57 + 5) % len(clips)][1]
    length = min(len(first), len(second))
    babble = first[:length] / (first[:length].std() + 1e-6) + second[:length] / (second[:length].std() + 1e-6)
    variants = []
    for family in range(6):
        changed, speed = distortions.distorted(random, pcm[: VARIANT_SECONDS * front_end.SAMPLE_RATE], babble, family)
        shift = int(random.integers(0, front_end.HOP))
        bands = front_end.level_normalised(front_end.mel_power(changed[shift:]))
        variants.append((speed, shift, bands.astype(np.float16)))
    return kind, front_end.level_normalised(front_end.mel_power(pcm)).astype(np.float16), variants


def log_mel_points(random):
    """Log mel frames at many levels; real speech three times, at other levels and phases."""
    parts = []
    for kind, pcm in clips:
        peak = np.abs(pcm).max() + 1e-6
        for repeat in range(3 if kind == "real" else 1):
            level = 10 ** (random.uniform(-24, 6) / 20) / peak if repeat or random.random() < 0.6 else 1.0
            shift = int(random.integers(0, 1920)) if repeat else 0
            unclipped = np.float32(min(level, 1 / peak))
            parts.append(front_end.log_mel_frames(front_end.mel_power(pcm[shift:] * unclipped)))
    return np.concatenate(parts).astype(np.float32)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("output")
    arguments.add_argument("--data")
    arguments.add_argument("--quick", action="store_true", help="a poor model in a minute or two, to try the way")
    options = arguments.parse_args()
    started = time.time()

    def log(line):
        print(f"[{time.time() - started:5.0f} s] {line}", flush=True)

    quick = {"english_clips": 1, "flite_clips": 1, "music": 1, "sounds": 3} if options.quick else {}
    clips.extend(build_corpus(options.data, **quick))
    for kind in ("synthetic", "sound", "real"):
        log(f"{kind}: {sum(len(pcm) for name, pcm in clips if name == kind) / front_end.SAMPLE_RATE / 60:.1f} minutes")

    # Forked before jax starts its threads.
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        tracks = list(pool.map(track_of, range(len(clips)), chunksize=4))
    log("features and distortions")

    from . import content_network as network
    from .graph import write_model
    from .kmeans import kmeans, residual_kmeans
    from .layer0_data import Pairs

    parameters = network.train_content_network(Pairs(tracks), 200 if options.quick else 3000, log=log)
    random = np.random.default_rng(3)
    content = np.concatenate([np.repeat(network.embed_frames(parameters, bands), 2 if kind == "real" else 1, axis=0)
                              for kind, bands, _ in tracks])
    content_book = kmeans(content, CODEBOOK_SIZE, 12, random, log)

    random = np.random.default_rng(21)
    points = log_mel_points(random)
    mean = points.mean(axis=0)
    values, vectors = np.linalg.eigh(np.cov((points - mean).T))
    components = vectors[:, ::-1][:, :RESIDUAL_WIDTH].astype(np.float32)
    log(f"{len(points)} frames; {RESIDUAL_WIDTH} axes hold {values[::-1][:RESIDUAL_WIDTH].sum() / values.sum():.4f} of the variance")
    books = residual_kmeans((points - mean) @ components, RESIDUAL_STAGES, CODEBOOK_SIZE, 2 if options.quick else 6, random, log)
    layers = [(weights, bias, stride) for (weights, bias), (_, _, stride) in zip(parameters, network.LAYERS)]
    write_model(options.output, RULE_VERSION, HISTOGRAM_LAYERS, content_layers=layers, receptive_hops=network.receptive_hops(),
                content_book=content_book, mean=mean, components=components, residual_books=books)
    log(f"written to {options.output}")


if __name__ == "__main__":
    main()
