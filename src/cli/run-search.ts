import type { PhonographClient } from '../client/phonograph-client.ts';
import { assertFiles } from './assert-files.ts';
import { type SearchAnswer, type SearchHit, searchFile } from './commands/search.ts';
import { searchText, type TextAnswer } from './commands/search-text.ts';
import { exitCodes } from './exit-codes.ts';

export interface SearchOptions {
  readonly first: number;
  readonly json: boolean;
  /** Words or a question; null: by sound alone. */
  readonly text: string | null;
}

/** `phonograph search`: a table for people, one JSON object a file (or for the text) with --json. */
export async function runSearch(
  client: PhonographClient,
  files: readonly string[],
  { first, json, text }: SearchOptions,
): Promise<number> {
  await assertFiles(files);
  let someFailed = false;
  if (text !== null) {
    for (const file of files.length > 0 ? files : [null]) {
      const answer = await searchText(client, text, file, first);
      someFailed ||= answer.code !== undefined;
      console.log(json ? JSON.stringify(answer) : describeTextAnswer(answer));
    }
    return someFailed ? exitCodes.someFailed : exitCodes.ok;
  }
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

function describeTextAnswer({ text, file, hits, code, message }: TextAnswer): string {
  const asked = file === null ? text : `${text} + ${file}`;
  if (code) return `${asked}: ${message} (${code})`;
  if (hits.length === 0) return `${asked}: nothing found`;
  const lines = hits.map(({ recording, score, startS, endS, text: said }) => {
    const place = startS === null || endS === null ? '' : `  ${startS.toFixed(2)}-${endS.toFixed(2)} s`;
    return `  ${score.toFixed(3)}${place}  ${recording}${said === null ? '' : `  ${said}`}`;
  });
  return [`${asked}:`, ...lines].join('\n');
}
