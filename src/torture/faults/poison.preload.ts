import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Ends the process with a native signal whenever a file whose path holds the text of TORTURE_POISON is opened, as a
 * decoder with a fault in native code would, at this file.
 */
const poison = process.env['TORTURE_POISON'];
const { open } = promises;

if (poison) {
  promises.open = async (path, ...rest) => {
    // A thread may not abort; the whole process may be told to.
    if (String(path).includes(poison)) process.kill(process.pid, 'SIGSEGV');
    return open(path, ...rest);
  };
  syncBuiltinESMExports();
}
