import { after } from 'node:test';

const graceMs = 20_000;

// Loaded before each test file. Node runs this when the file's last test has ended, even when a handle still
// keeps the process alive; a clean file is gone long before the timer, which itself keeps nothing alive.
after(() => {
  setTimeout(() => {
    const known = process.getActiveResourcesInfo().filter((name) => name !== 'PipeWrap');
    const open = known.length > 0 ? known.join(', ') : 'probably a worker thread';
    console.error(`Still running ${graceMs / 1000} s after its last test. Left open: ${open}.`);
    process.exit(1);
  }, graceMs).unref();
});
