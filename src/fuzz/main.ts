import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFfmpeg } from '../audio/ffmpeg/find-ffmpeg.ts';
import { formatResult, resultAsJson, tableHead } from './format-result.ts';
import { type FuzzOptions, parseFuzzOptions, usage } from './fuzz-options.ts';
import { runTarget, type TargetResult } from './run-target.ts';
import { loadTarget, targetNames } from './targets/all-targets.ts';

/** `npm run fuzz`: hostile input to every decoder and parser; ends with 1 when one breaks its promise. */
async function main(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const options = parseFuzzOptions(args, targetNames, availableParallelism());
  const ffmpegPath = await findFfmpeg(environment['PATH'] ?? '');
  const folder = mkdtempSync(join(tmpdir(), 'phonograph-fuzz-'));
  const failuresFolder = mkdtempSync(join(tmpdir(), 'phonograph-fuzz-failures-'));
  try {
    const results = await run(options, { folder, failuresFolder, ffmpegPath });
    return tell(options, results, failuresFolder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    if (readdirSync(failuresFolder).length === 0) rmSync(failuresFolder, { recursive: true });
  }
}

interface Surroundings {
  readonly folder: string;
  readonly failuresFolder: string;
  readonly ffmpegPath: string | null;
}

async function run(
  options: FuzzOptions,
  { folder, failuresFolder, ffmpegPath }: Surroundings,
): Promise<TargetResult[]> {
  const { cases, seed, jobs, json, replay } = options;
  const replayed = replay === null ? null : readReplayed(replay);
  const targets = await Promise.all((replayed ? [replayed.target] : options.targets).map(loadTarget));
  const share = cases === null ? 1 : cases / targets.reduce((sum, { shortCases }) => sum + shortCases, 0);
  if (!json)
    console.log(
      `${availableParallelism()} processors, load ${loadavg()[0]!.toFixed(1)}, Node ${process.version}, seed ${seed}\n\n${tableHead}`,
    );
  const results: TargetResult[] = [];
  // The longest first, so that none is left over at the end.
  const waiting = targets.toSorted(
    (a, b) => weightOf(b.name) * b.shortCases - weightOf(a.name) * a.shortCases,
  );
  const work = async () => {
    for (let target = waiting.shift(); target; target = waiting.shift()) {
      const { name, what, shortCases, missing } = target;
      const why = missing?.({ ffmpegPath }) ?? null;
      if (why !== null) {
        if (!json) console.log(`${name.padEnd(20)} skipped: ${why}`);
        continue;
      }
      const result: TargetResult = {
        name,
        what,
        cases: 0,
        outcomes: new Map(),
        slowestMs: 0,
        peakBytes: 0,
        problems: [],
      };
      const task = {
        target: name,
        seed: replayed?.seed ?? seed,
        to: Math.ceil(shortCases * share),
        failuresFolder,
        ffmpegPath,
      };
      await runTarget(result, replayed ? { ...task, to: 1, replayed: replayed.path } : task, folder);
      results.push(result);
      console.log(json ? resultAsJson(result) : formatResult(result));
    }
  };
  await Promise.all(Array.from({ length: jobs }, work));
  return results;
}

/** Sound takes longest. */
const weightOf = (name: string): number =>
  /^(wav|flac|ogg|mpeg|ffmpeg|workers|server)$/.test(name) ? 10 : 1;

function tell({ json }: FuzzOptions, results: readonly TargetResult[], failuresFolder: string): number {
  const failed = results.filter(({ problems }) => problems.length > 0).length;
  const cases = results.reduce((sum, result) => sum + result.cases, 0);
  const slowest = Math.max(0, ...results.map(({ slowestMs }) => slowestMs));
  if (failed > 0) console.log(`\nWhat failed is in ${failuresFolder}; run one again with --replay FILE.case`);
  if (!json) console.log(`\n${cases} cases, slowest ${Math.round(slowest)} ms`);
  console.log(`${results.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

/** A `.case` file and what stands beside it. */
function readReplayed(path: string): {
  readonly target: string;
  readonly seed: number;
  readonly path: string;
} {
  const { target, seed } = JSON.parse(readFileSync(path.replace(/\.case$/, '.json'), 'utf8')) as {
    target: string;
    seed: number;
  };
  return { target, seed, path };
}

try {
  process.exitCode = await main(process.argv.slice(2), process.env);
} catch (error) {
  console.error(error instanceof TypeError ? `${error.message}\n\n${usage}` : error);
  process.exitCode = error instanceof TypeError ? 2 : 1;
}
