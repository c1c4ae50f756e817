import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { findTools } from '../../src/eval/sound/tools.ts';
import { samplePath, samples } from '../support/samples.ts';

const main = fileURLToPath(new URL('../../src/eval/main.ts', import.meta.url));
const { ffmpeg } = await findTools(process.env.PATH ?? '');
const skip = ffmpeg === undefined && 'ffmpeg, which cuts the queries, is not installed';

const runEval = (args: readonly string[], path = process.env.PATH) =>
  promisify(execFile)(process.execPath, [main, ...args], { env: { PATH: path } });

const rowsOf = (stdout: string) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

let samplesFolder: string;

/** A folder of a few of the samples: as many as a run needs to have something to find and something to hold out. */
before(async () => {
  samplesFolder = await mkdtemp(join(tmpdir(), 'phonograph-test-'));
  const few = ['announcement', 'sound'].flatMap((kind) => samples.filter((sample) => sample.kind === kind));
  await mkdir(join(samplesFolder, 'few'));
  const entries = few.map((sample) => ({ ...sample, file: join('few', basename(sample.file)) }));
  for (const { file } of few) await copyFile(samplePath(file), join(samplesFolder, 'few', basename(file)));
  await writeFile(join(samplesFolder, 'manifest.json'), JSON.stringify(entries));
});
after(() => rm(samplesFolder, { recursive: true }));

describe('npm run eval -- copies', () => {
  test('finds clean cuts of the samples, and prints rows as JSON and nothing else', { skip }, async () => {
    const args = ['copies', '--data', samplesFolder, '--queries', '2', '--conditions', 'clean', '--json'];
    const { stdout, stderr } = await runEval(args);
    const rows = rowsOf(stdout);
    const clean = rows.find(({ row }) => row === 'clean, 5 s');
    assert.equal(clean.n, 2, stderr);
    assert.equal(clean.recallAt1AtDefault, 1);
    assert.equal(typeof clean.holds, 'boolean');
    const half = rows.find(({ row }) => row === 'other half, at that limit');
    assert.equal(half.n, 10);
    assert.ok(half.interval[0] <= half.rate && half.rate <= half.interval[1]);
    assert.ok(rows.some(({ table, megabytesPerHour }) => table === 'index size' && megabytesPerHour > 0));
    assert.match(stderr, /indexing \d+ recordings/);
  });

  test('says what was not run where the tools are missing', async () => {
    const args = ['copies', '--data', samplesFolder, '--queries', '1', '--conditions', 'opus 16 k', '--json'];
    const rows = rowsOf((await runEval(args, '')).stdout);
    const opus = rows.find(({ row }) => row === 'Opus 16 kbit/s, 5 s');
    assert.equal(opus.notRun, 'ffmpeg and opusenc not installed');
    assert.equal(opus.holds, false);
  });

  test('ends with 2 and its usage when it is asked for what there is not', async () => {
    for (const args of [['copies'], ['vinyl', '--data', samplesFolder], ['copies', '--data', main]]) {
      await assert.rejects(runEval(args), (error: { code?: number; stderr?: string }) => {
        assert.match(error.stderr ?? '', /npm run eval/);
        return error.code === 2;
      });
    }
  });
});
