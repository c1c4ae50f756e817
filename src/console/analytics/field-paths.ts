const maxDepth = 5;

/** Fields of metadata that hold a value, as `customer.tier`; those of most recordings first. */
export function fieldPaths(
  recordings: readonly { readonly metadata: Readonly<Record<string, unknown>> }[],
): string[] {
  const counts = new Map<string, number>();
  const visit = (value: unknown, path: readonly string[]) => {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      if (path.length < maxDepth)
        for (const [name, inner] of Object.entries(value)) visit(inner, [...path, name]);
      return;
    }
    const name = path.join('.');
    counts.set(name, (counts.get(name) ?? 0) + 1);
  };
  for (const { metadata } of recordings) visit(metadata, []);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([name]) => name)
    .filter(Boolean);
}
