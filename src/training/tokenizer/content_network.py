"""Layer 0: a small convolutional network over level-normalised bands, taught that a moment and its distorted copy are alike
and every other moment is not (InfoNCE)."""

import time

import jax
import jax.numpy as jnp
import numpy as np

# (channels out, kernel, stride); three strides of two lead from hops to frames, the widths keep the frame centred.
LAYERS = [(64, 4, 2), (96, 4, 2), (128, 4, 2), (160, 5, 1), (24, 1, 1)]
INPUT_BANDS = 24
TEMPERATURE = 0.1
WINDOWS, FRAMES_PER_WINDOW, FRAME_HOPS = 40, 20, 8
# Half a frame and a little more, in hops: what the grid of frames can shift a moment by.
MOST_SHIFT_HOPS = 4.5


def receptive_hops():
    hops, jump = 1, 1
    for _, kernel, stride in LAYERS:
        hops += (kernel - 1) * jump
        jump *= stride
    return hops


def first_parameters(seed):
    random = np.random.default_rng(seed)
    parameters, channels = [], INPUT_BANDS
    for out, kernel, _ in LAYERS:
        scale = np.sqrt(2 / (kernel * channels))
        parameters.append((jnp.asarray(random.standard_normal((kernel, channels, out)) * scale, jnp.float32), jnp.zeros(out)))
        channels = out
    return parameters


def embed(parameters, bands):
    """[batch, hops, bands] to unit vectors [batch, frames, 24]; the ONNX graph does the same."""
    x = (bands + 3.0) * 0.5
    for number, ((weights, bias), (_, _, stride)) in enumerate(zip(parameters, LAYERS)):
        x = jax.lax.conv_general_dilated(x, weights, (stride,), "VALID", dimension_numbers=("NWC", "WIO", "NWC")) + bias
        if number < len(LAYERS) - 1:
            x = jnp.where(x > 0, x, 0.1 * x)
    return x / jnp.sqrt((x * x).sum(-1, keepdims=True) + 1e-6)


def contrast(parameters, clean, changed):
    width = LAYERS[-1][0]
    left, right = (embed(parameters, side).reshape(-1, width) for side in (clean, changed))
    affinity = left @ right.T / TEMPERATURE
    rows = jnp.arange(len(affinity))
    if MASK_NEIGHBOURS:
        apart = jnp.abs(rows[:, None] - rows[None])
        same_window = rows[:, None] // FRAMES_PER_WINDOW == rows[None] // FRAMES_PER_WINDOW
        affinity = jnp.where((apart == 1) & same_window, -1e9, affinity)
    right_one = jnp.diagonal(jax.nn.log_softmax(affinity, 1)).mean() + jnp.diagonal(jax.nn.log_softmax(affinity, 0)).mean()
    return -right_one / 2


# The next frame may sound like this one: not counting it as a wrong answer makes layer 0 steadier under shifts.
MASK_NEIGHBOURS = True


@jax.jit
def adam_step(parameters, mean, variance, clean, changed, step, rate):
    loss, gradient = jax.value_and_grad(contrast)(parameters, clean, changed)
    mean = jax.tree.map(lambda old, new: 0.9 * old + 0.1 * new, mean, gradient)
    variance = jax.tree.map(lambda old, new: 0.99 * old + 0.01 * new * new, variance, gradient)
    parameters = jax.tree.map(
        lambda value, first, second: value - rate * (first / (1 - 0.9**step)) / (jnp.sqrt(second / (1 - 0.99**step)) + 1e-8),
        parameters, mean, variance)
    return parameters, mean, variance, loss


def train_content_network(pairs, steps, seed=1, log=print):
    parameters = first_parameters(seed)
    mean = variance = jax.tree.map(jnp.zeros_like, parameters)
    started, losses = time.time(), []
    for step in range(1, steps + 1):
        clean, changed = pairs.windows(WINDOWS, receptive_hops() // 2, FRAMES_PER_WINDOW, FRAME_HOPS, MOST_SHIFT_HOPS)
        rate = 2e-3 * min(1, step / 100) * (0.5 * (1 + np.cos(np.pi * step / steps)) + 0.01)
        parameters, mean, variance, loss = adam_step(parameters, mean, variance, clean, changed, float(step), rate)
        losses.append(float(loss))
        if step % 500 == 0:
            log(f"step {step}: loss {np.mean(losses[-200:]):.3f}, {time.time() - started:.0f} s")
    return [(np.asarray(weights), np.asarray(bias)) for weights, bias in parameters]


def embed_frames(parameters, bands):
    """Unit vectors [N, 24] of the frames of one track [8 N, bands], with silence before and after it."""
    reach = receptive_hops() // 2
    silence = np.log(np.float32(10**-2.5))
    padded = np.pad(bands.astype(np.float32), ((reach - FRAME_HOPS // 2,) * 2, (0, 0)), constant_values=silence)
    # Lengths are rounded up so that the network is compiled for few of them.
    extra = -len(bands) % 800
    padded = np.pad(padded, ((0, extra), (0, 0)), constant_values=silence)
    return np.asarray(embed_compiled(parameters, padded[None]))[0][: len(bands) // FRAME_HOPS]


embed_compiled = jax.jit(embed)
