import { Command, InvalidArgumentError, Option } from 'commander';
import type { Scope } from '../client/generated/operations.ts';
import { addConnectionOptions } from './connection-options.ts';
import type { ClientOptions, WithService } from './program.ts';
import {
  runKeysCreate,
  runKeysList,
  runKeysRevoke,
  runRetention,
  runWorkspacesCreate,
  runWorkspacesDelete,
  runWorkspacesList,
} from './run-access.ts';

const scopeNames = ['read', 'ingest', 'curate', 'admin', 'operator'];

/** `phonograph keys create|list|revoke` and `phonograph workspaces create|list|delete|retention`. */
export function addAccessCommands(program: Command, withService: WithService): void {
  const keys = new Command('keys').description('API keys: make, list, revoke');
  program.addCommand(keys);
  const workspace = () =>
    new Option('--workspace <name>', 'another workspace, by name or id; needs an operator');

  addConnectionOptions(keys.command('create').description('make a key; its text is shown this once'))
    .argument('<name>', 'what it is for')
    .addOption(
      new Option(
        '--scope <scope...>',
        'what it may do; ingest and curate include read, admin includes all three',
      )
        .choices(scopeNames)
        .default(['read']),
    )
    .option('--expires <time>', 'when it ends: a date, or a time from now such as 90d, 12h', toMoment)
    .addOption(workspace())
    .action(
      (name: string, options: ClientOptions & { scope: string[]; expires?: string; workspace?: string }) =>
        withService(options, ({ client }) =>
          runKeysCreate(client, {
            name,
            scopes: options.scope.map((scope) => scope.toUpperCase() as Scope),
            expiresAt: options.expires ?? null,
            workspace: options.workspace ?? null,
            json: options.json ?? false,
          }),
        ),
    );
  addConnectionOptions(keys.command('list').description('the keys, without their secrets'))
    .addOption(workspace())
    .action((options: ClientOptions & { workspace?: string }) =>
      withService(options, ({ client }) =>
        runKeysList(client, options.workspace ?? null, options.json ?? false),
      ),
    );
  addConnectionOptions(keys.command('revoke').description('end a key at once'))
    .argument('<key>', 'its id or its prefix, such as ph_k3f9a2xq')
    .addOption(workspace())
    .action((key: string, options: ClientOptions & { workspace?: string }) =>
      withService(options, ({ client }) =>
        runKeysRevoke(client, key, options.workspace ?? null, options.json ?? false),
      ),
    );

  const workspaces = new Command('workspaces').description(
    'tenants: make, list, delete, how long things are kept',
  );
  program.addCommand(workspaces);
  addConnectionOptions(workspaces.command('list').description('the workspaces of this installation')).action(
    (options: ClientOptions) =>
      withService(options, ({ client }) => runWorkspacesList(client, options.json ?? false)),
  );
  addConnectionOptions(workspaces.command('create').description('make an empty workspace'))
    .argument('<name>')
    .action((name: string, options: ClientOptions) =>
      withService(options, ({ client }) => runWorkspacesCreate(client, name, options.json ?? false)),
    );
  addConnectionOptions(workspaces.command('delete').description('delete a workspace with everything in it'))
    .argument('<name>', 'its name')
    .requiredOption('--confirm <name>', 'its name once more')
    .action((name: string, options: ClientOptions & { confirm: string }) =>
      withService(options, ({ client }) =>
        runWorkspacesDelete(client, name, options.confirm, options.json ?? false),
      ),
    );
  addConnectionOptions(
    workspaces.command('retention').description('how long this workspace keeps things, and what is due now'),
  )
    .option('--recordings <days>', 'delete recordings after so many days; `never` keeps them', toDays)
    .option('--audit <days>', 'keep the audit log for so many days', toDays)
    .option('--dry-run', 'only show what would be deleted, and set nothing')
    .action(
      (
        options: ClientOptions & {
          recordings?: number | 'never';
          audit?: number | 'never';
          dryRun?: boolean;
        },
      ) => withService(options, ({ client }) => runRetention(client, options)),
    );
}

function toDays(text: string): number | 'never' {
  if (text === 'never') return text;
  const days = Number(text);
  if (!Number.isInteger(days) || days < 1) throw new InvalidArgumentError('must be a whole number of days.');
  return days;
}

const unitsMs: Record<string, number> = { m: 60_000, h: 3_600_000, d: 86_400_000 };

function toMoment(text: string): string {
  const [, count, unit] = /^(\d+)([mhd])$/.exec(text) ?? [];
  const moment = count && unit ? new Date(Date.now() + Number(count) * unitsMs[unit]!) : new Date(text);
  if (Number.isNaN(moment.getTime())) throw new InvalidArgumentError('must be a date or a time such as 90d.');
  return moment.toISOString();
}
