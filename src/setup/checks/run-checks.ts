import { availableParallelism } from 'node:os';
import type { Findings, HouseCheck } from './house-check.ts';

interface Outcome extends Findings {
  readonly name: string;
}

/** Runs all, prints each as it ends and the problems last; true when none was found. */
export async function runChecks(checks: readonly HouseCheck[]): Promise<boolean> {
  const waiting = [...checks];
  const outcomes: Outcome[] = [];
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) outcomes.push(await runCheck(check));
  };
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, work));

  const failed = outcomes.filter(({ problems }) => problems.length > 0);
  for (const { name, problems } of failed) console.log(`\n${name}:\n${problems.map(indent).join('\n')}`);
  console.log(`\n${outcomes.length - failed.length} passed, ${failed.length} failed`);
  return failed.length === 0;
}

async function runCheck(check: HouseCheck): Promise<Outcome> {
  const startedMs = performance.now();
  const findings = await findOrExplain(check);
  const tookS = ((performance.now() - startedMs) / 1000).toFixed(1);
  console.log(`${findings.problems.length === 0 ? 'ok  ' : 'FAIL'} ${check.name} (${tookS} s)`);
  for (const note of findings.notes ?? []) console.log(`       ${note}`);
  return { name: check.name, ...findings };
}

/** A check that breaks has not passed. */
async function findOrExplain(check: HouseCheck): Promise<Findings> {
  try {
    return await check.run();
  } catch (error) {
    return { problems: [error instanceof Error ? (error.stack ?? error.message) : String(error)] };
  }
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ');
}
