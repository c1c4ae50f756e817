import { setTimeout as delay } from 'node:timers/promises';
import { CreateAudioRecordDocument, FindBySha256Document } from '../../client/generated/operations.ts';
import { PhonographClient } from '../../client/phonograph-client.ts';
import type { SoundFile } from './make-sound.ts';

/** What the service said it has: ids by the SHA-256 of the bytes. */
export type Acknowledged = Map<string, string>;

export interface BringInOptions {
  /** Where the service answers now; it may come and go. */
  readonly url: () => string | null;
  readonly acknowledged: Acknowledged;
  /** Ends the trying. */
  readonly signal: AbortSignal;
  /** Told of every refusal and broken answer. */
  readonly onRefusal?: (code: string) => void;
  /** Returns as soon as it is acknowledged. */
  readonly withoutWaiting?: boolean;
}

const PAUSE_MS = 50;

/**
 * Asks until the file is READY or FAILED, as a caller does who sees a service come and go: whatever breaks off is begun
 * again. What the service once acknowledged must be there under the same id ever after; throws when it is not.
 */
export async function bringIn(file: SoundFile, options: BringInOptions): Promise<'READY' | 'FAILED'> {
  const { url, acknowledged, signal, onRefusal } = options;
  for (;;) {
    signal.throwIfAborted();
    const address = url();
    if (address !== null) {
      try {
        const client = new PhonographClient(address);
        const outcome = await ask(client, file, acknowledged);
        if (outcome !== null) return outcome;
        if (options.withoutWaiting && acknowledged.has(file.sha256)) return 'READY';
      } catch (error) {
        if (error instanceof Lost) throw error;
        // Whatever a dying service says, or does not.
        onRefusal?.((error as { code?: string }).code ?? 'BROKEN');
      }
    }
    await delay(PAUSE_MS);
  }
}

/** Something that had been acknowledged is not there, or is there under another id. */
export class Lost extends Error {}

async function ask(
  client: PhonographClient,
  file: SoundFile,
  acknowledged: Acknowledged,
): Promise<'READY' | 'FAILED' | null> {
  const known = await client.request(FindBySha256Document, { sha256: file.sha256 });
  const [recording] = known.audioRecords.nodes;
  const id = acknowledged.get(file.sha256);
  if (id !== undefined && recording?.id !== id) {
    throw new Lost(`${file.path} was acknowledged as ${id}, and there is ${recording?.id ?? 'nothing'}`);
  }
  // Whoever is shown it has it acknowledged, too: the first answer may have been cut off.
  if (recording) acknowledged.set(file.sha256, recording.id);
  if (recording?.status === 'READY' || recording?.status === 'FAILED') return recording.status;
  if (recording) return null;
  const { uploadId } = await client.upload(file.path);
  const { createAudioRecord } = await client.request(CreateAudioRecordDocument, { input: { uploadId } });
  acknowledged.set(file.sha256, createAudioRecord.audioRecord.id);
  return null;
}

/** Brings all of them in, some at a time; gives how many became READY. */
export async function bringAllIn(
  files: readonly SoundFile[],
  options: BringInOptions & { readonly lanes?: number },
): Promise<number> {
  let ready = 0;
  const rest = files.values();
  const lane = async () => {
    for (const file of rest) if ((await bringIn(file, options)) === 'READY') ready++;
  };
  await Promise.all(Array.from({ length: options.lanes ?? 4 }, lane));
  return ready;
}
