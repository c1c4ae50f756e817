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

  /** The kernel of a one-dimensional convolution as one of height 1. */
  kernel(name: string): ValueName {
    const [out, into, width] = this.file.tensors.get(name)!.shape as [number, number, number];
    return this.weightAs(name, [out, into, 1, width]);
  }

  /** rows [steps, channels] as columns [1, channels, 1, steps], which convolutions take. */
  toColumns(rows: ValueName): ValueName {
    return this.node('Unsqueeze', [this.node('Transpose', [rows], { perm: [1, 0] }), this.int64([0, 2])]);
  }

  /** The reverse of toColumns. */
  toRows(columns: ValueName): ValueName {
    return this.node('Transpose', [this.node('Squeeze', [columns, this.int64([0, 2])])], { perm: [1, 0] });
  }

  /** rows [S, in] times the transposed weight [out, in], as a torch Linear does. */
  linear(rows: ValueName, prefix: string, options: { readonly bias?: boolean } = {}): ValueName {
    const bias = options.bias ? [this.weight(`${prefix}.bias`)] : [];
    return this.node('Gemm', [rows, this.weight(`${prefix}.weight`), ...bias], { transB: 1 });
  }
}
