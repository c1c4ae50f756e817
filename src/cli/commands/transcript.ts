import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { FindByNameDocument } from '../../client/generated/operations.ts';
import type { PhonographClient, TranscriptSaved } from '../../client/phonograph-client.ts';
import { AppError } from '../../errors.ts';
import { isUuid } from '../../lib/uuid.ts';

export interface TranscriptFileOptions {
  readonly format?: string;
  readonly language?: string;
  readonly timeUnit?: string;
  /** 0: only where there is none yet. */
  readonly expectedRevision?: string;
}

const formats: Readonly<Record<string, string>> = { '.vtt': 'vtt', '.srt': 'srt', '.json': 'json' };

/** Sets a recording's transcript from a file; its ending tells the form, unless that is given. */
export async function sendTranscript(
  client: PhonographClient,
  recordingId: string,
  path: string,
  options: TranscriptFileOptions = {},
): Promise<TranscriptSaved> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new AppError('NOT_FOUND', `The transcript ${path} cannot be read (${error.code}).`);
  });
  const format = options.format ?? formats[extname(path).toLowerCase()];
  return client.setTranscript(recordingId, bytes, { ...options, ...(format && { format }) });
}

/** The id of a recording named by its id or by the file name it was brought in with. Throws NOT_FOUND, CONFLICT. */
export async function findRecordingId(client: PhonographClient, name: string): Promise<string> {
  if (isUuid(name)) return name;
  const { audioRecords } = await client.request(FindByNameDocument, { name });
  const same = audioRecords.nodes.filter(({ fileName }) => fileName === name);
  if (same.length === 1) return same[0]!.id;
  if (same.length === 0) throw new AppError('NOT_FOUND', `No recording has the file name ${name}.`);
  throw new AppError(
    'CONFLICT',
    `Several recordings have the file name ${name}: use an id (--json shows them).`,
  );
}
