import { execFile } from 'node:child_process';
import { findProgram } from '../../lib/find-program.ts';

const toolNames = ['ffmpeg', 'sox', 'lame', 'opusenc', 'fpcalc'] as const;
export type ToolName = (typeof toolNames)[number];
/** Path of each program that is installed. */
export type Tools = Readonly<Partial<Record<ToolName, string>>>;

export async function findTools(searchPath: string): Promise<Tools> {
  const found = await Promise.all(
    toolNames.map(async (name) => [name, await findProgram(name, searchPath)] as const),
  );
  return Object.fromEntries(found.filter(([, path]) => path !== null));
}

/** Those of the tools that are not installed, as a sentence; null when all are there. */
export function describeMissing(tools: Tools, needed: readonly ToolName[]): string | null {
  const missing = needed.filter((name) => tools[name] === undefined);
  return missing.length === 0 ? null : `${missing.join(' and ')} not installed`;
}

/**
 * Runs a program to its end and gives its standard output. Throws with the program's own words when it fails;
 * with `partial` only when it wrote nothing before.
 */
export async function runTool(
  tools: Tools,
  name: ToolName,
  args: readonly string[],
  { partial = false }: { readonly partial?: boolean } = {},
): Promise<Buffer> {
  const path = tools[name];
  if (path === undefined) throw new Error(`${name} is not installed.`);
  return await new Promise((resolve, reject) => {
    execFile(path, args, { encoding: 'buffer', maxBuffer: 1 << 30 }, (error, stdout, stderr) => {
      if (error && !(partial && stdout.length > 0))
        reject(new Error(`${name} ${args.join(' ')}: ${stderr.toString() || error.message}`));
      else resolve(stdout);
    });
  });
}
