/**
 * npm run verify:tokenizer [-- --size full|small] [--threads N] [--clips short,odd]
 * Compares the tokenizer at random weights with the golden vectors of the reference implementations and prints a
 * table. Exits 1 on a code that differs without a near-tie, or on a waveform outside the tolerance.
 * The weights (646 MB at full size) are made by seed in a temporary folder and removed.
 *
 * npm run verify:tokenizer -- --size small --write-model FOLDER
 * Writes the same weights and clips for make_golden.py instead.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadQwen3Tokenizer } from '../load-qwen3-tokenizer.ts';
import { writeRandomModel } from './random-model.ts';
import { testClip } from './test-clip.ts';
import type { TableRow } from './verify-clip.ts';
import { heading, verifyClip, verifyDecoder } from './verify-clip.ts';

/** Names and lengths of the clips, in samples. */
const CLIPS = { short: 31_440, odd: 120_001, 'half-minute': 720_000, 'five-minutes': 7_200_777 };
/** The last clip is encoded again in blocks of 1 s, 10 s and 30 s. */
const OTHER_BLOCK_FRAMES = [13, 125, 375];
const RULES = { w250: 'window', full: 'full' } as const;

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: 'full' },
    threads: { type: 'string', default: '1' },
    clips: { type: 'string', default: Object.keys(CLIPS).join() },
    'write-model': { type: 'string' },
  },
});
const golden = join(import.meta.dirname, '../../../../test/golden/qwen3', values.size);
const configText = await readFile(join(golden, 'config.json'), 'utf8');
let failed = false;
if (values['write-model'] === undefined) await verify(values.clips.split(','), Number(values.threads));
else await writeForReference(values['write-model']);
process.exitCode = failed ? 1 : 0;

async function writeForReference(folder: string): Promise<void> {
  await writeRandomModel(folder, configText, 1);
  for (const [name, samples] of Object.entries(CLIPS)) {
    await writeFile(join(folder, `${name}.f32`), new Uint8Array(testClip(name, samples).buffer));
  }
}

async function verify(clips: readonly string[], threads: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'verify-tokenizer-'));
  try {
    await writeRandomModel(folder, configText, 1);
    print(heading);
    for (const [rule, attention] of Object.entries(RULES)) {
      const options = { attention, threads, cacheFolder: join(folder, 'cache') };
      const tokenizer = await loadQwen3Tokenizer(folder, options);
      for (const clip of clips) print(await verifyClip(tokenizer, golden, clip, rule));
      if (rule === 'w250')
        for (const clip of clips) print(await verifyDecoder(tokenizer, golden, clip, rule));
      await tokenizer.close();
    }
    for (const blockFrames of OTHER_BLOCK_FRAMES) {
      const tokenizer = await loadQwen3Tokenizer(folder, {
        threads,
        blockFrames,
        cacheFolder: join(folder, 'cache'),
      });
      print(await verifyClip(tokenizer, golden, clips.at(-1)!, 'w250', blockFrames));
      await tokenizer.close();
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

function print(row: TableRow | null): void {
  if (row === null) return;
  failed ||= !row.passed;
  const cells = [row.clip, row.rule, row.compared, row.mismatches, row.explained, row.worst, row.speed];
  const widths = [14, 8, 10, 8, 10, 28, 12];
  const line = cells.map((cell, i) => String(cell).padEnd(widths[i]!)).join(' ');
  process.stdout.write(`${line}${row.passed ? '' : ' FAILED'}\n`);
}
