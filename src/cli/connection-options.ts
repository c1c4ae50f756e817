import { type Command, Option } from 'commander';

export const serverOption = (): Option =>
  new Option('--server <url>', 'a running server; default: the one that holds the data folder, or none');

export const keyOption = (): Option =>
  new Option(
    '--key <key>',
    'an API key; better in PHONOGRAPH_KEY, since others see the arguments of commands',
  );

/** Which service a command talks to, in whose name, and how it prints. */
export function addConnectionOptions(command: Command): Command {
  return command
    .addOption(serverOption())
    .addOption(keyOption())
    .option('--json', 'print one JSON object a line');
}
