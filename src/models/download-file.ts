import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { AppError } from '../errors.ts';
import { assertDiskSpace, explainDiskError } from './disk-errors.ts';
import {
  type HubAnswer,
  type HubFileFacts,
  type HubSettings,
  type ResumePoint,
  requestHubFile,
} from './hub-request.ts';
import { partPath, readPartial, removePartial, writePartialNote } from './partial-file.ts';
import type { PullListener } from './pull-events.ts';
import { explainFailure, explainStatus, TransientFailure } from './transfer-failure.ts';

export interface DownloadOptions {
  /** A server silent for so long is given up. Default 30 s. */
  readonly silenceMs?: number;
  /** Failures in a row after which it is given up; a megabyte received counts as a new beginning. Default 5. */
  readonly maxFailures?: number;
  /** Waits between attempts; tests hand in one that does not. */
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<unknown>;
}

export interface Download extends DownloadOptions {
  readonly hub: HubSettings;
  readonly url: string;
  /** Name for events. */
  readonly file: string;
  /** Where the whole file will stand; its beginning is kept beside it until then. */
  readonly path: string;
  readonly listener: PullListener;
  readonly signal: AbortSignal;
}

const FIRST_PAUSE_MS = 1_000;
const MAX_PAUSE_MS = 30_000;
/** A server that asks for a longer pause is told to the user instead. */
const MAX_ASKED_PAUSE_MS = 120_000;
const NEW_BEGINNING_BYTES = 1_000_000;

/**
 * Fetches a file to `path.part` and gives what the hub says of it; goes on from an earlier attempt where the file is
 * still the same. Throws UNAVAILABLE (network, disk), MODEL_UNAVAILABLE (refused, not there) or CANCELLED.
 */
export async function downloadFile(download: Download): Promise<HubFileFacts> {
  const { maxFailures = 5, signal, file, listener } = download;
  await mkdir(dirname(download.path), { recursive: true }).catch((error: unknown) => {
    throw explainDiskError(error, dirname(download.path));
  });
  for (let failures = 0; ; ) {
    const before = (await readPartial(download.path))?.bytes ?? 0;
    try {
      return await attempt(download);
    } catch (error) {
      if (signal.aborted) throw new AppError('CANCELLED', 'Stopped. Run the same command again to go on.');
      if (!(error instanceof TransientFailure)) throw error;
      const gained = ((await readPartial(download.path))?.bytes ?? 0) - before;
      failures = gained >= NEW_BEGINNING_BYTES ? 1 : failures + 1;
      if (failures >= maxFailures) throw givenUp(download.url, error, failures);
      const inMs = error.retryAfterMs ?? Math.min(MAX_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1));
      if (inMs > MAX_ASKED_PAUSE_MS) throw givenUp(download.url, error, failures);
      listener({ event: 'retry', file, reason: error.message, inMs });
      await (download.pause ?? wait)(inMs, signal);
    }
  }
}

function givenUp(url: string, failure: TransientFailure, failures: number): AppError {
  const wish =
    failure.retryAfterMs === null ? '' : `, and asks to wait ${Math.ceil(failure.retryAfterMs / 1_000)} s`;
  const times = failures === 1 ? 'once' : `${failures} times in a row`;
  return new AppError('UNAVAILABLE', `${url} failed ${times}: ${failure.message}${wish}.`, {
    cause: failure,
  });
}

