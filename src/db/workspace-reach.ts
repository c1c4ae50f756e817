import { AsyncLocalStorage } from 'node:async_hooks';

/** Which rows statements may see and change: those of one workspace, or of all. */
export type WorkspaceReach = { readonly workspaceId: string } | 'all';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const current = new AsyncLocalStorage<WorkspaceReach>();

/**
 * Whatever `run` asks of the database, now or after any `await`, sees the rows of this workspace alone: the database
 * itself hides the others (row-level security), also from a statement that forgets to filter.
 */
export function withinWorkspace<Result>(workspaceId: string, run: () => Result): Result {
  if (!uuid.test(workspaceId)) throw new TypeError('A workspace has a UUID in lower case.');
  return current.run({ workspaceId }, run);
}

/** For maintenance that goes through all workspaces. Whoever calls this filters for himself. */
export function acrossWorkspaces<Result>(run: () => Result): Result {
  return current.run('all', run);
}

/** Undefined where nobody has said; such statements run with the rights of the login. */
export const currentReach = (): WorkspaceReach | undefined => current.getStore();

/** The same items; each is made with today's reach, whoever asks for it: streams ask from the socket's context. */
export function keepReach<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item, void, void> {
  return iterateIn(AsyncLocalStorage.snapshot(), items);
}

async function* iterateIn<Item>(
  inContext: ReturnType<typeof AsyncLocalStorage.snapshot>,
  items: AsyncIterable<Item>,
): AsyncGenerator<Item, void, void> {
  const iterator = inContext(() => items[Symbol.asyncIterator]());
  try {
    for (;;) {
      const { done, value } = await inContext(() => iterator.next());
      if (done) return;
      yield value;
    }
  } finally {
    await inContext(async () => iterator.return?.());
  }
}

/** Statements that give a session (or, `local`, its transaction) the reach. One round trip, without parameters. */
export function reachStatements(reach: WorkspaceReach | undefined, local: boolean): string {
  const set = local ? 'set local' : 'set';
  const [role, workspaceId] =
    reach === undefined
      ? ['none', '']
      : reach === 'all'
        ? ['phonograph_maintenance', '']
        : ['phonograph_app', reach.workspaceId];
  return `${set} role ${role}; ${set} phonograph.workspace_id = '${workspaceId}'`;
}

/** Two reaches with the same key are the same. */
export const reachKey = (reach: WorkspaceReach | undefined): string =>
  reach === undefined ? 'login' : reach === 'all' ? 'all' : reach.workspaceId;
