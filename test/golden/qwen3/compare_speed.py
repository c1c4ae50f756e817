"""PyTorch's MimiModel and our encoder on the same model folder, clip length and threads, side by side.

    python test/golden/qwen3/compare_speed.py --model FOLDER [--seconds 30] [--threads 1] [--node NODE]

FOLDER is made by `npm run verify:tokenizer -- --write-model FOLDER` (random weights: speed, never quality).
Packages: requirements.txt, with transformers 5.18.0. Prints audio seconds per CPU second of both and their ratio.
"""

import argparse
import json
import re
import resource
import subprocess
import time
from pathlib import Path

import torch
from safetensors.torch import load_file
from transformers import MimiConfig, MimiModel

SAMPLE_RATE_HZ = 24_000
BOOKS = 16
MEASURE = Path(__file__).parents[3] / "src/inference/qwen3-tts-tokenizer/verify/measure.ts"


def pytorch_speed(folder: Path, seconds: int, threads: int) -> float:
    """Audio seconds per CPU second, the better of two runs."""
    torch.set_num_threads(threads)
    torch.set_grad_enabled(False)
    config = json.loads((folder / "config.json").read_text())["encoder_config"]
    weights = load_file(folder / "model.safetensors")
    model = MimiModel(MimiConfig(**config)).eval()
    encoder = {name.removeprefix("encoder."): value for name, value in weights.items() if name.startswith("encoder.")}
    model.load_state_dict(encoder, strict=False)
    pcm = torch.randn(1, 1, seconds * SAMPLE_RATE_HZ, generator=torch.Generator().manual_seed(1)) * 0.1
    best = 0.0
    for _ in range(2):
        before = time.process_time()
        model.encode(pcm, num_quantizers=BOOKS)
        best = max(best, seconds / (time.process_time() - before))
    return best


def our_speed(node: str, folder: Path, seconds: int, threads: int) -> float:
    arguments = ["--model", str(folder), "--seconds", str(seconds), "--threads", str(threads)]
    output = subprocess.run([node, str(MEASURE), *arguments], check=True, capture_output=True, text=True).stdout
    found = re.search(r"encode\s.*?([\d.]+) audio s per CPU s", output)
    if found is None:
        raise SystemExit(f"measure.ts printed no speed:\n{output}")
    return float(found.group(1))


parser = argparse.ArgumentParser()
parser.add_argument("--model", type=Path, required=True)
parser.add_argument("--seconds", type=int, default=30)
parser.add_argument("--threads", type=int, default=1)
parser.add_argument("--node", default="node")
options = parser.parse_args()
ours = our_speed(options.node, options.model, options.seconds, options.threads)
theirs = pytorch_speed(options.model, options.seconds, options.threads)
peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
print(f"{options.seconds} s, {options.threads} threads, random weights")
print(f"PyTorch {torch.__version__} MimiModel  {theirs:6.2f} audio s per CPU s, peak {peak_mb} MB")
print(f"Phonograph                 {ours:6.2f} audio s per CPU s")
print(f"ratio                      {ours / theirs:6.2f}")
