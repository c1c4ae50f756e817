"""Writes the encoder: PCM of one chunk in, codes of its core frames out, weights in a file of their own beside it."""

import hashlib
import json
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper

from . import front_end as fe

CORE_FRAMES = 100
CONTEXT_FRAMES = 20
HOPS = fe.SUB_FRAMES * (CORE_FRAMES + 2 * CONTEXT_FRAMES)
INPUT_ROWS = HOPS + 2
WEIGHTS_FILE = "weights.bin"
GRAPH_FILE = "encoder.onnx"


class Weights:
    """Tensors packed into one file, 64-byte aligned, and the table that says where each one lies."""

    def __init__(self):
        self.data = bytearray()
        self.table = {}
        self.initializers = []

    def add(self, name, array):
        array = np.ascontiguousarray(array)
        self.data += b"\0" * (-len(self.data) % 64)
        kind = {"float32": TensorProto.FLOAT, "float16": TensorProto.FLOAT16}[array.dtype.name]
        self.table[name] = {"type": array.dtype.name, "shape": list(array.shape), "offset": len(self.data)}
        tensor = TensorProto(name=name, data_type=kind, dims=array.shape, data_location=TensorProto.EXTERNAL)
        for key, value in (("location", WEIGHTS_FILE), ("offset", len(self.data)), ("length", array.nbytes)):
            entry = tensor.external_data.add()
            entry.key, entry.value = key, str(value)
        self.initializers.append(tensor)
        self.data += array.tobytes()
        return name


class Graph:
    def __init__(self):
        self.nodes = []
        self.weights = Weights()
        self.constants = []
        self.count = 0

    def constant(self, values, kind=np.float32):
        self.count += 1
        name = f"constant_{self.count}"
        self.constants.append(onnx.numpy_helper.from_array(np.asarray(values, dtype=kind), name))
        return name

    def add(self, operation, inputs, output=None, **attributes):
        self.count += 1
        output = output or f"{operation.lower()}_{self.count}"
        self.nodes.append(helper.make_node(operation, inputs, [output], name=output, **attributes))
        return output

    def rows(self, tensor, start, end, axis=0):
        return self.add("Slice", [tensor, *(self.constant([value], np.int64) for value in (start, end, axis))])


def mel_nodes(graph):
    """Hop rows [HOPS + 2, 240] to mel power [HOPS, 80], by folding every 30 ms frame at its centre."""
    half_row = fe.WINDOW // 2 - fe.HOP
    reversed_rows = graph.add("Gather", ["pcm", graph.constant(np.arange(fe.HOP)[::-1], np.int64)], axis=1)
    left = graph.add("Concat", [graph.rows("pcm", 0, HOPS), graph.rows(graph.rows("pcm", 1, HOPS + 1), 0, half_row, 1)], axis=1)
    right = graph.add("Concat", [graph.rows(reversed_rows, 2, HOPS + 2),
                                 graph.rows(graph.rows(reversed_rows, 1, HOPS + 1), 0, half_row, 1)], axis=1)
    power = []
    for operation, matrix, name in (("Add", fe.COSINES, "cosines"), ("Sub", fe.SINES, "sines")):
        part = graph.add("MatMul", [graph.add(operation, [left, right]), graph.weights.add(name, matrix)])
        power.append(graph.add("Mul", [part, part]))
    return graph.add("MatMul", [graph.add("Add", power), graph.weights.add("mel", fe.MEL)], "mel_power")


