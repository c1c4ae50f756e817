import DataLoader from 'dataloader';

/** A loader for each workspace; `keyOf` tells when two keys, which may be objects, name the same thing. */
export function perWorkspace<Key, Value, CacheKey = Key>(
  loadMany: (workspaceId: string, keys: readonly Key[]) => Promise<readonly (Value | Error)[]>,
  keyOf?: (key: Key) => CacheKey,
): (workspaceId: string) => DataLoader<Key, Value, CacheKey> {
  const known = new Map<string, DataLoader<Key, Value, CacheKey>>();
  return (workspaceId) => {
    const loader =
      known.get(workspaceId) ??
      new DataLoader<Key, Value, CacheKey>(
        (keys) => loadMany(workspaceId, keys),
        keyOf && { cacheKeyFn: keyOf },
      );
    known.set(workspaceId, loader);
    return loader;
  };
}
