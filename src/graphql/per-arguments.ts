import DataLoader from 'dataloader';

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
  const known = new Map<string, DataLoader<Key, Value, CacheKey>>();
  return (workspaceId, given) => {
    const way = JSON.stringify([workspaceId, given]);
    const loader =
      known.get(way) ??
      new DataLoader<Key, Value, CacheKey>(
        (keys) => loadMany(workspaceId, keys, given),
        keyOf && { cacheKeyFn: keyOf },
      );
    known.set(way, loader);
    return loader;
  };
}
