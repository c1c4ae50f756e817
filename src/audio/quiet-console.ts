/** A decoder that complains this often in one call is caught in a loop, and is thrown out of it. */
const maxMessages = 10_000;

type Filter = (message: string) => boolean;
type Print = (...parts: unknown[]) => void;

const filters = new Set<Filter>();
const printer = console;
let printError: Print = printer.error;
let printLog: Print = printer.log;

const filtered =
  (print: () => Print): Print =>
  (...parts) => {
    const message = String(parts[0]);
    for (const isDecoderMessage of filters) if (isDecoderMessage(message)) return;
    print()(...parts);
  };

function hush(isDecoderMessage: Filter): () => void {
  if (filters.size === 0) {
    printError = printer.error;
    printLog = printer.log;
    printer.error = filtered(() => printError);
    printer.log = filtered(() => printLog);
  }
  filters.add(isDecoderMessage);
  return () => {
    filters.delete(isDecoderMessage);
    if (filters.size > 0) return;
    printer.error = printError;
    printer.log = printLog;
  };
}

/**
 * Runs a synchronous decoder call with the console silent: the decoders print every error that they also return.
 * Throws when the call prints without end (mpg123-decoder repeats a failing read for ever).
 */
export function quietly<T>(call: () => T): T {
  let count = 0;
  const restore = hush(() => {
    count += 1;
    if (count > maxMessages) throw new Error('The decoder does not come past a damaged place.');
    return true;
  });
  try {
    return call();
  } finally {
    restore();
  }
}

/** The same for a call that waits in between: only messages that start with `prefix` are dropped meanwhile. */
export async function quietlyAsync<T>(prefix: string, call: () => Promise<T>): Promise<T> {
  const restore = hush((message) => message.startsWith(prefix));
  try {
    return await call();
  } finally {
    restore();
  }
}
