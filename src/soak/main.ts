import { writeFile } from 'node:fs/promises';
import { judge } from './judge.ts';
import { parseArguments, usage } from './parse-arguments.ts';
import { formatSum, printRun } from './print-run.ts';
import { reportPage } from './report-page.ts';
import { runSoak } from './run-soak.ts';

/** `npm run soak`: loads a server for a while, writes the report, prints what was promised and what was seen. */
async function main(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<void> {
  const options = parseArguments(args);
  const run = await runSoak(options, environment, (text) => console.error(text));
  const verdicts = judge(run);
  await writeFile(options.out, reportPage(run, verdicts));
  if (options.json) {
    for (const verdict of verdicts) console.log(JSON.stringify(verdict));
    console.log(JSON.stringify({ report: options.out, ...run, samples: run.samples.length }));
  } else {
    printRun(run, verdicts, console.log);
    console.log(`  The report: ${options.out}`);
  }
  console.log(formatSum(verdicts));
  if (verdicts.some(({ outcome }) => outcome === 'BROKEN')) process.exitCode = 1;
}

try {
  await main(process.argv.slice(2), process.env);
} catch (error) {
  const isUsage =
    error instanceof TypeError && (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS');
  const isWrong = error instanceof TypeError && /^--/.test(error.message);
  console.error(isUsage || isWrong ? `${(error as Error).message}\n\n${usage}` : error);
  process.exitCode = isUsage || isWrong ? 2 : 1;
}
