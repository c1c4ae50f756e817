import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';

export interface FakeNvidiaSmi {
  /** To be put first on PATH. */
  readonly folder: string;
  readonly path: string;
  /** A file with the arguments of every call, a line each. */
  readonly calls: string;
}

/** A shell script named nvidia-smi that notes its arguments and then runs `script`; gone when the test ends. */
export async function fakeNvidiaSmi(
  context: Pick<TestContext, 'after'>,
  script: string,
): Promise<FakeNvidiaSmi> {
  const folder = await mkdtemp(join(tmpdir(), 'phonograph-nvidia-'));
  context.after(() => rm(folder, { recursive: true }));
  const path = join(folder, 'nvidia-smi');
  const calls = join(folder, 'calls.txt');
  await writeFile(path, `#!/bin/sh\necho "$@" >> '${calls}'\n${script}\n`, { mode: 0o755 });
  return { folder, path, calls };
}
