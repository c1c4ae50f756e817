/** The names between backticks in the first column of the table that holds most of `names`; empty when none does. */
export function findTableOf(names: readonly string[], pages: readonly string[]): string[] {
  const known = new Set(names);
  let best: string[] = [];
  let bestCount = 0;
  for (const column of pages.flatMap(firstColumns)) {
    const count = column.filter((name) => known.has(name)).length;
    if (count > bestCount) [best, bestCount] = [column, count];
  }
  return best;
}

/** For each table, the cells of its first column that are one name between backticks. */
function firstColumns(page: string): string[][] {
  const columns: string[][] = [];
  let inTable = false;
  for (const line of page.split('\n')) {
    const isRow = line.trimStart().startsWith('|');
    if (isRow && !inTable) columns.push([]);
    inTable = isRow;
    const name = /^\s*\|\s*`([^`]+)`\s*\|/.exec(line)?.[1];
    if (name !== undefined) columns.at(-1)?.push(name);
  }
  return columns;
}
