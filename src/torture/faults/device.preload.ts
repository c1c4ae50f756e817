import { createRequire } from 'node:module';

/**
 * Lets every TORTURE_DEVICE_EVERY-th run of a model fail as a GPU does that has died: with the runtime's own words.
 * The session is dead from then on, until it is opened again.
 */
const every = Number(process.env['TORTURE_DEVICE_EVERY'] ?? 0);

type Run = (this: object, ...rest: unknown[]) => Promise<unknown>;

if (every > 0) {
  const require = createRequire(import.meta.url);
  const runtime = require('onnxruntime-node') as { InferenceSession: { prototype: { run: Run } } };
  const { prototype } = runtime.InferenceSession;
  const dead = new WeakSet<object>();
  const run = prototype.run;
  let runs = 0;
  prototype.run = async function (...rest) {
    if (++runs % every === 0) dead.add(this);
    if (dead.has(this)) throw new Error('CUDA failure 700: an illegal memory access was encountered ; GPU=0');
    return run.apply(this, rest);
  };
}
