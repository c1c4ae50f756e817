import type { PhonographClient } from '../client/phonograph-client.ts';
import { assertFiles } from './assert-files.ts';
import { type SearchAnswer, type SearchHit, searchFile } from './commands/search.ts';
import { exitCodes } from './exit-codes.ts';

/** `phonograph search`: a table for people, one JSON object a file with --json. */
export async function runSearch(
  client: PhonographClient,
  files: readonly string[],
  first: number,
  json: boolean,
): Promise<number> {
  await assertFiles(files);
  let someFailed = false;
  for (const file of files) {
    const answer = await searchFile(client, file, first);
    someFailed ||= answer.code !== undefined;
    console.log(json ? JSON.stringify(answer) : describeAnswer(answer));
  }
  return someFailed ? exitCodes.someFailed : exitCodes.ok;
}

function describeAnswer({ file, hits, code, message }: SearchAnswer): string {
  if (code) return `${file}: ${message} (${code})`;
  if (hits.length === 0) return `${file}: nothing found`;
  return [`${file}:`, ...hits.map(describeHit)].join('\n');
}

function describeHit({ recording, startS, endS, confidence, similarity }: SearchHit): string {
  const kind = confidence === undefined ? 'sounds alike' : 'same sound  ';
  return `  ${kind} ${(confidence ?? similarity ?? 0).toFixed(3)}  ${startS.toFixed(2)}-${endS.toFixed(2)} s  ${recording}`;
}