def level_nodes(graph, mel):
    energy = graph.add("MatMul", [mel, graph.weights.add("bands", fe.BANDS)])
    total = graph.add("ReduceSum", [energy, graph.constant([1], np.int64)], keepdims=0)
    total = graph.add("Reshape", [total, graph.constant([1, 1, HOPS], np.int64)])
    smooth = graph.add("AveragePool", [total], kernel_shape=[fe.LEVEL_SMOOTHING],
                       pads=[fe.LEVEL_SMOOTHING // 2] * 2, count_include_pad=1)
    loudest = graph.add("MaxPool", [smooth], kernel_shape=[2 * fe.LEVEL_REACH + 1], pads=[fe.LEVEL_REACH] * 2)
    level = graph.add("Mul", [loudest, graph.constant(1 / fe.BAND_COUNT)])
    level = graph.add("Add", [level, graph.constant(fe.LEVEL_TINY)])
    level = graph.add("Reshape", [level, graph.constant([HOPS, 1], np.int64)])
    ratio = graph.add("Add", [graph.add("Div", [energy, level]), graph.constant(fe.FLOOR)])
    return graph.add("Log", [ratio], "level_normalised")


def content_nodes(graph, bands, layers, receptive_hops):
    """The small network of layer 0; `layers`: (weights [kernel, in, out], bias, stride)."""
    start = fe.SUB_FRAMES * CONTEXT_FRAMES + fe.SUB_FRAMES // 2 - receptive_hops // 2
    length = fe.SUB_FRAMES * (CORE_FRAMES - 1) + receptive_hops
    x = graph.add("Transpose", [graph.rows(bands, start, start + length)], perm=[1, 0])
    x = graph.add("Reshape", [x, graph.constant([1, fe.BAND_COUNT, length], np.int64)])
    x = graph.add("Mul", [graph.add("Add", [x, graph.constant(3.0)]), graph.constant(0.5)])
    for number, (weights, bias, stride) in enumerate(layers):
        name = f"content_{number}"
        x = graph.add("Conv", [x, graph.weights.add(f"{name}_weights", weights.transpose(2, 1, 0).astype(np.float32)),
                               graph.weights.add(f"{name}_bias", bias.astype(np.float32))], strides=[stride])
        if number < len(layers) - 1:
            x = graph.add("LeakyRelu", [x], alpha=0.1)
    width = layers[-1][0].shape[2]
    x = graph.add("Transpose", [graph.add("Reshape", [x, graph.constant([width, CORE_FRAMES], np.int64)])], perm=[1, 0])
    squared = graph.add("ReduceSum", [graph.add("Mul", [x, x]), graph.constant([1], np.int64)], keepdims=1)
    return graph.add("Div", [x, graph.add("Sqrt", [graph.add("Add", [squared, graph.constant(1e-6)])])], "content")


def stage_nodes(graph, points, layer, book, last):
    """Token of the nearest centroid, and what it leaves over."""
    half = graph.weights.add(f"codebook_{layer}", book.astype(np.float16))
    centroids = graph.add("Cast", [half], to=TensorProto.FLOAT)
    offsets = graph.weights.add(f"codebook_{layer}_offsets", (-0.5 * (book.astype(np.float64) ** 2).sum(axis=1)).astype(np.float32))
    affinity = graph.add("Gemm", [points, centroids, offsets], transB=1)
    token = graph.add("ArgMax", [affinity], axis=1, keepdims=0)
    rest = None if last else graph.add("Sub", [points, graph.add("Gather", [centroids, token], axis=0)])
    return token, rest


def build_encoder(content_layers, receptive_hops, content_book, mean, components, residual_books):
    graph = Graph()
    mel = mel_nodes(graph)
    content = content_nodes(graph, level_nodes(graph, mel), content_layers, receptive_hops)
    tokens = [stage_nodes(graph, content, 0, content_book, True)[0]]
    core = graph.rows(mel, fe.SUB_FRAMES * CONTEXT_FRAMES, fe.SUB_FRAMES * (CONTEXT_FRAMES + CORE_FRAMES))
    logs = graph.add("Log", [graph.add("Add", [core, graph.constant(fe.MEL_FLOOR)])])
    logs = graph.add("Mul", [logs, graph.constant(1 / np.log(10))])
    logs = graph.add("Reshape", [logs, graph.constant([CORE_FRAMES, fe.SUB_FRAMES * fe.MEL_COUNT], np.int64)])
    points = graph.add("Sub", [logs, graph.weights.add("mean", mean.astype(np.float32))])
    points = graph.add("MatMul", [points, graph.weights.add("components", components.astype(np.float32))])
    for layer, book in enumerate(residual_books, start=1):
        token, points = stage_nodes(graph, points, layer, book, layer == len(residual_books))
        tokens.append(token)
    stacked = [graph.add("Unsqueeze", [token, graph.constant([0], np.int64)]) for token in tokens]
    graph.add("Cast", [graph.add("Concat", stacked, axis=0)], "codes", to=TensorProto.UINT16)
    model = helper.make_model(
        helper.make_graph(
            graph.nodes, "phonograph-base",
            [helper.make_tensor_value_info("pcm", TensorProto.FLOAT, [INPUT_ROWS, fe.HOP])],
            [helper.make_tensor_value_info("codes", TensorProto.UINT16, [len(tokens), CORE_FRAMES]),
             helper.make_tensor_value_info("content", TensorProto.FLOAT, [CORE_FRAMES, content_book.shape[1]])],
            initializer=graph.constants + graph.weights.initializers),
        opset_imports=[helper.make_opsetid("", 17)], ir_version=8, producer_name="phonograph")
    return model.SerializeToString(deterministic=True), bytes(graph.weights.data), graph.weights.table


def write_model(folder, rule_version, histogram_layers, **parts):
    """Graph, weights and the manifest that pins them."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    model, weights, table = build_encoder(**parts)
    files = []
    for name, data in ((GRAPH_FILE, model), (WEIGHTS_FILE, weights)):
        (folder / name).write_bytes(data)
        files.append({"file": name, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()})
    manifest = {
        "name": "phonograph-base",
        "ruleVersion": rule_version,
        "licence": "Apache-2.0",
        "files": files,
        "graph": GRAPH_FILE,
        "weights": WEIGHTS_FILE,
        "input": {"name": "pcm", "rows": INPUT_ROWS, "columns": fe.HOP},
        "outputs": {"codes": "codes"},
        "coreFrames": CORE_FRAMES,
        "contextFrames": CONTEXT_FRAMES,
        "histogramLayers": histogram_layers,
        "spectrum": {"hop": fe.HOP, "window": fe.WINDOW, "fftSize": fe.FFT_SIZE, "melCount": fe.MEL_COUNT,
                     "melLowHz": fe.MEL_LOW_HZ, "melHighHz": fe.MEL_HIGH_HZ, "denseBins": fe.DENSE_BINS, "melFloor": fe.MEL_FLOOR},
        "tensors": table,
    }
    (folder / "manifest.json").write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")
