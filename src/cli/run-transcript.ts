import { writeFile } from 'node:fs/promises';
import type { PhonographClient } from '../client/phonograph-client.ts';
import { findRecordingId, sendTranscript, type TranscriptFileOptions } from './commands/transcript.ts';
import { exitCodes } from './exit-codes.ts';

/** `phonograph transcript get`: to standard output, or into a file. */
export async function runTranscriptGet(
  client: PhonographClient,
  recording: string,
  { format = 'vtt', output }: { readonly format?: string; readonly output?: string },
): Promise<number> {
  const text = await client.transcript(await findRecordingId(client, recording), format);
  if (output === undefined) process.stdout.write(text);
  else await writeFile(output, text);
  return exitCodes.ok;
}

/** `phonograph transcript set`. */
export async function runTranscriptSet(
  client: PhonographClient,
  recording: string,
  path: string,
  { json = false, ...options }: TranscriptFileOptions & { readonly json?: boolean },
): Promise<number> {
  const saved = await sendTranscript(client, await findRecordingId(client, recording), path, options);
  console.log(
    json
      ? JSON.stringify(saved)
      : `The transcript has ${saved.segmentCount} segments and ${saved.wordCount} words.`,
  );
  return exitCodes.ok;
}
