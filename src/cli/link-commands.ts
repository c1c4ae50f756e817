import { Command, InvalidArgumentError } from 'commander';
import { addConnectionOptions } from './connection-options.ts';
import type { AddClientCommand, ClientOptions, WithService } from './program.ts';
import { runAlignActivate, runAlignTrain, runAlignVersions, runLink } from './run-link.ts';

/** `phonograph link` and `phonograph align train|versions|activate`. */
export function addLinkCommands(
  program: Command,
  client: AddClientCommand,
  withService: WithService,
  toCount: (text: string) => number,
): void {
  client('link', 'which articles answer what is asked in sound files')
    .argument('<file...>', 'sound files; they are not stored')
    .option('--first <count>', 'articles wanted of each', toCount, 5)
    .action((files: string[], { first, json = false, ...options }: ClientOptions & { first: number }) =>
      withService(options, (service) => runLink(service.client, files, { first, json })),
    );

  const align = new Command('align').description(
    'what is learned from links between recordings and articles',
  );
  program.addCommand(align);
  const add = (name: string, description: string) =>
    addConnectionOptions(align.command(name).description(description));

  add('train', 'learn from all links, wait for it, and let it answer unless it finds less')
    .option('--no-activate', 'leave the version that answers as it is')
    .option('--speak', 'have typed questions and titles spoken by espeak-ng first: a cold start')
    .action(
      ({
        activate,
        speak = false,
        json = false,
        ...options
      }: ClientOptions & { activate: boolean; speak?: boolean }) =>
        withService(options, (service) => runAlignTrain(service.client, { activate, speak }, json)),
    );

  add('versions', 'what was learned so far, newest first').action(
    ({ json = false, ...options }: ClientOptions) =>
      withService(options, (service) => runAlignVersions(service.client, json)),
  );

  add('activate', 'let a version answer; an earlier one takes a change back')
    .argument('<version>', 'its number', toVersion)
    .action((version: number, { json = false, ...options }: ClientOptions) =>
      withService(options, (service) => runAlignActivate(service.client, version, json)),
    );
}

function toVersion(text: string): number {
  const version = Number(text);
  if (!Number.isInteger(version) || version < 1)
    throw new InvalidArgumentError('must be a whole number from 1.');
  return version;
}
