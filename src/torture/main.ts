import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from '../demo/make/seeded-random.ts';
import { prepareDatabase } from '../jobs/prepare-database.ts';
import { once } from '../lib/once.ts';
import { inherit, killAll, withProcesses } from './home/start-process.ts';
import { startTorturePostgres, type TorturePostgres } from './home/torture-postgres.ts';
import { parseArguments, type TortureArguments, usage } from './parse-arguments.ts';
import { formatSum, formatVerdict } from './print-verdicts.ts';
import { CannotTry, type Scenario, type TortureContext, type Verdict } from './scenario.types.ts';
import { scenarios } from './scenarios.ts';

/** `npm run torture`: runs the scenarios named, prints each promise as it is seen to hold or not, and a sum. */
async function main(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const wanted = parseArguments(
    args,
    scenarios.map(({ name }) => name),
  );
  inherit(environment);
  const folder = await mkdtemp(join(tmpdir(), 'phonograph-torture-'));
  const servers: Promise<TorturePostgres>[] = [];
  const postgres = once(() => {
    const starting = startTorturePostgres(join(folder, 'postgres'), environment);
    servers.push(starting);
    return starting;
  });
  const template = once(async () => {
    const dataFolder = join(folder, 'template');
    await prepareDatabase({ databaseUrl: null, dataFolder });
    return dataFolder;
  });
  const verdicts: Verdict[] = [];
  const note = (verdict: Verdict) => {
    verdicts.push(verdict);
    console.log(wanted.json ? JSON.stringify(verdict) : formatVerdict(verdict));
  };
  const tidy = async () => {
    await killAll();
    for (const each of servers) await (await each.catch(() => null))?.close();
    await rm(folder, { recursive: true, force: true });
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void tidy().finally(() => process.exit(130)));
  try {
    const shared = { postgres, template };
    const some = scenarios.filter(({ name }) => wanted.names.includes(name));
    const run = async (lane: readonly Scenario[]) => {
      for (const each of lane) await runScenario(each, wanted, join(folder, each.name), shared, note);
    };
    // In the short form two at a time: those that need the server, and the others.
    if (wanted.short) {
      const { server: onServer = [], none = [] } = Object.groupBy(some, (each) =>
        each.usesServer ? 'server' : 'none',
      );
      await Promise.all([run(onServer), run(none)]);
    } else await run(some);
  } finally {
    await tidy();
  }
  console.log(formatSum(verdicts));
  return verdicts.some(({ holds }) => holds === false) ? 1 : 0;
}

async function runScenario(
  scenario: Scenario,
  { short, seed, kills, json, verbose }: TortureArguments,
  folder: string,
  shared: Pick<TortureContext, 'postgres' | 'template'>,
  note: (verdict: Verdict) => void,
): Promise<void> {
  const { name } = scenario;
  const startedMs = performance.now();
  const own = await mkdtemp(`${folder}-`);
  try {
    const context: TortureContext = {
      ...{ ...shared, short, kills, folder: own },
      random: seededRandom(`${name} ${seed}`),
      promise: (on, promise, holds, measured) => note({ scenario: name, on, promise, holds, measured }),
      skip: (on, reason) => note({ scenario: name, on, promise: 'not tried', holds: null, measured: reason }),
      say: (text) => verbose && console.error(`${name}: ${text}`),
    };
    await withProcesses(() => scenario.run(context));
  } catch (error) {
    const isMissing = error instanceof CannotTry;
    const measured = isMissing ? error.message : String((error as Error).stack ?? error);
    note({
      scenario: name,
      on: '',
      promise: 'it comes to its end',
      holds: isMissing ? null : false,
      measured,
    });
  } finally {
    await rm(own, { recursive: true, force: true });
  }
  if (!json) console.log(`       ${name} took ${Math.round((performance.now() - startedMs) / 1_000)} s`);
}

try {
  process.exitCode = await main(process.argv.slice(2), process.env);
} catch (error) {
  console.error(error instanceof TypeError ? `${error.message}\n\n${usage(scenarios)}` : error);
  process.exitCode = error instanceof TypeError ? 2 : 1;
}
