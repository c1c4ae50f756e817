/**
 * npm run verify:tokenizer [-- --size full|small] [--threads N] [--clips a,b]
 * Compares the tokenizer at random weights with the golden vectors of the reference implementations and prints a
 * table. Exits 1 on a code that differs without a near-tie, or on a waveform outside the tolerance.
 * The weights (646 MB at full size) are made by seed in a temporary folder and removed.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadQwen3Tokenizer } from '../load-qwen3-tokenizer.ts';
import { writeRandomModel } from './random-model.ts';
import type { TableRow } from './verify-clip.ts';
import { verifyClip, verifyDecoder } from './verify-clip.ts';

const CLIPS = ['short', 'odd', 'half-minute', 'five-minutes'];
const RULES = { w250: 'window', full: 'full' } as const;

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: 'full' },
    threads: { type: 'string', default: '1' },
    clips: { type: 'string', default: CLIPS.join() },
  },
});
const golden = join(import.meta.dirname, '../../../../test/golden/qwen3', values.size);
const folder = await mkdtemp(join(tmpdir(), 'verify-tokenizer-'));
let failed = false;
try {
  await writeRandomModel(folder, await readFile(join(golden, 'config.json'), 'utf8'), 1);
  print({
    clip: 'clip',
    rule: 'rule',
    compared: 'compared',
    mismatches: 'differ',
    explained: 'near-ties',
    worst: 'worst',
    speed: 'x real time',
    passed: true,
  });
  for (const [rule, attention] of Object.entries(RULES)) {
    const options = { attention, threads: Number(values.threads), cacheFolder: join(folder, 'cache') };
    const tokenizer = await loadQwen3Tokenizer(folder, options);
    for (const clip of values.clips.split(',')) print(await verifyClip(tokenizer, golden, clip, rule));
    if (rule === 'w250') {
      for (const clip of values.clips.split(',')) print(await verifyDecoder(tokenizer, golden, clip, rule));
    }
    await tokenizer.close();
  }
} finally {
  await rm(folder, { recursive: true });
}
process.exitCode = failed ? 1 : 0;

function print(row: TableRow | null): void {
  if (row === null) return;
  failed ||= !row.passed;
  const cells = [row.clip, row.rule, row.compared, row.mismatches, row.explained, row.worst, row.speed];
  const widths = [14, 8, 10, 8, 10, 28, 12];
  const line = cells.map((cell, i) => String(cell).padEnd(widths[i]!)).join(' ');
  process.stdout.write(`${line}${row.passed ? '' : ' FAILED'}\n`);
}
