import { requestScope } from '../lib/request-scope.ts';

/** From here on the request reads the primary: it waits for something that was written beside it, not by it. */
export function readFromPrimary(): void {
  const reads = requestScope.current()?.reads;
  if (reads) reads.hasWritten = true;
}
