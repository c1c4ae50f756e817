export type SessionFailure = 'out-of-memory' | 'dead';

const outOfMemory =
  /out of (device )?memory|failed to allocate memory|bad_alloc|bad allocation|CUDA failure 2\b|CUBLAS_STATUS_ALLOC_FAILED|CUDNN_STATUS_ALLOC_FAILED|available memory of \d+ is smaller/i;
const dead =
  /device (is |was )?(lost|removed)|session (has been )?(disposed|released)|illegal memory access|unspecified launch failure|CUDA failure (4|46|700|702|709|710|719|999)\b|CUDNN_STATUS_EXECUTION_FAILED|CUBLAS_STATUS_EXECUTION_FAILED|ECC error/i;

/**
 * What kept a session from running, as far as the words of the runtime tell; null for everything else, such as an
 * input of the wrong shape. Looks through the chain of causes.
 */
export function sessionFailureOf(error: unknown): SessionFailure | null {
  for (let each = error; each instanceof Error; each = each.cause) {
    if (outOfMemory.test(each.message)) return 'out-of-memory';
    if (dead.test(each.message)) return 'dead';
  }
  return null;
}
