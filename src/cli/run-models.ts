import type { Command } from 'commander';
import type { Config } from '../config.ts';
import { chooseModel, listModels, modelInSettings, pullModel, verifyModels } from '../models/index.ts';
import { exitCodes } from './exit-codes.ts';
import { createPullReporter } from './pull-reporter.ts';
import { stopSignal } from './stop-signal.ts';

interface JsonOption {
  readonly json?: boolean;
}

/** `phonograph models …`. */
export function addModelCommands(program: Command, readSettings: () => Config): void {
  const models = program
    .command('models')
    .description('tokenizers, text models and speech models: which there are, bring, check, choose');
  const command = (nameAndArguments: string, description: string) =>
    models
      .command(nameAndArguments)
      .description(description)
      .option('--json', 'print one JSON object a line');

  command('list', 'every model that Phonograph can use, and what of it is here').action(
    ({ json }: JsonOption) => printList(readSettings(), json ?? false),
  );

  command('pull <name>', 'download a model from the hub (HF_ENDPOINT, HF_TOKEN); goes on where it stopped')
    .option('--from <folder>', 'take its files from a folder instead; a folder of a hub cache will do')
    .option('--link', 'with --from: symbolic links instead of copies')
    .action(
      async (name: string, { json = false, ...options }: JsonOption & { from?: string; link?: boolean }) => {
        const reporter = createPullReporter(json, process.stderr.isTTY);
        try {
          const folder = await pullModel(readSettings(), name, options, reporter.listener, whenStopped());
          reporter.finish({ event: 'pulled', name, folder });
        } finally {
          reporter.close();
        }
        if (!json) console.log(`Use it: phonograph models use ${name}`);
      },
    );

  command('verify [name]', 'read every byte of a model, or of all that are here, and compare').action(
    (name: string | undefined, { json }: JsonOption) => printFindings(readSettings(), name, json ?? false),
  );

  command(
    'use <name>',
    'make a tokenizer, an embedder (or the one in a folder) or a speech model the one that the service loads when it starts next',
  ).action(async (name: string, { json }: JsonOption) => {
    const config = readSettings();
    const kind = await chooseModel(config, name, whenStopped());
    const set = modelInSettings(config, kind);
    const isOverruled = set !== null && set !== name;
    if (json) console.log(JSON.stringify({ event: 'used', name, isOverruled }));
    else console.log(describeUse(kind, name, isOverruled));
  });
}

async function printList(config: Config, json: boolean): Promise<void> {
  for (const model of await listModels(config)) {
    if (json) {
      console.log(JSON.stringify(model));
      continue;
    }
    const size = model.approximateBytes === null ? '' : `, ${Math.round(model.approximateBytes / 1e6)} MB`;
    const mark = model.isInUse ? '*' : ' ';
    console.log(
      `${mark} ${model.name.padEnd(26)} ${model.kind.padEnd(10)} ${model.state.padEnd(10)} ${model.description}`,
    );
    console.log(
      `    ${model.licence}${size}  ${model.repository ?? 'comes with Phonograph'}  ${model.folder}`,
    );
  }
  if (!json) console.log('* is loaded when the service starts next.');
}

async function printFindings(config: Config, name: string | undefined, json: boolean): Promise<void> {
  const findings = await verifyModels(config, name, whenStopped());
  for (const finding of findings) {
    if (json) {
      console.log(JSON.stringify(finding));
      continue;
    }
    const { files, problems, warnings } = finding;
    console.log(`${finding.name}: ${problems.length === 0 ? 'all well' : 'not usable'} (${finding.folder})`);
    for (const { file, bytes, sha256 } of files) console.log(`  ${file}  ${bytes} bytes  sha256 ${sha256}`);
    for (const problem of problems) console.log(`  WRONG: ${problem}`);
    for (const warning of warnings) console.log(`  note: ${warning}`);
  }
  if (findings.some(({ problems }) => problems.length > 0)) process.exitCode = exitCodes.someFailed;
}

function describeUse(
  kind: Awaited<ReturnType<typeof chooseModel>>,
  name: string,
  isOverruled: boolean,
): string {
  const setting = `PHONOGRAPH_${kind === 'recogniser' ? 'WHISPER' : kind.toUpperCase()}`;
  const overruled = isOverruled ? ` But ${setting} names another one, and that counts.` : '';
  if (kind === 'recogniser') return `${name} recognises speech from the next start on.${overruled}`;
  return (
    `${name} is loaded when the service starts next.${overruled}\n` +
    `Searches go on with the ${kind} that made the index, until \`phonograph reindex\` has made it anew.`
  );
}

function whenStopped(): AbortSignal {
  const stop = new AbortController();
  stopSignal().then(() => stop.abort());
  return stop.signal;
}
