interface PageOf<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

const maxPages = 8;

/** Nodes of all pages, up to eight; none when there is no list. */
export async function everyPage<Node>(
  load: (after: string | null) => Promise<PageOf<Node> | null | undefined>,
): Promise<Node[]> {
  const nodes: Node[] = [];
  let after: string | null = null;
  for (let page = 0; page < maxPages; page++) {
    const found = await load(after);
    nodes.push(...(found?.nodes ?? []));
    after = found?.pageInfo.endCursor ?? null;
    if (!found?.pageInfo.hasNextPage) break;
  }
  return nodes;
}
