import { AppError } from '../../errors.ts';
import type { SafetensorsFile } from '../safetensors/safetensors-file.ts';
import type { ExpectedTensors } from './expected-tensors.ts';

/** Element types that the graphs can read; bfloat16 is widened when the session starts. */
const readableTypes = ['F32', 'BF16'];

/**
 * Compares a weights file with what the graphs need. Throws MODEL_UNAVAILABLE for the first tensor that is
 * missing or has another shape or element type, naming it, what was expected and what was found.
 */
export function assertTensors(file: SafetensorsFile, expected: ExpectedTensors): void {
  const missing = [...expected.keys()].filter((name) => !file.tensors.has(name));
  if (missing.length > 0) {
    const others = missing.length > 1 ? ` (and ${missing.length - 1} more)` : '';
    const shape = expected.get(missing[0]!)!;
    throw unfit(file, `tensor ${missing[0]} of shape [${shape}] is missing${others}`);
  }
  for (const [name, shape] of expected) {
    const found = file.tensors.get(name)!;
    if (found.shape.join() !== shape.join()) {
      throw unfit(file, `tensor ${name} should have shape [${shape}], found [${found.shape}]`);
    }
    if (!readableTypes.includes(found.dtype)) {
      throw unfit(
        file,
        `tensor ${name} should have element type ${readableTypes.join(' or ')}, found ${found.dtype}`,
      );
    }
  }
}

function unfit(file: SafetensorsFile, problem: string): AppError {
  return new AppError(
    'MODEL_UNAVAILABLE',
    `The weights file ${file.path} does not fit its configuration: ${problem}.`,
  );
}
