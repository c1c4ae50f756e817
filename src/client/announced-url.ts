import type { Interface } from 'node:readline';

/** The address that a server started with `--json` prints; never settles when it prints none. */
export function announcedUrl(lines: Interface): Promise<string> {
  return new Promise((resolve) => {
    lines.on('line', (line) => {
      const graphql = line.startsWith('{') && (JSON.parse(line) as { graphql?: string }).graphql;
      if (graphql) resolve(new URL('/', graphql).href);
    });
  });
}