async function attempt(download: Download): Promise<HubFileFacts> {
  const { hub, url, path, file, listener, silenceMs = 30_000 } = download;
  const silence = new AbortController();
  const watchdog = setTimeout(() => silence.abort(), silenceMs);
  const signal = AbortSignal.any([download.signal, silence.signal]);
  const explain = (error: unknown): Error => {
    if (error instanceof AppError || error instanceof TransientFailure) return error;
    if (silence.signal.aborted)
      return new TransientFailure(`the server was silent for ${silenceMs / 1_000} s`);
    return explainFailure(error);
  };
  try {
    const partial = await readPartial(path);
    const resume = partial && { byte: partial.bytes, ...partial.note };
    const answer = await requestHubFile(hub, url, resume, signal).catch((error: unknown) => {
      throw explain(error);
    });
    if (!answer.response.ok || answer.response.body === null) {
      await answer.response.body?.cancel();
      // The part is as long as the file or longer: the checksum decides, or it starts over.
      if (answer.response.status === 416 && resume) return await endOfRange(path, resume.byte, answer);
      throw explainStatus(answer.response, url, hub, Date.now());
    }
    const startByte = await startOf(path, answer, resume);
    const totalBytes = totalOf(answer, startByte);
    if (startByte === 0) await startOver(path, answer);
    if (totalBytes !== null) await assertDiskSpace(dirname(path), totalBytes - startByte);
    listener({ event: 'file', file, totalBytes, resumedAtByte: startByte });
    let receivedBytes = startByte;
    await using part = await open(partPath(path), startByte > 0 ? 'a' : 'w').catch(rethrowDisk(path));
    const chunks = answer.response.body as AsyncIterable<Uint8Array>;
    const reader = chunks[Symbol.asyncIterator]();
    for (;;) {
      const { value, done } = await reader.next().catch((error: unknown) => {
        throw explain(error);
      });
      if (done) break;
      watchdog.refresh();
      await part.writeFile(value).catch(rethrowDisk(path));
      receivedBytes += value.length;
      listener({ event: 'progress', file, receivedBytes, totalBytes });
    }
    if (totalBytes !== null && receivedBytes < totalBytes) {
      throw new TransientFailure(`the connection ended after ${receivedBytes} of ${totalBytes} bytes`);
    }
    await part.sync().catch(rethrowDisk(path));
    return { ...answer.facts, sizeBytes: totalBytes };
  } finally {
    clearTimeout(watchdog);
    silence.abort();
  }
}

/** 0 when the server sends the whole file, whatever was asked for. */
async function startOf(path: string, answer: HubAnswer, resume: ResumePoint | null): Promise<number> {
  const { response, facts } = answer;
  if (response.status !== 206) return 0;
  const [, first] = /^bytes (\d+)-/.exec(response.headers.get('content-range') ?? '') ?? [];
  if (resume && Number(first) === resume.byte && facts.identity === resume.identity) return resume.byte;
  await removePartial(path);
  throw new TransientFailure('the server sent a part that does not fit what is here');
}

function totalOf({ response, facts }: HubAnswer, startByte: number): number | null {
  const [, total] = /\/(\d+)$/.exec(response.headers.get('content-range') ?? '') ?? [];
  const length = response.headers.get('content-length');
  const announced = total ?? (length === null ? null : startByte + Number(length));
  if (announced !== null && facts.sizeBytes !== null && Number(announced) !== facts.sizeBytes) {
    throw new TransientFailure(
      `the server sends ${announced} bytes where the hub announces ${facts.sizeBytes}`,
    );
  }
  return announced === null ? facts.sizeBytes : Number(announced);
}

async function startOver(path: string, { facts, etag }: HubAnswer): Promise<void> {
  await removePartial(path).catch(rethrowDisk(path));
  if (facts.identity !== null) {
    await writePartialNote(path, { identity: facts.identity, etag }).catch(rethrowDisk(path));
  }
}

async function endOfRange(path: string, haveBytes: number, { facts, response }: HubAnswer) {
  const [, total] = /\/(\d+)$/.exec(response.headers.get('content-range') ?? '') ?? [];
  const sizeBytes = facts.sizeBytes ?? (total === undefined ? null : Number(total));
  if (sizeBytes === haveBytes) return { ...facts, sizeBytes };
  await removePartial(path);
  throw new TransientFailure('what was fetched earlier does not fit the file any more');
}

const rethrowDisk = (path: string) => (error: unknown) => {
  throw explainDiskError(error, path);
};

const wait = (ms: number, signal: AbortSignal): Promise<unknown> =>
  pause(ms, undefined, { signal }).catch(() => {
    throw new AppError('CANCELLED', 'Stopped. Run the same command again to go on.');
  });
