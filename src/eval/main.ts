import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { formatConditions } from '../bench/format-measurement.ts';
import { machineConditions } from '../bench/machine-conditions.ts';
import { copiesEval } from './copies/copies.eval.ts';
import { readManifest } from './data/manifest.ts';
import type { Eval, ReportTable } from './eval-options.ts';
import { toJson } from './eval-row.ts';
import { formatTable } from './format-table.ts';
import { hybridEval } from './hybrid/hybrid.eval.ts';
import { labelsEval } from './labels/labels.eval.ts';
import { linkingEval } from './linking/linking.eval.ts';
import { locateEval } from './locate/locate.eval.ts';
import { parseArguments, usage } from './parse-arguments.ts';
import { recognitionEval } from './recognition/recognition.eval.ts';
import { findTools } from './sound/tools.ts';
import { turningPointsEval } from './turning-points/turning-points.eval.ts';
import { UsageError } from './usage-error.ts';

const evals: Readonly<Record<string, Eval>> = {
  copies: copiesEval,
  locate: locateEval,
  labels: labelsEval,
  linking: linkingEval,
  'turning-points': turningPointsEval,
  hybrid: hybridEval,
  recognition: recognitionEval,
};

/** `npm run eval`: measures what is named on a folder of recordings and prints a table, or JSON, as each is there. */
async function main(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<void> {
  const { names, json, databaseUrl, ...chosen } = parseArguments(args, Object.keys(evals));
  const dataFolder = resolve(chosen.dataFolder);
  const entries = await readManifest(dataFolder);
  const tools = await findTools(environment['PATH'] ?? '');
  const progress = (text: string) => console.error(text);
  const report: ReportTable = (title, columns, rows) => {
    if (json) for (const row of rows) console.log(toJson(row));
    else console.log(`\n${formatTable(title, columns, rows)}`);
  };
  for (const name of names) {
    const folder = await mkdtemp(join(tmpdir(), `phonograph-eval-${name}-`));
    // Hours of joined sound must not stay behind when somebody has seen enough.
    const stop = () => {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
      process.exit(130);
    };
    process.once('SIGINT', stop).once('SIGTERM', stop);
    progress(`${name}: ${entries.length} files; ${formatConditions(machineConditions())}`);
    try {
      await evals[name]!({
        ...{ ...chosen, dataFolder, entries, tools, environment, report, progress, folder },
        databaseUrl: databaseUrl ?? (environment['DATABASE_URL'] || null),
      });
    } finally {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      await rm(folder, { recursive: true, force: true });
    }
  }
}

try {
  await main(process.argv.slice(2), process.env);
} catch (error) {
  const isUsage =
    error instanceof UsageError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  console.error(isUsage ? `${(error as Error).message}\n\n${usage}` : error);
  process.exitCode = isUsage ? 2 : 1;
}
