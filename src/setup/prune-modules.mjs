// Plain JavaScript for Node 18 and later: takes out of node_modules what this machine never loads, for an image or a
// package. Run it after `npm ci --omit=dev`, in a copy that nothing else is done with.
import { existsSync, globSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url));
const before = megabytes(modules);

// ONNX Runtime brings the libraries of all systems: 240 of its 290 MB are for others.
const runtimes = join(modules, 'onnxruntime-node/bin/napi-v6');
for (const platform of readdirSync(runtimes)) {
  for (const architecture of readdirSync(join(runtimes, platform))) {
    if (platform !== process.platform || architecture !== process.arch)
      remove(join(runtimes, platform, architecture));
  }
}
// The runtime for browsers: transformers.js names it and in Node never loads it.
remove(join(modules, 'onnxruntime-web'));
// The Node that runs this is the one that runs the service.
if (Number(process.versions.node.split('.')[0]) >= 24) {
  for (const name of readdirSync(modules)) if (/^node(-bin-.*)?$/.test(name)) remove(join(modules, name));
}
for (const path of globSync('**/*.{map,d.ts,d.mts,d.cts}', { cwd: modules })) remove(join(modules, path));

console.error(`node_modules: ${before} MB, now ${megabytes(modules)} MB.`);

function remove(path) {
  rmSync(path, { recursive: true, force: true });
}

function megabytes(folder) {
  let bytes = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    if (entry.isFile() && existsSync(path)) bytes += statSync(path).size;
  }
  return Math.round(bytes / 1e6);
}
