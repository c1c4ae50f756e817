import { OnnxGraph } from '../../onnx-model/onnx-graph.ts';
import type { ValueName } from '../../onnx-model/onnx-types.ts';
import type { SafetensorsFile } from '../../safetensors/safetensors-file.ts';

/** A graph whose weights stay in a safetensors file. */
export class WeightGraph extends OnnxGraph {
  private readonly file: SafetensorsFile;

  constructor(name: string, file: SafetensorsFile) {
    super(name);
    this.file = file;
  }

  /** A tensor of the file as float32 (assertTensors has checked that it is there). */
  weight(name: string): ValueName {
    const tensor = this.file.tensors.get(name)!;
    const data = {
      location: this.file.fileName,
      byteOffset: tensor.byteOffset,
      byteLength: tensor.byteLength,
    };
    if (tensor.dtype === 'F32') return this.external(name, 'float32', tensor.shape, data);
    return this.node('Cast', [this.external(name, 'bfloat16', tensor.shape, data)], { to: 1 });
  }

  /** A tensor of the file seen under another shape. */
  weightAs(name: string, shape: readonly number[]): ValueName {
    return this.node('Reshape', [this.weight(name), this.int64(shape)]);
  }

  /** rows [S, in] times the transposed weight [out, in], as a torch Linear does. */
  linear(rows: ValueName, prefix: string, options: { readonly bias?: boolean } = {}): ValueName {
    const bias = options.bias ? [this.weight(`${prefix}.bias`)] : [];
    return this.node('Gemm', [rows, this.weight(`${prefix}.weight`), ...bias], { transB: 1 });
  }
}
