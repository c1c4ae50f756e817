import type DataLoader from 'dataloader';
import { perWorkspace } from './per-workspace.ts';

/**
 * A loader for each way of asking: fields of one selection that stand on many objects have the same arguments, so what
 * they want goes into one statement. An Error in the place of a value refuses that key alone.
 */
export function perArguments<Arguments, Key, Value, CacheKey = Key>(
  loadMany: (
    workspaceId: string,
    keys: readonly Key[],
    given: Arguments,
  ) => Promise<readonly (Value | Error)[]>,
  keyOf?: (key: Key) => CacheKey,
): (workspaceId: string, given: Arguments) => DataLoader<Key, Value, CacheKey> {
  const known = new Map<string, (workspaceId: string) => DataLoader<Key, Value, CacheKey>>();
  return (workspaceId, given) => {
    const way = JSON.stringify(given);
    const loaderOf =
      known.get(way) ?? perWorkspace<Key, Value, CacheKey>((id, keys) => loadMany(id, keys, given), keyOf);
    known.set(way, loaderOf);
    return loaderOf(workspaceId);
  };
}
