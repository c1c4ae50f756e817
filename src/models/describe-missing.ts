import { readdir } from 'node:fs/promises';

const MAX_NAMES = 8;

/** Which files a folder lacks and what it has instead, as a sentence: a renamed file is seen at once. */
export async function describeMissing(files: readonly string[], folder: string): Promise<string> {
  const names = `${files.join(' and ')} ${files.length === 1 ? 'is' : 'are'} missing`;
  const entries = await readdir(folder).catch(() => null);
  if (entries === null) return `${names}: there is no folder ${folder} that can be read.`;
  const others = entries.filter((name) => !/^(lock\.sqlite|pulled\.json)/.test(name)).sort();
  if (others.length === 0) return `${names}: ${folder} is empty.`;
  const more = others.length > MAX_NAMES ? ` and ${others.length - MAX_NAMES} more` : '';
  return `${names} from ${folder}, which has ${others.slice(0, MAX_NAMES).join(', ')}${more}.`;
}
