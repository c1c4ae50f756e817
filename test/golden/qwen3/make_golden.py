"""Golden vectors from the reference implementations, at random weights.

    npm run verify:tokenizer -- --size small --write-model /tmp/m
    python make_golden.py encode --model /tmp/m --out small short odd half-minute five-minutes
    python make_golden.py decode --model /tmp/m --out small short odd half-minute five-minutes

The attention rule is that of the installed transformers: 5.x applies the window of 250 steps, 4.57 with its default
attention does not. Run `encode` once with each (see requirements.txt), `decode` with 4.57, which qwen-tts pins.

Writes <clip>.<rule>.codes (packed, 22 bytes a frame), <clip>.<rule>.ties.json (where two centroids are so near that
float32 rounding may choose either, measured in float64 along the reference's own choices) and <clip>.audio.json.
"""

import argparse
import base64
import importlib
import inspect
import json
import sys
import types
from pathlib import Path

import numpy as np
import torch
import transformers
from safetensors.torch import load_file
from transformers import MimiConfig, MimiModel
from transformers.models.mimi import modeling_mimi

LAYERS = 16
FRAME = 1920
# Ties are listed up to this relative difference of distance; verify:tokenizer states its own, smaller tolerance.
LISTED_GAP = 1e-4
FRONT_CONTEXT = 8 * 960
FRONT_CHUNK = 250 * 960


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("task", choices=["encode", "decode"])
    parser.add_argument("clips", nargs="+")
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--threads", type=int, default=1)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    torch.set_grad_enabled(False)
    config = json.loads((arguments.model / "config.json").read_text())
    weights = load_file(arguments.model / "model.safetensors")
    task = encode if arguments.task == "encode" else decode
    task(config, weights, arguments)


