/** Ids of one request that are kept. */
export const MAX_TARGETS = 100;
const MAX_DEPTH = 4;
/** Names under which ids and the callers' own keys stand, in arguments and answers: `id`, `recordingIds`, `deletedId`, `key`. */
const idName = /^(id|ids|key|keys)$|[a-z](Id|Ids)$/;

/** What a change was about, as far as its arguments and the top of its answer name it. Nothing else is taken over. */
export function targetIdsOf(args: unknown, result: unknown): string[] {
  const found = new Set<string>();
  collect(args, found, MAX_DEPTH);
  // Below the first level lie whole recordings, whose fields nobody asked for yet.
  collect(result, found, 2);
  return [...found].slice(0, MAX_TARGETS);
}

function collect(value: unknown, found: Set<string>, depth: number): void {
  if (depth === 0 || typeof value !== 'object' || value === null || found.size >= MAX_TARGETS) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, found, depth);
    return;
  }
  for (const [name, part] of Object.entries(value)) {
    if (!idName.test(name) || name === 'workspaceId') collect(part, found, depth - 1);
    else for (const id of [part].flat()) if (typeof id === 'string') found.add(id.slice(0, 200));
  }
}
