import { readFileSync } from 'node:fs';

/**
 * Shifts the clock of a process, in all its threads, by the milliseconds that stand in the file of
 * TORTURE_CLOCK_FILE. Timers and `performance` go on: a machine's clock that is set does not change those either.
 */
const path = process.env['TORTURE_CLOCK_FILE'];
const RealDate = Date;
const realNow = Date.now;
let shiftMs = 0;

function read(): void {
  try {
    shiftMs = Number(readFileSync(path!, 'utf8')) || 0;
  } catch {
    // It is being written.
  }
}

if (path) {
  read();
  setInterval(read, 100).unref();
  const now = () => realNow() + shiftMs;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args, newTarget) =>
      Reflect.construct(
        target,
        args.length === 0 ? [now()] : args,
        newTarget === globalThis.Date ? target : newTarget,
      ),
    apply: () => new RealDate(now()).toString(),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });
}
