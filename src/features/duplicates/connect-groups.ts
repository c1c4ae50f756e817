/**
 * Connects ids that are paired, directly or through others. Gives the group of each: its smallest id, which is its
 * oldest, because ids sort by time.
 */
export function connectGroups(
  ids: readonly string[],
  pairs: readonly (readonly [string, string])[],
): Map<string, string> {
  const parent = new Map(ids.map((id) => [id, id]));
  const rootOf = (id: string): string => {
    let root = id;
    while (parent.get(root) !== root) root = parent.get(root)!;
    for (let at = id; at !== root; ) {
      const next = parent.get(at)!;
      parent.set(at, root);
      at = next;
    }
    return root;
  };
  for (const [one, other] of pairs) {
    if (!parent.has(one) || !parent.has(other)) continue;
    const [low, high] = [rootOf(one), rootOf(other)].toSorted();
    parent.set(high!, low!);
  }
  return new Map(ids.map((id) => [id, rootOf(id)]));
}
