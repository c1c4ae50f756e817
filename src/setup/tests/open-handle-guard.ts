import { isMainThread } from 'node:worker_threads';

const graceMs = 20_000;

/**
 * Loaded before each test file. Node runs the hook when the file's last test has ended, even when a handle still
 * keeps the process alive; a clean file is gone long before the timer, which itself keeps nothing alive.
 */
async function guardOpenHandles(): Promise<void> {
  const { after } = await import('node:test');
  after(() => {
    setTimeout(() => {
      const known = process.getActiveResourcesInfo().filter((name) => name !== 'PipeWrap');
      const open = known.length > 0 ? known.join(', ') : 'probably a worker thread';
      console.error(`Still running ${graceMs / 1000} s after its last test. Left open: ${open}.`);
      process.exit(1);
    }, graceMs).unref();
  });
}

// Worker threads inherit the command line, and one that loaded node:test would report as a test file.
if (isMainThread) await guardOpenHandles();
