import type { PhonographClient } from '../client/phonograph-client.ts';
import { assertFiles } from './assert-files.ts';
import { type CopiesAnswer, type CopyFoundInFile, findCopiesOfFile } from './commands/copies.ts';
import { exitCodes } from './exit-codes.ts';

/** `phonograph copies`: a table for people, one JSON object a file with --json. */
export async function runCopies(
  client: PhonographClient,
  files: readonly string[],
  options: { readonly first: number; readonly minConfidence: number; readonly json: boolean },
): Promise<number> {
  await assertFiles(files);
  let someFailed = false;
  for (const file of files) {
    const answer = await findCopiesOfFile(client, file, options);
    someFailed ||= answer.code !== undefined;
    console.log(options.json ? JSON.stringify(answer) : describeAnswer(answer));
  }
  return someFailed ? exitCodes.someFailed : exitCodes.ok;
}

function describeAnswer({ file, hits, code, message }: CopiesAnswer): string {
  if (code) return `${file}: ${message} (${code})`;
  if (hits.length === 0) return `${file}: nothing shared`;
  return [`${file}:`, ...hits.map(describeHit)].join('\n');
}

function describeHit(hit: CopyFoundInFile): string {
  const { recording, confidence, speed, pitch, startS, endS, queryStartS } = hit;
  const changes = [
    ...(hit.identicalBytes ? ['same bytes'] : []),
    ...(Math.abs(speed - 1) > 0.005 ? [`speed ${speed.toFixed(3)}`] : []),
    ...(pitch !== null && Math.abs(pitch - 1) > 0.005 ? [`pitch ${pitch.toFixed(3)}`] : []),
  ];
  const from = `from ${queryStartS.toFixed(2)} s`;
  const place = `${startS.toFixed(2)}-${endS.toFixed(2)} s`;
  return `  ${confidence.toFixed(3)}  ${from}: ${place} of ${recording}${changes.length > 0 ? ` (${changes.join(', ')})` : ''}`;
}