def encode(config, weights, arguments):
    windowed = "create_sliding_window_causal_mask" in inspect.getsource(modeling_mimi)
    rule = f"w{config['encoder_config']['sliding_window']}" if windowed else "full"
    model = MimiModel(MimiConfig(**config["encoder_config"])).eval()
    load_part(model, weights, "encoder.")
    books = centroids(model)
    for clip in arguments.clips:
        audio = read_clip(arguments.model, clip)
        frames = -(-len(audio) // FRAME)
        # Float32 as the published package runs it: all books, the first 16 kept.
        codes = model.float().encode(audio[None, None], return_dict=True).audio_codes[0, :LAYERS, :frames].numpy()
        model.double()
        ties, worst = near_ties(model, books, embeddings(model, audio.double()), codes)
        stem = f"{clip}.{rule}"
        (arguments.out / f"{stem}.codes").write_bytes(pack(codes))
        facts = {"transformers": transformers.__version__, "torch": torch.__version__, "frames": frames}
        facts |= {"samples": len(audio), "referenceDeviations": worst, "ties": ties}
        (arguments.out / f"{stem}.ties.json").write_text(json.dumps(facts) + "\n")
        print(stem, "frames", frames, "ties listed", len(ties), "reference off its own float64:", worst, flush=True)


def embeddings(model, audio):
    """What the quantiser sees, in float64; the convolutions in chunks with more context than they can see."""
    parts = []
    for start in range(0, len(audio), FRONT_CHUNK):
        context = min(start, FRONT_CONTEXT)
        part = model.encoder(audio[None, None, start - context : start + FRONT_CHUNK])
        parts.append(part[..., context // 960 :])
    features = torch.cat(parts, dim=-1)
    hidden = model.encoder_transformer(features.transpose(1, 2), return_dict=True)[0]
    return model.downsample(hidden.transpose(1, 2))


def centroids(model):
    quantizer = model.quantizer
    layers = [quantizer.semantic_residual_vector_quantizer.layers[0]]
    layers += list(quantizer.acoustic_residual_vector_quantizer.layers[: LAYERS - 1])
    return [(layer.codebook.embed_sum.double() / layer.codebook.cluster_usage.double().clamp(min=1e-5)[:, None]) for layer in layers]


def near_ties(model, books, embedded, codes):
    """[frame, layer, nearest, second, gap] along the reference's choices, and where it chose neither."""
    quantizer = model.quantizer
    ties, deviations = [], 0
    for first, count, part in [
        (0, 1, quantizer.semantic_residual_vector_quantizer),
        (1, LAYERS - 1, quantizer.acoustic_residual_vector_quantizer),
    ]:
        residual = part.input_proj(embedded)[0].T
        for layer in range(first, first + count):
            book = books[layer]
            squares = (residual**2).sum(1, keepdim=True) - 2 * residual @ book.T + (book**2).sum(1)
            near, index = squares.topk(2, largest=False)
            distance = near.clamp(min=0).sqrt()
            gaps = ((distance[:, 1] - distance[:, 0]) / distance[:, 0]).tolist()
            for frame, gap in enumerate(gaps[: codes.shape[1]]):
                pair = index[frame].tolist()
                if codes[layer, frame] != pair[0]:
                    deviations += 1
                if gap < LISTED_GAP:
                    ties.append([frame, layer, *pair, float(f"{gap:.3g}")])
            chosen = torch.zeros(len(residual), dtype=torch.long)
            chosen[: codes.shape[1]] = torch.from_numpy(codes[layer])
            residual = residual - book[chosen]
    return ties, deviations


def decode(config, weights, arguments):
    decoder = qwen_decoder(config)
    load_part(decoder, weights, "decoder.")
    for clip in arguments.clips:
        packed = (arguments.out / f"{clip}.w{config['encoder_config']['sliding_window']}.codes").read_bytes()
        codes = torch.from_numpy(unpack(packed))[None]
        audio = decoder.float()(codes)[0, 0]
        exact = decoder.double()(codes)[0, 0] if codes.shape[-1] <= 100 else None
        deviation = None if exact is None else (audio - exact).abs().max().item()
        step = max(1, len(audio) // 6_000)
        kept = audio[::step].numpy().astype("<f4").tobytes()
        facts = {"transformers": transformers.__version__, "torch": torch.__version__, "samples": len(audio)}
        facts |= {"step": step, "rms": audio.square().mean().sqrt().item(), "referenceDeviation": deviation}
        facts |= {"float32": base64.b64encode(kept).decode()}
        (arguments.out / f"{clip}.audio.json").write_text(json.dumps(facts) + "\n")
        print(clip, "samples", len(audio), "off float64 by", deviation, flush=True)


def qwen_decoder(config):
    """The decoder class of the published package, without importing its speech model."""
    spec = importlib.util.find_spec("qwen_tts")
    root = Path(spec.submodule_search_locations[0])
    for name in ["qwen_tts", "qwen_tts.core", "qwen_tts.core.tokenizer_12hz"]:
        module = types.ModuleType(name)
        module.__path__ = [str(root.joinpath(*name.split(".")[1:]))]
        sys.modules[name] = module
    package = importlib.import_module("qwen_tts.core.tokenizer_12hz.modeling_qwen3_tts_tokenizer_v2")
    half = package.Qwen3TTSTokenizerV2DecoderConfig(**config["decoder_config"])
    half._attn_implementation = "sdpa"
    return package.Qwen3TTSTokenizerV2Decoder(half).eval()


def load_part(model, weights, prefix):
    part = {name.removeprefix(prefix): value for name, value in weights.items() if name.startswith(prefix)}
    _, unexpected = model.load_state_dict(part, strict=False)
    assert not unexpected, unexpected


def read_clip(folder, clip):
    return torch.from_numpy(np.fromfile(folder / f"{clip}.f32", dtype="<f4"))


def pack(codes):
    """Frame by frame, layer 0 first, 11 bits a code, least significant bit first."""
    bits = (codes.T[:, :, None].astype(np.uint16) >> np.arange(11)) & 1
    return np.packbits(bits.reshape(codes.shape[1], -1).astype(np.uint8), axis=1, bitorder="little").tobytes()


def unpack(packed):
    bits = np.unpackbits(np.frombuffer(packed, np.uint8).reshape(-1, 22), axis=1, bitorder="little")
    return (bits.reshape(-1, LAYERS, 11).astype(np.int64) << np.arange(11)).sum(2).T.copy()


if __name__ == "__main__":
    main()
